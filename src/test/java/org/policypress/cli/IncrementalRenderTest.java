package org.policypress.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.git.Git;

/**
 * {@code render} makes what a change concerns, and nothing else; and what is in the folder then is, to the byte, what it would
 * be if everything had been made.
 */
class IncrementalRenderTest {

    private static final String PICTURE = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"9\"/>";

    @TempDir
    Path folder;

    private Shell shell = new Shell(Path.of(""));
    private int rounds;

    @BeforeEach
    void writeAllOnce() throws Exception {
        shell = new Shell(folder)
                .file(".gitignore", "output/\nfresh-*/\n")
                .file("library.yaml", """
                        provider: PACT HR
                        copyright: Bradford Council
                        locale: en-GB
                        retention: 7 years
                        """)
                .file("templates/fragments/complaints.md", "1. Write to the ${school.head}.  {#write}\n")
                .file("policies/images/way.svg", PICTURE.formatted(9))
                .file("policies/gifts.md", policy("Gifts", "![The way](images/way.svg)"))
                .file("policies/leave.md", policy("Leave", "<#include \"complaints.md\">"))
                .file("policies/pay.md", policy("Pay", "1. Money."))
                .file("schools/hilda/school.yaml", school("St Hilda's"))
                .file("schools/oswald/school.yaml", school("St Oswald's"));
        new Git(folder).run("init", "-q");
        commit();
        assertEquals(
                List.of(
                        "hilda/gifts: there was none before",
                        "hilda/leave: there was none before",
                        "hilda/pay: there was none before",
                        "oswald/gifts: there was none before",
                        "oswald/leave: there was none before",
                        "oswald/pay: there was none before"),
                made());
    }

    private static String policy(String title, String text) {
        return """
                ---
                title: %s
                audience: School staff
                statutory: false
                review: every 2 years
                website: true
                ---
                # One

                1. Words of its own, about ${school.name}.  {#own}

                # Two

                %s
                """.formatted(title, text);
    }

    private static String school(String name) {
        return """
                name: %s
                phase: secondary
                governance: academy
                people: {head: Jo Finch, chair: Sam Ayre}
                policies: {gifts: {last_review: 2026-03}, leave: {last_review: 2026-03}, pay: {last_review: 2026-03}}
                """.formatted(name);
    }

    @Test
    void aClauseConcernsItsPolicyOnly() throws Exception {
        shell.file("policies/pay.md", policy("Pay", "1. More money."));

        assertEquals(both("pay", "policies/pay.md has changed"), made());
        commit();
        assertEquals(both("pay", "the commit to be named on its pages is another one"), made());
    }

    @Test
    void whatIsTakenBackIsAsItWas() throws Exception {
        shell.file("README.md", "Read me.\n");
        commit();
        shell.file("policies/pay.md", policy("Pay", "1. More money."));
        made();
        shell.file("policies/pay.md", policy("Pay", "1. Money."));

        assertEquals(both("pay", "policies/pay.md has changed"), made());
    }

    @Test
    void aSchoolsFileConcernsItsDocumentsOnly() {
        shell.file("schools/oswald/school.yaml", school("St Oswald and St Aidan"));

        assertEquals(
                List.of(
                        "oswald/gifts: schools/oswald/ has changed",
                        "oswald/leave: schools/oswald/ has changed",
                        "oswald/pay: schools/oswald/ has changed"),
                made());
    }

    @Test
    void anAmendmentConcernsOneDocument() throws Exception {
        shell.file("schools/hilda/pay.md", """
                ---
                amends: pay
                base: %s
                ---

                ```replace own
                1. Other words.
                ```
                """.formatted(new Git(folder).run("rev-parse", "HEAD")));

        assertEquals(List.of("hilda/pay: schools/hilda/pay.md has changed"), made());
        commit();
        assertEquals(List.of("hilda/pay: the commit to be named on its pages is another one"), made());
        Files.delete(folder.resolve("schools/hilda/pay.md"));
        assertEquals(List.of("hilda/pay: schools/hilda/pay.md has changed"), made());
    }

    @Test
    void aPictureConcernsTheDocumentsThatShowIt() {
        shell.file("policies/images/way.svg", PICTURE.formatted(10));

        // A fragment may show any picture: so where one is included, a changed picture counts as a change of the files.
        List<String> expected = new ArrayList<>(both("gifts", "the commit to be named on its pages is another one"));
        expected.add(1, "hilda/leave: the commit to be named on its pages is another one");
        expected.add("oswald/leave: the commit to be named on its pages is another one");
        assertEquals(expected, made());
        shell.file("policies/images/way.svg", PICTURE.formatted(11));
        assertEquals(both("gifts", "policies/images/way.svg has changed"), made());
    }

    @Test
    void aFragmentConcernsTheDocumentsThatIncludeOne() {
        shell.file("templates/fragments/complaints.md", "1. Write to ${school.chair}.  {#write}\n");

        assertEquals(both("leave", "templates/fragments/ has changed"), made());
    }

    @Test
    void whatAllShareConcernsAll() {
        shell.file("templates/theme.yaml", "accent: \"#400000\"\n");
        assertEquals(
                6,
                made().stream()
                        .filter(line -> line.endsWith(": templates/ has changed"))
                        .count());

        shell.file("library.yaml", """
                provider: PACT
                copyright: Bradford Council
                locale: en-GB
                retention: 7 years
                """);
        assertEquals(
                6,
                made().stream()
                        .filter(line -> line.endsWith(": library.yaml has changed"))
                        .count());
    }

    @Test
    void aCommitOfSomethingElseConcernsNone() throws Exception {
        shell.file("README.md", "Read me.\n");
        commit();

        assertEquals(List.of(), made());
        assertEquals(List.of(), made());
    }

    @Test
    void aPolicyThatHasErrorsForAWhileIsWhatItWas() throws IOException {
        Path policy = folder.resolve("policies/pay.md");
        String text = Files.readString(policy);
        shell.file("policies/pay.md", text + "\n[](#nowhere)\n");
        assertEquals(1, shell.type("render", "--format", "html").status());

        Files.writeString(policy, text);

        assertEquals(List.of(), made());
    }

    @Test
    void markedAmendmentsAreAnotherDraft() {
        Shell.Result marked = shell.type("render", "--format", "html", "--mark-local", "--policy", "pay", "--explain");

        assertEquals(
                both("pay", "policypress, its options or Java are not those of the earlier one"),
                marked.out().lines().toList());
        assertEquals(both("pay", "policypress, its options or Java are not those of the earlier one"), made());
    }

    @Test
    void everythingCanBeAskedFor() {
        Shell.Result result = shell.type("render", "--format", "html", "--policy", "pay", "--force", "--explain");

        assertEquals(both("pay", "you asked for it"), result.out().lines().toList());
        assertTrue(result.err().startsWith("Wrote 2 drafts to output/ in "), result.err());
    }

    @Test
    void whatWasDoneIsSaid() {
        assertTrue(shell.type("render", "--format", "html")
                .err()
                .matches("6 drafts in output/: up to date already, nothing was written \\(\\d+\\.\\d s\\)\\.\\R"));
        shell.file("policies/pay.md", policy("Pay", "1. More money."));
        Shell.Result result = shell.type("render", "--format", "html");
        assertTrue(
                result.err().matches("Wrote 2 drafts to output/ in \\d+\\.\\d s; 4 drafts were up to date\\.\\R"),
                result.err());
        String json = shell.type("render", "--format", "html", "--policy", "pay", "--school", "hilda", "--json")
                .out();
        assertTrue(json.contains("\"result\": \"up-to-date\""), json);
        assertTrue(json.contains("hilda/pay.html"), json);
    }

    private static List<String> both(String policy, String why) {
        return List.of("hilda/" + policy + ": " + why, "oswald/" + policy + ": " + why);
    }

    /** Renders, sees that all is as if everything had been made, and gives what was said of what was made. */
    private List<String> made() {
        Shell.Result some = shell.type("render", "--format", "html", "--explain");
        assertEquals(0, some.status(), some.err());
        // A folder of its own each time: its notes must not help either.
        String fresh = "fresh-" + ++rounds;
        Shell.Result all = shell.type("render", "--format", "html", "--out", fresh);
        assertEquals(0, all.status(), all.err());
        assertEquals(texts(fresh), texts("output"));
        return some.out().lines().toList();
    }

    private Map<String, String> texts(String output) {
        Path root = folder.resolve(output);
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                texts.put(root.relativize(file).toString(), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void commit() {
        new Git(folder).commit("Change");
    }
}
