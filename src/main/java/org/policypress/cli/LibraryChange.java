package org.policypress.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.policypress.compare.Effect;
import org.policypress.compare.Effects;
import org.policypress.compare.Redline;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.LibraryState;
import org.policypress.library.Checkout;
import org.policypress.library.CommitFiles;
import org.policypress.library.DiskFiles;
import org.policypress.library.Library;
import org.policypress.library.LibraryReader;
import org.policypress.library.Policy;
import org.policypress.library.PolicyId;
import org.policypress.library.SourceFiles;
import org.policypress.problem.Outcome;
import org.policypress.problem.Spelling;
import org.policypress.tailoring.ModelText;

/** What changed between two states of a whole library, for its model texts and its schools. */
final class LibraryChange {

    private final Path folder;

    LibraryChange(Path folder) {
        this.folder = folder;
    }

    /** What changed in a model text. */
    Outcome<Redline> model(PolicyId policy, State old, State now) {
        return both(
                old,
                now,
                (before, after) -> model(before, policy)
                        .then(then -> model(after, policy).then(today -> Outcome.of(Redline.compare(then, today)))));
    }

    private static Outcome<Document> model(Stated library, PolicyId policy) {
        return ModelText.of(library.library, policy(library.library, policy), new Edition.Draft(library.state));
    }

    /** Which schools' policies change, and what in them. */
    Outcome<List<Effect>> effects(State old, State now) {
        return both(old, now, (before, after) -> Outcome.of(Effects.between(before.library, after.library)));
    }

    /** How schools depart from a model text. */
    Outcome<List<Effect>> departures(PolicyId policy) {
        return LibraryReader.read(DiskFiles.of(folder))
                .then(library -> Outcome.of(Effects.departures(library, policy(library, policy))));
    }

    /** A library, and which state of it that is. */
    private record Stated(Library library, LibraryState state) {}

    private <T> Outcome<T> both(State old, State now, BiFunction<Stated, Stated, Outcome<T>> compare) {
        try (Checkout checkout = Checkout.of(folder)) {
            return library(checkout, old)
                    .then(before -> library(checkout, now).then(after -> compare.apply(before, after)));
        }
    }

    private Outcome<Stated> library(Checkout checkout, State state) {
        return switch (state) {
            case State.Draft _ -> read(DiskFiles.of(folder), checkout.state());
            case State.Committed(String revision) -> {
                CommitFiles files = checkout.commit(revision)
                        .orElseThrow(() -> new WrongCommand("There is no commit '" + revision
                                + "' with a library; name a commit, a branch or a tag, or 'draft'"));
                yield read(files, files.state());
            }
            case State.Numbered(int number) ->
                throw new WrongCommand(
                        number + " is a version's number, and a library has none; name a commit, a branch"
                                + " or a tag, or 'draft'");
            case State.Current _ -> throw new IllegalArgumentException("a library has no current version");
        };
    }

    private static Outcome<Stated> read(SourceFiles files, LibraryState state) {
        return LibraryReader.read(files).then(library -> Outcome.of(new Stated(library, state)));
    }

    private static Policy policy(Library library, PolicyId policy) {
        return library.policy(policy)
                .orElseThrow(() -> new WrongCommand("There is no policy '" + policy + "' without errors"
                        + (library.files() instanceof CommitFiles ? " in " + library.files() : "")
                        + Spelling.didYouMean(
                                policy.value(),
                                library.policies().stream()
                                        .map(p -> p.id().value())
                                        .toList())));
    }
}
