package org.policypress.cli;

import java.util.List;
import java.util.Optional;
import org.policypress.archive.Archive;
import org.policypress.archive.VersionId;
import org.policypress.compare.Redline;
import org.policypress.document.Attribution;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.Inline;
import org.policypress.document.LibraryState;
import org.policypress.document.Rewriting;
import org.policypress.library.Checkout;
import org.policypress.library.CommitFiles;
import org.policypress.library.DiskFiles;
import org.policypress.library.Names;
import org.policypress.library.PolicyId;
import org.policypress.library.SchoolId;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.policypress.tailoring.KeptSource;
import org.policypress.tailoring.TailoredSource;

/**
 * One school's policy in any state: signed off, committed, or as it is on the disk.
 *
 * <p>A version is made anew from the commit that its record names, so that its first page, its pictures and the school's
 * values are compared too; but only if that gives the very text that was signed off. What was signed off is what counts:
 * where the commit is gone or gives another text, the text that the archive kept is compared alone.
 */
final class SchoolPolicy implements AutoCloseable {

    /** In a kept text, values are words like any other: so they are on the other side then. */
    private static final Rewriting WORDS =
            new Rewriting(inline -> inline instanceof Inline.Value v ? new Inline.Text(v.text()) : inline);

    private final PolicyPress top;
    private final SchoolId school;
    private final PolicyId policy;
    private final Checkout checkout;

    /**
     * One side of a comparison.
     *
     * @param made what its document can be made from, where that is there
     * @param signed its text as signed off, where it was
     */
    private record Side(Optional<Made> made, Optional<SignedText> signed) {}

    private SchoolPolicy(PolicyPress top, SchoolId school, PolicyId policy) {
        this.top = top;
        this.school = school;
        this.policy = policy;
        this.checkout = Checkout.of(top.library());
    }

    /**
     * Opens it.
     *
     * @throws WrongCommand when one of them cannot be an id
     */
    static SchoolPolicy of(PolicyPress top, String school, String policy) {
        requireName("school", school);
        requireName("policy", policy);
        return new SchoolPolicy(top, new SchoolId(school), new PolicyId(policy));
    }

    static void requireName(String what, String name) {
        Names.refusal(name).ifPresent(why -> {
            throw new WrongCommand("There is no " + what + " '" + name + "'");
        });
    }

    /**
     * What changed between two states.
     *
     * @throws WrongCommand when there is no such state
     */
    Outcome<Redline> compare(State old, State now) {
        boolean asSigned = old.isSigned() && now.isSigned();
        return side(old).then(before -> side(now).then(after -> compare(before, after, asSigned)));
    }

    private Outcome<Redline> compare(Side old, Side now, boolean asSigned) {
        if (old.made().isPresent() && now.made().isPresent()) {
            return document(old, old.made().get(), asSigned)
                    .then(before -> document(now, now.made().get(), asSigned)
                            .then(after -> Outcome.of(Redline.compare(before, after, changedBy(now)))));
        }
        return now.made().or(old::made).map(Outcome::of).orElseGet(this::onDisk).then(frame -> {
            Made in = old.made().isEmpty() && now.made().isEmpty()
                    ? frame
                    : now.made().orElse(frame);
            return words(old, in, asSigned)
                    .then(before -> words(now, in, asSigned)
                            .then(after -> Outcome.of(Redline.compare(before, after, changedBy(now)))));
        });
    }

    /** The document of a side with an edition that says what it is. */
    private static Outcome<Document> document(Side side, Made made, boolean asSigned) {
        return made.document(edition(side, made.state(), asSigned)).then(document -> Outcome.of(named(document, side)));
    }

    /** The document of a side, words only, on the first page of a library where both can stand. */
    private static Outcome<Document> words(Side side, Made frame, boolean asSigned) {
        Edition edition = edition(side, frame.state(), asSigned);
        Outcome<Document> document = side.made().isPresent()
                ? side.made().get().document(edition)
                : KeptSource.of(
                        side.signed().orElseThrow().source(), frame.library(), frame.policy(), frame.school(), edition);
        return document.then(d -> Outcome.of(named(WORDS.document(d), side)));
    }

    /**
     * Beside a draft, which nobody has adopted, a version is made like one: its adoption would differ every time, whatever
     * the text says.
     */
    private static Edition edition(Side side, LibraryState state, boolean asSigned) {
        return side.signed()
                .filter(_ -> asSigned)
                .<Edition>map(signed -> signed.edition(state))
                .orElseGet(() -> new Edition.Draft(state));
    }

    private static Document named(Document d, Side side) {
        Edition edition = side.signed()
                .<Edition>map(signed -> signed.edition(d.edition().source()))
                .orElse(d.edition());
        return new Document(
                d.key(), d.language(), d.cover(), d.opening(), d.sections(), d.footnotes(), edition, d.before());
    }

    private static Optional<Attribution> changedBy(Side now) {
        return now.signed().map(SignedText::attribution);
    }

    private Outcome<Side> side(State state) {
        return switch (state) {
            case State.Draft _ -> onDisk().then(SchoolPolicy::unsigned);
            case State.Committed(String revision) -> {
                CommitFiles files = checkout.commit(revision)
                        .orElseThrow(
                                () -> new WrongCommand(
                                        "There is no commit '" + revision
                                                + "' with a library; name a version's number, a commit, a branch or a tag, or 'draft'"));
                yield Made.of(files, files.state(), school, policy).then(SchoolPolicy::unsigned);
            }
            case State.Current _ -> signed(Optional.empty());
            case State.Numbered(int number) -> signed(Optional.of(number));
        };
    }

    private Outcome<Made> onDisk() {
        return Made.of(DiskFiles.of(top.library()), checkout.state(), school, policy);
    }

    private static Outcome<Side> unsigned(Made made) {
        return Outcome.of(new Side(Optional.of(made), Optional.empty()));
    }

    private Outcome<Side> signed(Optional<Integer> number) {
        Archive archive = new Records(top).of(school.value());
        return archive.register()
                .then(register -> number.map(n -> register.version(new VersionId(policy, n)))
                        .orElseGet(() -> register.current(policy))
                        .map(Outcome::of)
                        .orElseThrow(() -> noVersion(number)))
                .then(version -> archive.files(version.id()).then(files -> SignedText.of(version, files)))
                .then(this::side);
    }

    private WrongCommand noVersion(Optional<Integer> number) {
        return new WrongCommand(number.map(n -> "There is no version " + n + " of " + policy + " for " + school
                        + "; see: policypress versions " + school + " " + policy)
                .orElse("Nothing was signed off for " + school + " as " + policy
                        + " yet. Say what to compare, such as: policypress diff " + school + " " + policy
                        + " HEAD draft"));
    }

    private Outcome<Side> side(SignedText signed) {
        Optional<CommitFiles> files = checkout.commit(signed.commit());
        if (files.isEmpty()) {
            return kept(signed, "the library no longer has commit " + shortId(signed) + ", which it was made from");
        }
        Outcome<Made> made = Made.of(files.get(), files.get().state(), school, policy);
        boolean isSame = made.value()
                .flatMap(m -> TailoredSource.of(m.library(), m.policy(), m.school(), signed.edition(m.state()))
                        .value())
                .filter(signed.source().text()::equals)
                .isPresent();
        return isSame
                ? Outcome.of(new Side(made.value(), Optional.of(signed)))
                : kept(signed, "commit " + shortId(signed) + ", which it was made from, gives another text today");
    }

    private static Outcome<Side> kept(SignedText signed, String why) {
        return Outcome.of(
                new Side(Optional.empty(), Optional.of(signed)),
                List.of(Problem.warning(
                        Place.of(signed.version().id().toString()),
                        "kept-text",
                        why + "; its text is compared as the archive kept it, its first page is not")));
    }

    private static String shortId(SignedText signed) {
        return signed.commit().substring(0, Math.min(10, signed.commit().length()));
    }

    @Override
    public void close() {
        checkout.close();
    }
}
