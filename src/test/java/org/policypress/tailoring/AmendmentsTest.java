package org.policypress.tailoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policypress.document.Document;
import org.policypress.document.Dump;
import org.policypress.document.Edition;
import org.policypress.document.LibraryState;
import org.policypress.document.LocalMarks;
import org.policypress.example.Example;
import org.policypress.example.ExampleFile;
import org.policypress.library.History;
import org.policypress.library.Library;
import org.policypress.library.LibraryReader;
import org.policypress.library.MemoryFiles;
import org.policypress.library.SourceFiles;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;

/** What a school's amendments make of a policy: the examples are in {@code src/test/resources/amendments}. */
class AmendmentsTest {

    private static final Edition DRAFT = new Edition.Draft(new LibraryState.Unversioned());

    private static final String LIBRARY = """
            provider: PACT HR
            copyright: Bradford Council
            locale: en-GB
            retention: 7 years
            """;

    /** Its text begins on line 10. */
    private static final String FRONT = """
            ---
            title: Example Policy
            audience: School staff
            statutory: false
            review: every 3 years
            website: true
            variables:
              limit: "£25"
            ---
            """;

    @TestFactory
    Stream<DynamicTest> examples() {
        return ExampleFile.in("amendments").stream().flatMap(file -> file.tests("document", AmendmentsTest::document));
    }

    /** The document's tree, or the problems as they are printed. */
    private static String document(Example example) {
        Outcome<Document> outcome = tailor(files(example));
        return outcome.value()
                        .map(d -> Dump.of(d.opening(), d.sections(), d.footnotes()))
                        .orElse("")
                + outcome.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"))
                + (outcome.problems().isEmpty() ? "" : "\n");
    }

    private static Outcome<Document> tailor(SourceFiles files) {
        Outcome<Library> library = LibraryReader.read(files);
        if (library.hasErrors()) {
            return Outcome.failed(library.problems());
        }
        Library read = library.value().orElseThrow();
        return Tailor.of(read).tailor(read.policies().getFirst(), read.schools().getFirst(), DRAFT);
    }

    /** The library of today, whose past is the example's base. */
    private static SourceFiles files(Example example) {
        String base = example.parts().containsKey("base") ? example.text("base") : example.text("model");
        SourceFiles then =
                base.isBlank() ? new MemoryFiles().with("library.yaml", LIBRARY) : files(base, "", "maintained");
        String amendments = example.part("amendments").startsWith("---")
                ? example.text("amendments")
                : "---\namends: example\nbase: 4f2a91c\n---\n" + example.text("amendments");
        String governance = example.title().contains("academy") ? "academy" : "maintained";
        return new WithPast(files(example.text("model"), amendments, governance), then);
    }

    private static MemoryFiles files(String model, String amendments, String governance) {
        MemoryFiles files = new MemoryFiles()
                .with("library.yaml", LIBRARY)
                .with("templates/closing.md", "")
                .with("policies/example.md", FRONT + model)
                .with("schools/st-example/school.yaml", """
            name: St Example's *and* <All> Souls
            phase: primary
            governance: %s
            people: {head: Ada Head, chair: Bo Chair}
            policies:
              example:
                variables: {limit: "£40"}
            """.formatted(governance));
        return amendments.isEmpty() ? files : files.with("schools/st-example/example.md", amendments);
    }

    /** Files with one earlier commit. */
    private record WithPast(SourceFiles now, SourceFiles then) implements SourceFiles {
        @Override
        public Optional<byte[]> read(String path) {
            return now.read(path);
        }

        @Override
        public List<String> list(String folder) {
            return now.list(folder);
        }

        @Override
        public Optional<History> history() {
            return Optional.of(commit -> commit.equals("4f2a91c") ? Optional.of(then) : Optional.empty());
        }
    }

    @Test
    void theTextThatAnArchiveKeepsHasTheAmendments() {
        Example example = ExampleFile.of("amendments/applied.txt").examples().getFirst();
        Library library = LibraryReader.read(files(example)).value().orElseThrow();
        Outcome<String> source = TailoredSource.of(
                library, library.policies().getFirst(), library.schools().getFirst(), DRAFT);
        String text = source.value().orElseThrow();
        assertTrue(text.contains("accept what is worth up to £40. {#small}"), text);
        assertTrue(text.contains("They tell the Headteacher"), text);
    }

    @Test
    void whatIsLocalCanBeMarked() {
        Example example = new Example(
                "marks",
                1,
                new java.util.LinkedHashMap<>(java.util.Map.of(
                        "model", "# Gifts {#gifts}\n\n1. Nothing.  {#small}\n2. Ever.\n",
                        "amendments", """
                                ```replace small
                                1. Small:
                                   1. a pen
                                ```

                                ```insert-after gifts
                                # Records

                                1. None.
                                ```
                                """)));
        Document marked = LocalMarks.show(tailor(files(example)).value().orElseThrow());
        assertEquals("""
                # 1 'Gifts' #gifts
                  clause 1.1 #small (local)
                    paragraph **('[Local]') ' ' 'Small:'
                    clause (a) (local)
                      paragraph 'a pen'
                  clause 1.2
                    paragraph 'Ever.'
                # 2 **('[Local]') ' ' 'Records' (local)
                  clause 2.1 (local)
                    paragraph 'None.'
                """, Dump.of(marked.opening(), marked.sections(), marked.footnotes()));
    }
}
