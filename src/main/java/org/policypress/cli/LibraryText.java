package org.policypress.cli;

import java.nio.file.Path;
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
import org.policypress.library.School;
import org.policypress.library.SchoolId;
import org.policypress.library.SourceFiles;
import org.policypress.problem.Outcome;
import org.policypress.problem.Spelling;
import org.policypress.tailoring.Tailor;

/**
 * A school's policy in any state of the library.
 *
 * @param folder the library
 * @param school the school's id
 * @param policy the policy's id
 */
record LibraryText(Path folder, String school, String policy) {

    /** The commit that is checked out. */
    static final String CHECKED_OUT = "HEAD";

    /** The files as they are on the disk. */
    static final String DRAFT = "draft";

    /**
     * The document of one state.
     *
     * @param state a commit, or {@link #DRAFT}
     * @throws WrongCommand when there is no such commit, school or policy
     */
    Outcome<Document> document(String state) {
        try (Checkout checkout = Checkout.of(folder)) {
            if (state.equals(DRAFT)) {
                return document(DiskFiles.of(folder), checkout.state());
            }
            CommitFiles files = checkout.commit(state)
                    .orElseThrow(() -> new WrongCommand("There is no commit '" + state
                            + "' with a library; name a commit, a branch or a tag, or 'draft'"));
            return document(files, files.state());
        }
    }

    private Outcome<Document> document(SourceFiles files, LibraryState state) {
        return LibraryReader.read(files)
                .then(library -> Tailor.of(library).tailor(policy(library), school(library), new Edition.Draft(state)));
    }

    private Policy policy(Library library) {
        return library.policies().stream()
                .filter(p -> p.id().value().equals(policy))
                .findFirst()
                .orElseThrow(() -> new WrongCommand("There is no policy '" + policy + "'"
                        + Spelling.didYouMean(
                                policy,
                                library.policies().stream()
                                        .map(Policy::id)
                                        .map(PolicyId::value)
                                        .toList())));
    }

    private School school(Library library) {
        return library.schools().stream()
                .filter(s -> s.id().value().equals(school))
                .findFirst()
                .orElseThrow(() -> new WrongCommand("There is no school '" + school + "'"
                        + Spelling.didYouMean(
                                school,
                                library.schools().stream()
                                        .map(School::id)
                                        .map(SchoolId::value)
                                        .toList())));
    }
}
