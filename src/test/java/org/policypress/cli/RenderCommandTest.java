package org.policypress.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policypress.json.Json;

/** {@code render}, on a new library with one more policy and two more schools, one of which is wrong. */
class RenderCommandTest {

    private static final String SCHOOL = """
            name: "Ysgol <b>*Test*</b> & 'Co'"
            phase: primary
            governance: academy
            people: {head: Ann, chair: Ben}
            policies:
              short: {last_review: 2026-01}
            """;

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void startLibrary() {
        assertEquals(0, new Shell(folder).type("new", "ours").status());
        shell = new Shell(folder.resolve("ours"))
                .file("policies/short.md", """
                        ---
                        title: Short
                        audience: Staff
                        statutory: false
                        review: every year
                        website: true
                        ---
                        # One
                        1. ${school.name}
                        """)
                .file("schools/ysgol/school.yaml", SCHOOL);
    }

    @Test
    void aNewLibraryIsWrittenWithoutAProblem() throws IOException {
        Shell.Result result = shell.type("render");

        assertEquals(0, result.status(), result.err());
        assertEquals(
                List.of(
                        "example-primary/working-alone.docx",
                        "example-primary/working-alone.html",
                        "example-primary/working-alone.pdf",
                        "ysgol/short.docx",
                        "ysgol/short.html",
                        "ysgol/short.pdf"),
                written("ours/output"));
        assertEquals("", result.out(), "nothing is asked for on standard output");
        assertTrue(result.err().matches("Wrote 2 drafts \\(6 files\\) to output/ in \\d+\\.\\d s\\.\\R"), result.err());
    }

    @Test
    void schoolsPoliciesFormatsAndTheFolderCanBeChosen() throws IOException {
        Shell.Result result = shell.type(
                "render",
                "--school",
                "ysgol,example-primary",
                "--policy",
                "short",
                "--policy",
                "working-alone",
                "--format",
                "html,PDF",
                "--out",
                "../elsewhere");

        assertEquals(0, result.status(), result.err());
        assertEquals(
                List.of(
                        "example-primary/working-alone.html",
                        "example-primary/working-alone.pdf",
                        "ysgol/short.html",
                        "ysgol/short.pdf"),
                written("elsewhere"));
        assertFalse(Files.exists(folder.resolve("ours/output")));
    }

    @Test
    void aWrongSchoolIsReportedWithItsPlaceAndTheOthersAreWritten() throws IOException {
        shell.file("schools/wrong/school.yaml", SCHOOL.replace("phase: primary", "phase: primry"));

        Shell.Result result = shell.type("render", "--format", "html");

        assertEquals(1, result.status());
        assertTrue(result.err().startsWith("schools/wrong/school.yaml:2:8: "), result.err());
        assertTrue(result.err().contains("did you mean primary?"), result.err());
        assertTrue(result.err().contains("Wrote 2 drafts to output/"), result.err());
        assertTrue(result.err().endsWith(" s; 1 school has errors.\n"), result.err());
        assertEquals(List.of("example-primary/working-alone.html", "ysgol/short.html"), written("ours/output"));
    }

    @Test
    void aWrongPolicyIsReportedOnceAndTheOthersAreWritten() throws IOException {
        shell.file("policies/short.md", "---\ntitel: Short\n---\n# One\n");

        Shell.Result result = shell.type("render", "--format", "html");

        assertEquals(1, result.status());
        assertTrue(result.err().contains("policies/short.md:2:1: "), result.err());
        assertTrue(result.err().endsWith(" s; 1 draft was not written.\n"), result.err());
        assertEquals(List.of("example-primary/working-alone.html"), written("ours/output"));
    }

    @Test
    void whatIsWrongInOtherSchoolsAndPoliciesIsNotToldWhenSomeAreChosen() {
        shell.file("schools/wrong/school.yaml", "name: [").file("policies/wrong.md", "no front matter");

        Shell.Result chosen = shell.type("render", "--school", "ysgol", "--format", "html");
        Shell.Result wrong = shell.type("render", "--school", "wrong", "--format", "html");

        assertEquals(0, chosen.status(), chosen.err());
        assertEquals(1, wrong.status());
        assertTrue(wrong.err().contains("schools/wrong/school.yaml:1:"), wrong.err());
        assertFalse(wrong.err().contains("policies/wrong.md"), wrong.err());
    }

    /** What is asked for that there is not: nothing is written then. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --school yzgol                 | There is no school 'yzgol'; did you mean ysgol?
                    --school zzz                   | There is no school 'zzz' in schools/
                    --policy shrot                 | There is no policy 'shrot'; did you mean short?
                    --format pdv                   | There is no format 'pdv'; did you mean pdf?
                    --format markdown              | There is no format 'markdown'; there are pdf, docx and html
                    --policy unused                | No school adopts unused: list it under policies in the schools' school.yaml
                    --school example-primary --policy short | Example Primary School does not adopt short: list it under policies in schools/example-primary/school.yaml
                    """)
    void whatThereIsNotIsToldWithWhatWasMeant(String options, String sentence) {
        shell.file(
                "policies/unused.md",
                "---\ntitle: U\naudience: S\nstatutory: false\nreview: every year\nwebsite: false\n---\n# A\n");

        Shell.Result result = shell.type(("render " + options).split(" "));

        assertEquals(2, result.status());
        assertEquals(sentence + "\n", result.err());
        assertFalse(Files.exists(folder.resolve("ours/output")));
    }

    @Test
    void theReportIsThereForPrograms() {
        shell.file("schools/wrong/school.yaml", SCHOOL.replace("phase: primary", "phase: primry"));

        Shell.Result result = shell.type("render", "--format", "html", "--json");

        assertEquals(1, result.status());
        assertEquals("", result.err());
        Json.Members report = Json.readObject(result.out());
        assertEquals(
                new Json.Items(List.of(new Json.Text("wrong"))),
                report.find("unreadable_schools").orElseThrow());
        Json.Members problem = first(report, "problems");
        assertEquals("schools/wrong/school.yaml", problem.text("file"));
        assertEquals(2, problem.whole("line"));
        assertEquals(8, problem.whole("column"));
        Json.Members draft = first(report, "drafts");
        assertEquals("written", draft.text("result"));
        assertEquals("example-primary", draft.text("school"));
    }

    @Test
    void problemsAreColouredOnATerminalUnlessTheUserDislikesIt() {
        shell.file("schools/wrong/school.yaml", "name: [");

        String coloured =
                shell.onTerminal(Map.of("TERM", "xterm")).type("render").err();
        String plain = shell.onTerminal(Map.of("TERM", "xterm", "NO_COLOR", "1"))
                .type("render")
                .err();

        assertTrue(coloured.contains("\u001b[1;31mschools/wrong/school.yaml:1:"), coloured);
        assertFalse(plain.contains("\u001b"), plain);
    }

    @Test
    void aMissingLibraryIsToldWithWhatToDo() {
        Shell.Result result = new Shell(folder).type("render");

        assertEquals(2, result.status());
        assertTrue(result.err().startsWith("There is no library here: "), result.err());
    }

    @Test
    void aLibraryCanBeNamedBeforeAndAfterTheCommand() {
        Shell outside = new Shell(folder);

        assertEquals(
                0,
                outside.type("--library", "ours", "render", "--format", "html").status());
        assertEquals(
                0,
                outside.type("render", "--library", "ours", "--format", "html").status());
    }

    private static Json.Members first(Json.Members object, String name) {
        Json.Items items = (Json.Items) object.find(name).orElseThrow();
        return (Json.Members) items.items().getFirst();
    }

    private List<String> written(String place) throws IOException {
        Path root = folder.resolve(place);
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
