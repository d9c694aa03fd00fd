package org.policypress.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policypress.document.Edition;
import org.policypress.document.LibraryState;
import org.policypress.example.Example;
import org.policypress.example.ExampleFile;
import org.policypress.json.Json;
import org.policypress.library.MemoryFiles;
import org.policypress.library.SourceFiles;
import org.policypress.problem.Problem;

/** What the check finds: a file of right and wrong examples for each rule is in {@code src/test/resources/check}. */
class CheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static final String LIBRARY = """
            provider: PACT HR
            copyright: Bradford Council
            locale: en-GB
            retention: 7 years
            """;

    private static final String FRONT = """
            ---
            title: Example Policy
            audience: School staff
            review: every 3 years
            website: true
            """;

    @TestFactory
    Stream<DynamicTest> examples() {
        return ExampleFile.in("check").stream().flatMap(file -> file.tests("problems", CheckTest::problems));
    }

    private static String problems(Example example) {
        return check(files(example), example.title().contains("strict"));
    }

    /** The problems as they are printed, each with its rule. */
    private static String check(SourceFiles files, boolean strict) {
        return new Check(files, new Edition.Draft(new LibraryState.Unversioned()), TODAY, strict)
                .run().stream()
                        .map(problem -> problem + " (" + problem.rule() + ")\n")
                        .collect(Collectors.joining());
    }

    private static SourceFiles files(Example example) {
        MemoryFiles files = new MemoryFiles();
        example.parts().forEach((name, text) -> {
            if (name.contains("/")) {
                files.with(name, text);
            }
        });
        return files.with("library.yaml", LIBRARY + example.part("library"))
                .with("templates/closing.md", "")
                .with("policies/example.md", FRONT + front(example) + "---\n" + example.text("policy"))
                .with(
                        "schools/st-hilda/school.yaml",
                        """
                        name: St Hilda's & All Saints
                        phase: secondary
                        governance: academy
                        people: {head: Jo Finchley, chair: Sam Ayre}
                        terms: {head: Principal}
                        """
                                + (example.parts().containsKey("school")
                                        ? example.part("school")
                                        : "policies: {example: {last_review: 2026-03}}\n"));
    }

    private static String front(Example example) {
        String front = example.part("front");
        return front.contains("statutory:") ? front : "statutory: false\n" + front;
    }

    @Test
    void everyRuleHasAPageAndAFileOfExamplesAndNothingElseHas() throws IOException {
        List<String> pages = Files.readAllLines(Path.of("docs/checks.md")).stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4))
                .toList();
        List<String> examples =
                ExampleFile.in("check").stream().map(ExampleFile::name).toList();
        assertEquals(new TreeSet<>(Check.rules()), new TreeSet<>(pages));
        assertEquals(new TreeSet<>(Check.rules()), new TreeSet<>(examples));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleHasRightAndWrongExamples() {
        return ExampleFile.in("check").stream()
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> {
                    String rule = "(" + file.name() + ")";
                    for (Example example : file.examples()) {
                        boolean wrong = example.title().startsWith("wrong: ");
                        assertTrue(wrong || example.title().startsWith("right: "), example.title());
                        assertEquals(wrong, example.part("problems").contains(rule), example.title());
                    }
                    assertTrue(file.examples().stream()
                            .anyMatch(example -> example.title().startsWith("wrong: ")));
                    assertTrue(file.examples().stream()
                            .anyMatch(example -> example.title().startsWith("right: ")));
                }));
    }

    @Test
    void everyLawHasAnAddressAndNamesNoneThatIsNoMore() {
        List<ReplacedLaw> laws = ReplacedLaw.builtIn();
        for (ReplacedLaw law : laws) {
            assertTrue(law.source().startsWith("https://"), law.name());
            for (ReplacedLaw other : laws) {
                assertFalse(law.fate().contains(other.name()), law.name() + " " + law.fate());
            }
        }
    }

    @Test
    void aRuleIsTurnedDownWithAReason() {
        Example wrong = ExampleFile.of("check/outdated-law.txt").examples().getFirst();
        MemoryFiles files = (MemoryFiles) files(wrong);
        assertTrue(check(files, false).contains("(outdated-law)"));
        files.with("library.yaml", LIBRARY + "checks: {off: {outdated-law: the text tells the history}}\n");
        assertEquals("", check(files, false));
        files.with("library.yaml", LIBRARY + "checks: {off: {outdated-laws: the text tells the history}}\n");
        assertTrue(
                check(files, false)
                        .contains(
                                "library.yaml:5:16: there is no rule 'outdated-laws' that can be turned down; did you mean"
                                        + " outdated-law? (unknown-rule)"),
                check(files, false));
        files.with("library.yaml", LIBRARY + "checks: {off: {outdated-law: }}\n");
        assertTrue(check(files, false).contains("outdated-law has no value; write one after the colon"));
    }

    @Test
    void whatKeepsADocumentFromBeingMadeIsAmongTheProblems() {
        Example wrong = new Example(
                "errors",
                1,
                new java.util.LinkedHashMap<>(
                        java.util.Map.of("policy", "# One\n\n1. ${school.nmae}, see [](#two).\n")));
        assertEquals(
                "policies/example.md:10:4: unknown placeholder ${school.nmae}; did you mean ${school.name}?"
                        + " (unknown-placeholder)\n",
                check(files(wrong), false));
    }

    @Test
    void sarifHasThePlaceAndRuleOfEachProblem() {
        Json log = Sarif.write(
                "0.1.0",
                List.of(Problem.error(
                        new org.policypress.problem.Place("policies/a b.md", 3, 7),
                        "unknown-placeholder",
                        "a sentence")));
        assertEquals(
                "{\"$schema\":\"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json\","
                        + "\"runs\":[{\"columnKind\":\"utf16CodeUnits\",\"results\":[{\"level\":\"error\",\"locations\":"
                        + "[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"policies/a%20b.md\"},\"region\":"
                        + "{\"startColumn\":7,\"startLine\":3}}}],\"message\":{\"text\":\"a sentence\"},\"ruleId\":"
                        + "\"unknown-placeholder\"}],\"tool\":{\"driver\":{\"name\":\"policypress\",\"rules\":"
                        + "[{\"id\":\"unknown-placeholder\"}],\"semanticVersion\":\"0.1.0\"}}}],\"version\":\"2.1.0\"}",
                log.write().replaceAll("\\s*\\n\\s*", "").replace("\": ", "\":"));
    }
}
