package org.policypress.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
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
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.policypress.document.DateWords;
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

    private final SchoolId school;
    private final Path path;
    private final InstantSource clock;

    private Archive(Path folder, SchoolId school, InstantSource clock) {
        this.school = school;
        this.path = folder.resolve(school + ".git");
        this.clock = clock;
    }

    /**
     * A school's archive, which need not be there yet: its first sign-off makes it.
     *
     * @param folder the library's {@code archive/}
     * @param clock the time of all that is recorded, and what "today" means
     */
    public static Archive of(Path folder, SchoolId school, InstantSource clock) {
        return new Archive(folder, school, clock);
    }

    /** Whose archive it is. */
    public SchoolId school() {
        return school;
    }

    /** Today, in the United Kingdom. */
    public LocalDate today() {
        return UkTime.day(clock.instant());
    }

    /** The register as it is; empty when the school has no archive yet. */
    public Outcome<Register> register() {
        return attempt("be read", () -> Outcome.of(read()));
    }

    private Register read() throws IOException {
        if (!Repositories.exists(path)) {
            return Register.of(List.of());
        }
        try (FileRepository repository = Repositories.open(path)) {
            return RegisterReader.read(new ObjectStore(repository), new Refs(repository).register());
        }
    }

    /**
     * Makes the next version of a policy.
     *
     * @param maker asked for the version's contents; what it reports as an error keeps the version from being made
     * @return the version, or why there is none
     */
    public Outcome<Version> signOff(SignOff signOff, Contents.Maker maker) {
        if (signOff.meeting().isAfter(today())) {
            return refused(
                    "meeting-in-the-future",
                    "a meeting on " + DateWords.day(signOff.meeting())
                            + " has not been held yet; give the day on which the policy was adopted.");
        }
        return attempt("take the version", () -> {
            int number = read().nextNumber(signOff.policy());
            while (true) {
                Outcome<Contents> contents = maker.apply(number);
                if (contents.hasErrors() || contents.value().isEmpty()) {
                    return Outcome.failed(contents.problems());
                }
                if (!Repositories.exists(path)) {
                    Repositories.create(path);
                }
                try (Writing writing = Writing.begin(path, clock)) {
                    int next = writing.register().nextNumber(signOff.policy());
                    if (next == number) {
                        Outcome<Version> version = signOff(
                                writing, number, signOff, contents.value().get());
                        writing.done();
                        return version.value().isPresent()
                                ? Outcome.of(version.value().get(), contents.problems())
                                : version;
                    }
                    writing.done();
                    number = next;
                }
            }
        });
    }

    private Outcome<Version> signOff(Writing writing, int number, SignOff signOff, Contents contents)
            throws IOException {
        Optional<Version> current = writing.register().current(signOff.policy());
        if (current.isPresent()
                && signOff.meeting().isBefore(current.get().facts().adopted())) {
            return refused(
                    "meeting-before-current",
                    "the current version, " + current.get().id() + ", was adopted on "
                            + DateWords.day(current.get().facts().adopted()) + ", after a meeting on "
                            + DateWords.day(signOff.meeting()) + "; sign versions off in the order of their meetings.");
        }
        VersionId id = new VersionId(signOff.policy(), number);
        Instant at = writing.at();
        SortedMap<String, byte[]> files = VersionFiles.of(contents, signOff);
        SortedMap<String, Sha256> hashes = VersionFiles.hashes(files);
        String json = SignOffRecord.write(
                        school, id, at, signOff, files, writing.tip().orElse("")) + "\n";
        byte[] sealed = json.getBytes(StandardCharsets.UTF_8);
        SortedMap<String, byte[]> all = new TreeMap<>(files);
        all.put(VersionFiles.RECORD, sealed);
        String message = "Version " + number + " of " + id.policy() + "\n\n" + json;
        String commit = writing.objects().writeVersion(all, message, at);
        String tag = writing.objects().writeTag(id.tag(), commit, message, at);
        Event.SignedOff event = new Event.SignedOff(
                id, signOff.title(), signOff.meeting(), commit, tag, Sha256.of(sealed), hashes, signOff.retention());
        writing.record(signOff.by(), List.of(event), List.of(commit, tag), Map.of(id.tag(), tag), Map.of());
        return Outcome.of(writing.register().version(id).orElseThrow());
    }

    /**
     * The files of a version, as signed, by their paths in it.
     *
     * @return the files; a problem when there is no such version, when it was destroyed, or when a file is not what was signed
     */
    public Outcome<SortedMap<String, byte[]>> files(VersionId id) {
        return attempt("be read", () -> {
            Optional<Version> version = read().version(id);
            if (version.isEmpty()) {
                return refused("no-such-version", "there is no version " + id + ".");
            }
            if (!version.get().isKept()) {
                return refused("disposed-of", id + " was disposed of; its certificate stands in the register.");
            }
            try (FileRepository repository = Repositories.open(path)) {
                SortedMap<String, byte[]> files =
                        new ObjectStore(repository).files(version.get().facts().commit());
                return Outcome.of(files);
            }
        });
    }

    /** Records that the rule for a policy's versions has changed; nothing is recorded when it is the one last stated. */
    public Outcome<Register> changeRetention(PolicyId policy, RetentionRule rule, String by) {
        return write("record the change", writing -> {
            if (!writing.register().rule(policy).equals(Optional.of(rule))) {
                writing.record(by, List.of(new Event.RetentionChanged(policy, rule)), List.of(), Map.of(), Map.of());
            }
            return Outcome.of(writing.register());
        });
    }

    /**
     * Orders versions to be kept.
     *
     * @param version which; all of the policy, future ones too, when absent
     * @param reason why
     */
    public Outcome<Register> hold(PolicyId policy, Optional<Integer> version, String reason, String by) {
        return write("record the hold", writing -> {
            if (version.isPresent()) {
                VersionId id = new VersionId(policy, version.get());
                if (writing.register().version(id).filter(Version::isKept).isEmpty()) {
                    return refused("no-such-version", "there is no version " + id + " to be held.");
                }
            }
            writing.record(by, List.of(new Event.Held(policy, version, reason)), List.of(), Map.of(), Map.of());
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
        return write("record the release", writing -> {
            Optional<Hold> ended = writing.register().holds().stream()
                    .filter(h -> h.number() == hold)
                    .findFirst();
            if (ended.isEmpty()) {
                return refused("no-such-hold", "there is no hold " + hold + ", or it was released already.");
            }
            writing.record(
                    by, List.of(new Event.Released(ended.get().policy(), hold, reason)), List.of(), Map.of(), Map.of());
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
            return refused(
                    "disposal-in-the-future",
                    "what falls due on " + DateWords.day(on) + " cannot be disposed of before that day.");
        }
        return write("carry out the disposal", writing -> {
            TreeSet<VersionId> ids = new TreeSet<>(chosen);
            List<Problem> refusals = Disposal.refusals(writing.register(), ids, on).stream()
                    .map(why -> problem("not-due", why))
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
        return attempt("be audited", () -> {
            if (!Repositories.exists(path)) {
                return Outcome.of(Register.of(List.of()));
            }
            try (FileRepository repository = Repositories.open(path)) {
                List<Problem> problems = Audit.findings(school, repository, known).stream()
                        .map(finding -> problem("audit", finding + "."))
                        .toList();
                return problems.isEmpty() ? Outcome.of(read()) : Outcome.failed(problems);
            }
        });
    }

    /** Clears up after an interrupted turn, and completes a disposal that was interrupted; does nothing when none was. */
    public Outcome<Register> recover() {
        return write("be cleared up", writing -> Outcome.of(writing.register()));
    }

    private <T> Outcome<T> write(String what, Turn<T> turn) {
        if (!Repositories.exists(path)) {
            return refused("no-archive", "there is no archive yet: nothing was signed off for " + school + ".");
        }
        return attempt(what, () -> {
            try (Writing writing = Writing.begin(path, clock)) {
                Outcome<T> outcome = turn.take(writing);
                writing.done();
                return outcome;
            }
        });
    }

    private <T> Outcome<T> attempt(String what, Attempt<T> work) {
        try {
            return work.make();
        } catch (DamagedArchive e) {
            return refused("archive-damaged", e.getMessage() + "; restore the archive from a copy.");
        } catch (IOException e) {
            return refused("archive-failed", "the archive cannot " + what + ": " + reason(e) + ".");
        }
    }

    private static String reason(IOException e) {
        String why = switch (e) {
            case AccessDeniedException _ -> "not allowed by the file system: ";
            case NoSuchFileException _ -> "not there: ";
            case FileAlreadyExistsException _ -> "in the way: ";
            default -> "";
        };
        return why + String.valueOf(e.getMessage()).replaceAll("\\R.*", "");
    }

    private <T> Outcome<T> refused(String rule, String sentence) {
        return Outcome.failed(problem(rule, sentence));
    }

    private Problem problem(String rule, String sentence) {
        return Problem.error(Place.of("archive/" + school + ".git"), rule, sentence);
    }

    @FunctionalInterface
    private interface Attempt<T> {
        Outcome<T> make() throws IOException;
    }

    @FunctionalInterface
    private interface Turn<T> {
        Outcome<T> take(Writing writing) throws IOException;
    }
}
