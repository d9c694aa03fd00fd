package org.policypress.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
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
        return of(folder, school, clock, Signing.Source.NOTHING);
    }

    /** A school's archive, whose records are signed. */
    static Archive of(Path folder, SchoolId school, InstantSource clock, Signing.Source signing) {
        return new Archive(new Access(school, folder.resolve(school + ".git"), clock, signing));
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
        return access.attempt("be read", () -> Outcome.of(access.inventory()));
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
        return new Custody(access).changeRetention(policy, rule, by);
    }

    /** Records every rule that is another one in the library than the register stated last, and says which. */
    public Outcome<List<RetentionChange>> updateRetention(Library library, String by) {
        return new Custody(access).updateRetention(library, by);
    }

    /**
     * Orders versions to be kept.
     *
     * @param version which; all of the policy, future ones too, when absent
     * @param reason why
     */
    public Outcome<Register> hold(PolicyId policy, Optional<Integer> version, String reason, String by) {
        return new Custody(access).hold(policy, version, reason, by);
    }

    /**
     * Ends a hold.
     *
     * @param hold the number of the entry that ordered it, as {@link Register#holds()} has it
     * @param reason why it ends
     */
    public Outcome<Register> release(int hold, String reason, String by) {
        return new Custody(access).release(hold, reason, by);
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
        return new Custody(access).dispose(chosen, on, by);
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

    /**
     * Checks all signatures by the keys that are known here.
     *
     * @return how much is signed, or each signature that is not good; zeros when no key is configured
     */
    public Outcome<Signatures> signatures() {
        return access.attempt("be audited", () -> Signatures.check(access));
    }

    /**
     * Brings a copy elsewhere up to date.
     *
     * @param fallback where it is, unless the repository has a remote of its own ({@code git remote add origin})
     * @return how many entries of the register were new to it; a problem when it was set back or changed
     */
    public Outcome<Integer> push(Optional<String> fallback) {
        return new Copying(access, fallback).push();
    }

    /**
     * Brings this archive up to date from its copy elsewhere, or makes it from that when it is lost.
     *
     * @param fallback where the copy is, unless the repository has a remote of its own
     * @return how many entries of the register are new here; a problem when the copy was set back or changed
     */
    public Outcome<Integer> fetch(Optional<String> fallback) {
        return new Copying(access, fallback).fetch();
    }

    /** Clears up after an interrupted turn, and completes a disposal that was interrupted; does nothing when none was. */
    public Outcome<Register> recover() {
        return access.write("be cleared up", writing -> Outcome.of(writing.register()));
    }
}
