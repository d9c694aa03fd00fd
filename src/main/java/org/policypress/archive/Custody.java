package org.policypress.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.policypress.document.DateWords;
import org.policypress.library.Library;
import org.policypress.library.PolicyId;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;

/**
 * What is decided about how long versions are kept: rules, holds, and disposal. {@link Archive} tells what each does.
 *
 * @param access the archive
 */
record Custody(Access access) {

    Outcome<Register> changeRetention(PolicyId policy, RetentionRule rule, String by) {
        return access.write("record the change", writing -> {
            if (!writing.register().rule(policy).equals(Optional.of(rule))) {
                writing.record(by, List.of(new Event.RetentionChanged(policy, rule)));
            }
            return Outcome.of(writing.register());
        });
    }

    Outcome<List<RetentionChange>> updateRetention(Library library, String by) {
        return access.write("record the change", writing -> {
            List<RetentionChange> changes = RetentionChange.between(writing.register(), library);
            List<Event> events = new ArrayList<>();
            changes.forEach(change -> events.add(new Event.RetentionChanged(change.policy(), change.now())));
            if (!events.isEmpty()) {
                writing.record(by, events);
            }
            return Outcome.of(changes);
        });
    }

    Outcome<Register> hold(PolicyId policy, Optional<Integer> version, String reason, String by) {
        return access.write("record the hold", writing -> {
            if (version.isPresent()) {
                VersionId id = new VersionId(policy, version.get());
                if (writing.register().version(id).filter(Version::isKept).isEmpty()) {
                    return access.refused("no-such-version", "there is no version " + id + " to be held.");
                }
            }
            writing.record(by, List.of(new Event.Held(policy, version, reason)));
            return Outcome.of(writing.register());
        });
    }

    Outcome<Register> release(int hold, String reason, String by) {
        return access.write("record the release", writing -> {
            Optional<Hold> ended = writing.register().holds().stream()
                    .filter(h -> h.number() == hold)
                    .findFirst();
            if (ended.isEmpty()) {
                return access.refused("no-such-hold", "there is no hold " + hold + ", or it was released already.");
            }
            writing.record(by, List.of(new Event.Released(ended.get().policy(), hold, reason)));
            return Outcome.of(writing.register());
        });
    }

    Outcome<List<Certificate>> dispose(Collection<VersionId> chosen, LocalDate on, String by) {
        if (on.isAfter(access.today())) {
            return access.refused(
                    "disposal-in-the-future",
                    "what falls due on " + DateWords.day(on) + " cannot be disposed of before that day.");
        }
        return access.write("carry out the disposal", writing -> {
            TreeSet<VersionId> ids = new TreeSet<>(chosen);
            List<Problem> refusals = Disposal.refusals(writing.register(), ids, on).stream()
                    .map(why -> access.problem("not-due", why))
                    .toList();
            if (!refusals.isEmpty()) {
                return Outcome.failed(refusals);
            }
            List<Event> events = new ArrayList<>();
            Map<String, String> tags = new TreeMap<>();
            for (VersionId id : ids) {
                events.add(new Event.DisposalStarted(id));
                tags.put(
                        id.tag(),
                        writing.register().version(id).orElseThrow().facts().tag());
            }
            if (!events.isEmpty()) {
                writing.record(by, events, List.of(), Map.of(), tags);
            }
            return Outcome.of(writing.completeDisposals());
        });
    }
}
