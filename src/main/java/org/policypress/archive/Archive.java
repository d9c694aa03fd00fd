package org.policypress.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.policypress.document.DateWords;
import org.policypress.library.Library;
import org.policypress.library.PolicyId;
import org.policypress.library.SchoolId;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/**
 * The archive of one school: its signed-off versions and its register. Safe from any thread and beside other processes; it
 * holds nothing open between two calls. Every failure is an outcome with a problem: nothing was changed then, or the next
 * call completes what had been decided.
 */
public final class Archive {

    private final Access access;

    private Archive(Access access) {
        this.access = access;
    }

    /**
     * A school's archive, which need not be there yet: its first sign-off makes it.
     *
     * @param folder the library's {@code archive/}
     * @param clock the time of all that is recorded, and what "today" means
     */
    public static Archive of(Path folder, SchoolId school, InstantSource clock) {
        return new Archive(new Access(school, folder.resolve(school + ".git"), clock));
    }

    /** Whose archive it is. */
    public SchoolId school() {
        return access.school();
    }

    /** Where problems of it are told to be. */
    Place place() {
        return access.place();
    }

    /** Today, in the United Kingdom. */
    public LocalDate today() {
        return access.today();
    }

    /** The register as it is; empty when the school has no archive yet. */
    public Outcome<Register> register() {
        return access.attempt("be read", () -> Outcome.of(access.register()));
    }

    /** What the archive has, in short; empty when there is none yet. */
    public Outcome<Inventory> inventory() {
        return access.attempt("be read", () -> Outcome.of(Inventory.of(access.register())));
    }

    /**
     * Makes the next version of a policy.
     *
     * @param maker asked for the version's contents; what it reports as an error keeps the version from being made
     * @return the version, or why there is none
     */
    public Outcome<Version> signOff(SignOff signOff, Contents.Maker maker) {
        if (signOff.meeting().isAfter(today())) {
            return access.refused(
                    "meeting-in-the-future",
                    "a meeting on " + DateWords.day(signOff.meeting())
                            + " has not been held yet; give the day on which the policy was adopted.");
        }
        return access.attempt("take the version", () -> new NextVersion(access, signOff).make(maker));
    }

    /**
     * The files of a version, as signed, by their paths in it.
     *
     * @return the files; a problem when there is no such version, when it was destroyed, or when a file is not what was signed
     */
    public Outcome<SortedMap<String, byte[]>> files(VersionId id) {
        return kept(id, (objects, version) -> {
            SortedMap<String, byte[]> files = objects.files(version.facts().commit());
            return VersionFiles.areAsSigned(files, version.facts())
                    ? Outcome.of(files)
                    : access.refused(
                            "archive-damaged",
                            "the files of " + id + " are not those that were signed off; restore"
                                    + " the archive from a copy.");
        });
    }

    /**
     * From what a version was made.
     *
     * @return it, or a problem as {@link #files} has them
     */
    public Outcome<Provenance> provenance(VersionId id) {
        return kept(
                id,
                (objects, version) -> Outcome.of(
                        SignOffRecord.provenance(objects.file(version.facts().commit(), VersionFiles.RECORD))));
    }

    @FunctionalInterface
    private interface Look<T> {
        Outcome<T> at(ObjectStore objects, Version version) throws IOException;
    }

    private <T> Outcome<T> kept(VersionId id, Look<T> look) {
        return access.attempt("be read", () -> {
            Optional<Version> version = access.register().version(id);
            if (version.isEmpty()) {
                return access.refused("no-such-version", "there is no version " + id + ".");
            }
            if (!version.get().isKept()) {
                return access.refused("disposed-of", id + " was disposed of; its certificate stands in the register.");
            }
            return access.reading(repository -> look.at(new ObjectStore(repository), version.get()));
        });
    }

    /** Records that the rule for a policy's versions has changed; nothing is recorded when it is the one last stated. */
    public Outcome<Register> changeRetention(PolicyId policy, RetentionRule rule, String by) {
        return access.write("record the change", writing -> {
            if (!writing.register().rule(policy).equals(Optional.of(rule))) {
                writing.record(by, List.of(new Event.RetentionChanged(policy, rule)));
            }
            return Outcome.of(writing.register());
        });
    }

    /** Records every rule that is another one in the library than the register stated last, and says which. */
    public Outcome<List<RetentionChange>> updateRetention(Library library, String by) {
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

    /**
     * Orders versions to be kept.
     *
     * @param version which; all of the policy, future ones too, when absent
     * @param reason why
     */
    public Outcome<Register> hold(PolicyId policy, Optional<Integer> version, String reason, String by) {
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

    /**
     * Ends a hold.
     *
     * @param hold the number of the entry that ordered it, as {@link Register#holds()} has it
     * @param reason why it ends
     */
    public Outcome<Register> release(int hold, String reason, String by) {
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

    /**
     * Destroys versions for good. All of them must be due, or none is touched.
     *
     * @param chosen which
     * @param on the day on which they must be due: today or earlier, whatever the caller believes
     * @param by who decided it
     * @return their certificates, which stay in the register
     */
    public Outcome<List<Certificate>> dispose(Collection<VersionId> chosen, LocalDate on, String by) {
        if (on.isAfter(today())) {
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

    /**
     * Checks everything: every object, the register's chain, every tag with its event, every file with its hash.
     *
     * @param known an entry's commit that the register is known to have had, from an earlier audit or a copy: without one, a
     *     register that was cut short together with its tags looks like a younger one
     * @return the register, or everything that is wrong
     */
    public Outcome<Register> audit(Optional<String> known) {
        return access.attempt("be audited", () -> {
            if (!access.exists()) {
                return Outcome.of(Register.of(List.of()));
            }
            List<Problem> problems =
                    access.reading(repository -> Audit.findings(access.school(), repository, known)).stream()
                            .map(finding -> access.problem("audit", finding + "."))
                            .toList();
            return problems.isEmpty() ? Outcome.of(access.register()) : Outcome.failed(problems);
        });
    }

    /** Clears up after an interrupted turn, and completes a disposal that was interrupted; does nothing when none was. */
    public Outcome<Register> recover() {
        return access.write("be cleared up", writing -> Outcome.of(writing.register()));
    }
}
