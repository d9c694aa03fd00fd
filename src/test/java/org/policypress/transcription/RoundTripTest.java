package org.policypress.transcription;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.LibraryState;
import org.policypress.library.DiskFiles;
import org.policypress.library.Library;
import org.policypress.library.LibraryReader;
import org.policypress.library.MemoryFiles;
import org.policypress.library.Policy;
import org.policypress.library.School;
import org.policypress.library.SourceFiles;
import org.policypress.problem.Outcome;
import org.policypress.render.Format;
import org.policypress.render.Publisher;
import org.policypress.tailoring.Tailor;

/** A policy that we have written as a Word file comes back as it was: each line, each number, each reference. */
@Execution(ExecutionMode.CONCURRENT)
class RoundTripTest {

    private static final Edition DRAFT = new Edition.Draft(new LibraryState.Unversioned());

    @TempDir
    Path folder;

    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> samples() {
        Library library = value(LibraryReader.read(DiskFiles.of(Path.of(""))));
        Publisher publisher = value(Publisher.open(library.files()));
        return library.schools().stream()
                .flatMap(school -> school.policies().stream()
                        .map(adoption -> DynamicTest.dynamicTest(
                                school.id() + "/" + adoption.policy(),
                                () -> check(
                                        library,
                                        publisher,
                                        school,
                                        library.policy(adoption.policy()).orElseThrow()))));
    }

    private void check(Library library, Publisher publisher, School school, Policy policy) throws IOException {
        Document original = value(Tailor.of(library).tailor(policy, school, DRAFT));
        Path word = folder.resolve(school.id() + "-" + policy.id() + ".docx");
        Files.write(
                word,
                value(publisher.publish(original, EnumSet.of(Format.DOCX))).file(Format.DOCX));

        Transcript transcript = value(Transcription.of(word, "policy.docx", library, policy.id(), false));

        MemoryFiles files = new MemoryFiles();
        copy(library.files(), files, "library.yaml");
        files.with(policy.file(), transcript.markdown());
        transcript.pictures().forEach(files::with);
        Library again = value(LibraryReader.read(files));
        Document read =
                value(Tailor.of(again).tailor(again.policies().getFirst(), withoutAnswers(school, policy), DRAFT));

        assertEquals(String.join("\n", Spoken.of(original)), String.join("\n", Spoken.of(read)), transcript.markdown());
        assertEquals(original.cover().title(), read.cover().title());
        assertEquals(original.cover().audience(), read.cover().audience());
        assertEquals(original.cover().facts(), read.cover().facts());
        assertEquals(
                List.of(),
                transcript.problems().stream()
                        .filter(problem -> !List.of("closing", "last-review").contains(problem.rule()))
                        .toList());
    }

    /** The school as it adopts the policy, without what it answered and amended: that is in the text by now. */
    private static School withoutAnswers(School school, Policy policy) {
        School.Adoption adoption = school.adoption(policy.id()).orElseThrow();
        return new School(
                school.id(),
                school.name(),
                school.nameLanguage(),
                school.urn(),
                school.phase(),
                school.governance(),
                school.localAuthority(),
                school.people(),
                school.terms(),
                List.of(new School.Adoption(policy.id(), adoption.lastReview(), Map.of())),
                Optional.empty());
    }

    private static void copy(SourceFiles from, MemoryFiles to, String file) {
        to.with(file, from.read(file).orElseThrow());
    }

    private static <T> T value(Outcome<T> outcome) {
        return outcome.value().orElseThrow(() -> new AssertionError(outcome.problems()));
    }
}
