package org.policypress.check;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.policypress.document.Edition;
import org.policypress.library.Library;
import org.policypress.library.LibraryReader;
import org.policypress.library.School;
import org.policypress.library.SourceFiles;
import org.policypress.tailoring.AmendmentReview;
import org.policypress.tailoring.Amendments;
import org.policypress.tailoring.Rebase;
import org.policypress.tailoring.Rebase.Settlement;

/**
 * Mends what can be mended in one way only: amendments that the model has come to say itself are taken out, and those whose
 * clause has another name by now get that name.
 */
public final class Fixes {

    private Fixes() {}

    /** The files that can be mended, by their paths, each with its mended text. */
    public static SortedMap<String, String> of(SourceFiles files, Edition edition) {
        SortedMap<String, String> mended = new TreeMap<>();
        LibraryReader.read(files).value().ifPresent(library -> {
            AmendmentReview review = AmendmentReview.of(library);
            for (School school : library.schools()) {
                for (School.AmendmentFile file : school.amendments()) {
                    amendments(library, review, school, file, edition)
                            .flatMap(amendments -> mended(file, amendments))
                            .ifPresent(text -> mended.put(file.text().file(), text));
                }
            }
        });
        return mended;
    }

    private static Optional<Amendments> amendments(
            Library library, AmendmentReview review, School school, School.AmendmentFile file, Edition edition) {
        return library.policy(file.policy())
                .filter(policy -> school.adoption(policy.id()).isPresent())
                .flatMap(policy -> review.read(policy, school, edition).value())
                .flatMap(found -> found);
    }

    private static Optional<String> mended(School.AmendmentFile file, Amendments amendments) {
        Map<Integer, Settlement> settlements = new TreeMap<>();
        for (Amendments.Entry entry : amendments.in(Amendments.State.SAME)) {
            settlements.put(entry.place().line(), new Settlement.Drop());
        }
        for (Amendments.Entry entry : amendments.in(Amendments.State.RENAMED)) {
            settlements.put(
                    entry.place().line(), new Settlement.Rename(entry.renamed().orElseThrow()));
        }
        // The base stays: what is mended here says nothing about the file's other amendments.
        return settlements.isEmpty()
                ? Optional.empty()
                : Optional.of(Rebase.apply(file.text(), amendments.base(), settlements));
    }
}
