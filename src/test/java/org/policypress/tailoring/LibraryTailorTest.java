package org.policypress.tailoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.policypress.document.Cover;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.LibraryState;
import org.policypress.library.DiskFiles;
import org.policypress.library.Library;
import org.policypress.library.LibraryReader;
import org.policypress.library.Policy;
import org.policypress.library.School;
import org.policypress.library.SourceText;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;

/** A library's policies as its schools have them. */
class LibraryTailorTest {

    private static final Edition DRAFT = new Edition.Draft(new LibraryState.Unversioned());
    private static final Edition VERSION = new Edition.Version(
            1, LocalDate.of(2026, 3, 9), new Edition.Signatories("Chair", "Head"), new LibraryState.Unversioned());

    @Test
    void theSampleLibraryHasNothingToReport() {
        Library library = sampleLibrary();
        Tailor tailor = Tailor.of(library);
        List<Problem> problems = new ArrayList<>();
        int documents = 0;
        for (School school : library.schools()) {
            for (School.Adoption adoption : school.policies()) {
                Policy policy = library.policy(adoption.policy()).orElseThrow();
                for (Edition edition : List.of(DRAFT, VERSION)) {
                    Outcome<Document> outcome = tailor.tailor(policy, school, edition);
                    problems.addAll(outcome.problems());
                    documents += outcome.value().isPresent() ? 1 : 0;
                }
            }
        }
        assertEquals(List.of(), problems);
        assertTrue(documents > 20, () -> "the sample library is tailored");
    }

    @Test
    void theSameDocumentComesFromAnyThread() throws Exception {
        Library library = sampleLibrary();
        Tailor tailor = Tailor.of(library);
        School school = library.schools().getFirst();
        Policy policy = library.policy(school.policies().getFirst().policy()).orElseThrow();
        Document expected = tailor.tailor(policy, school, DRAFT).value().orElseThrow();
        Callable<Document> work =
                () -> tailor.tailor(policy, school, DRAFT).value().orElseThrow();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Document> document : threads.invokeAll(java.util.Collections.nCopies(32, work))) {
                assertEquals(expected, document.get());
            }
        }
    }

    @Test
    void theCoverTellsWhatTheFirstPageOfAPolicyTells() {
        Cover cover = Sample.of("# One\n").tailor().value().orElseThrow().cover();
        assertEquals("Example Policy", cover.title());
        assertEquals("St Example", cover.school());
        assertEquals(
                List.of(
                        new Cover.Fact("Statutory or non-statutory", "Non-statutory"),
                        new Cover.Fact("Frequency of review", "Every 3 years"),
                        new Cover.Fact("Last review", "March 2025"),
                        new Cover.Fact("Next review", "March 2028"),
                        new Cover.Fact("Published on the school’s website", "Yes")),
                cover.facts());
    }

    @Test
    void theCoverOfAPolicyThatWasNeverReviewedSaysSo() {
        Cover cover = Sample.of("@without review\n# One\n")
                .tailor()
                .value()
                .orElseThrow()
                .cover();
        assertEquals(
                new Cover.Fact("Last review", "Not yet reviewed"), cover.facts().get(2));
        assertEquals(
                new Cover.Fact("Next review", "Not yet reviewed"), cover.facts().get(3));
    }

    @Test
    void theAmendmentsOfALibraryUnderNoVersionControlAreAppliedWithAWarning() {
        Sample sample = Sample.of("# One\n\n1. Nothing.  {#small}\n");
        School plain = sample.school();
        School amended = new School(
                plain.id(),
                plain.name(),
                plain.nameLanguage(),
                plain.urn(),
                plain.phase(),
                plain.governance(),
                plain.localAuthority(),
                plain.people(),
                plain.variables(),
                plain.terms(),
                plain.policies(),
                Optional.empty(),
                List.of(new School.AmendmentFile(
                        sample.policy().id(),
                        new SourceText(
                                "schools/st-example/example.md",
                                1,
                                "---\namends: example\nbase: 4f2a91c\n---\n```remove small\n```\n"))),
                plain.places());
        Outcome<Document> outcome = Tailor.of(sample.library()).tailor(sample.policy(), amended, DRAFT);
        assertEquals(
                List.of(
                        "schools/st-example/example.md:3:7: warning: this library is under no version control, so nobody can"
                                + " tell whether the model has changed since these amendments were written; keep the library in git"),
                outcome.problems().stream().map(Problem::toString).toList());
        assertEquals(
                List.of(), outcome.value().orElseThrow().sections().getFirst().content());
    }

    private static Library sampleLibrary() {
        return LibraryReader.read(DiskFiles.of(Path.of("."))).value().orElseThrow();
    }
}
