package org.policypress.cli;

import java.util.List;
import java.util.Optional;
import org.policypress.archive.Archive;
import org.policypress.archive.Inventory;
import org.policypress.archive.ReviewState;
import org.policypress.compare.Redline;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.LibraryState;
import org.policypress.library.Library;
import org.policypress.library.Policy;
import org.policypress.library.School;
import org.policypress.library.SourceText;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;
import org.policypress.status.DraftStanding;
import org.policypress.tailoring.KeptSource;
import org.policypress.tailoring.TailoredSource;

/**
 * Compares drafts with the versions in force: the text that a school would sign today with the text that its archive kept. Most
 * are the same to the letter, so that only others are read into documents and compared.
 */
final class DraftStandings {

    private static final String CONFLICT = "amendment-conflict";

    private final Library library;
    private final LibraryState state;

    /** @param state which state of the library is on the disk */
    DraftStandings(Library library, LibraryState state) {
        this.library = library;
        this.state = state;
    }

    /** How a draft stands; nothing where there is no version to compare it with, or no draft is made any more. */
    Outcome<Optional<DraftStanding>> of(Archive archive, ReviewState of) {
        Optional<Policy> policy = library.policy(of.policy());
        Optional<School> school = library.school(of.school());
        Optional<Inventory.Item> kept = of.inForce().filter(Inventory.Item::isKept);
        if (!of.isAdopted() || policy.isEmpty() || school.isEmpty() || kept.isEmpty()) {
            return Outcome.of(Optional.empty());
        }
        return archive.register()
                .then(register -> Outcome.of(register.version(kept.get().version())))
                .then(version -> version.isEmpty()
                        ? Outcome.of(Optional.empty())
                        : archive.files(version.get().id())
                                .then(files -> SignedText.of(version.get(), files))
                                .then(signed -> Outcome.of(Optional.of(standing(signed, policy.get(), school.get())))));
    }

    private DraftStanding standing(SignedText signed, Policy policy, School school) {
        Edition edition = signed.edition(state);
        Outcome<String> today = TailoredSource.of(library, policy, school, edition);
        if (today.hasErrors() || today.value().isEmpty()) {
            return refused(today.problems());
        }
        if (today.value().get().equals(signed.source().text())) {
            return new DraftStanding.AsSigned();
        }
        SourceText draft = new SourceText(policy.file(), 1, today.value().get());
        Outcome<Document> now = KeptSource.of(draft, library, policy, school, edition);
        Outcome<Redline> redline = KeptSource.of(signed.source(), library, policy, school, edition)
                .then(before -> now.then(after -> Outcome.of(Redline.compare(before, after))));
        if (redline.value().isEmpty()) {
            return refused(redline.problems());
        }
        int places = redline.value().get().changes().size();
        return places == 0 ? new DraftStanding.AsSigned() : new DraftStanding.Changed(places);
    }

    private static DraftStanding refused(List<Problem> problems) {
        List<Problem> errors = problems.stream().filter(Problem::isError).toList();
        int conflicts = (int) errors.stream()
                .filter(problem -> problem.rule().equals(CONFLICT))
                .count();
        return new DraftStanding.Refused(conflicts, errors.size() - conflicts);
    }
}
