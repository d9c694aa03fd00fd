package org.policypress.archive;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.policypress.library.PolicyId;

/** What a register tells of. Everything else, such as what is current, replaced, held or due, follows from it. */
public sealed interface Event {

    /** The policy that the event is about. */
    PolicyId policy();

    /**
     * A version was signed off. The one before it, if any, is replaced by that.
     *
     * @param version which
     * @param title the policy's title on that day
     * @param adopted the day of the meeting
     * @param commit the version's commit in the archive
     * @param tag the tag object that points at it
     * @param record the hash of {@code record.json}
     * @param files the hash of every other file, by its path in the version
     * @param retention the rule that it is promised
     */
    record SignedOff(
            VersionId version,
            String title,
            LocalDate adopted,
            String commit,
            String tag,
            Sha256 record,
            SortedMap<String, Sha256> files,
            RetentionRule retention)
            implements Event {

        public SignedOff {
            files = copy(files);
        }

        @Override
        public PolicyId policy() {
            return version.policy();
        }

        private static SortedMap<String, Sha256> copy(Map<String, Sha256> files) {
            return Collections.unmodifiableSortedMap(new TreeMap<>(files));
        }
    }

    /** The rule for a policy's versions is another one from now on. Versions already replaced never lose by it. */
    record RetentionChanged(PolicyId policy, RetentionRule retention) implements Event {}

    /**
     * Versions are to be kept although their retention may end.
     *
     * @param version which; all of the policy, future ones too, when absent
     * @param reason why, in the words of whoever ordered it
     */
    record Held(PolicyId policy, Optional<Integer> version, String reason) implements Event {}

    /**
     * A hold has ended.
     *
     * @param hold the number of the entry that ordered it
     */
    record Released(PolicyId policy, int hold, String reason) implements Event {}

    /** The disposal of a version was decided: its tag goes with this event, and what it held is being destroyed. */
    record DisposalStarted(VersionId version) implements Event {
        @Override
        public PolicyId policy() {
            return version.policy();
        }
    }

    /** A version was destroyed, and nothing of what it held is left in the archive. */
    record Disposed(Certificate certificate) implements Event {
        @Override
        public PolicyId policy() {
            return certificate.version().policy();
        }
    }
}
