package org.policypress.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.document.LibraryState;
import org.policypress.git.Git;
import org.policypress.json.Json;
import org.policypress.library.Checkout;

/**
 * A library's history, compared every way there is: version 1 was made from the first commit, version 2 from the second,
 * which says "on every day", and the draft calls its chair otherwise.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiffCommandTest {

    private static final String SCHOOL = "example-primary";
    private static final String POLICY = "working-alone";

    @TempDir
    static Path folder;

    private Path library = Path.of("");
    private Shell shell = new Shell(Path.of(""));
    private Shell.Result result = new Shell.Result(0, "", "");

    @BeforeAll
    void signOffTwice() throws Exception {
        new Shell(folder).type("new", "library");
        library = folder.resolve("library");
        shell = new Shell(library);
        signOff("2026-03-09");
        edit("policies/working-alone.md", "and until when.", "and until when, on every day.");
        commit();
        signOff("2026-10-12");
        edit("schools/example-primary/school.yaml", "Chair of the Governing Body", "Chair of the *Trust*");
    }

    private void signOff(String day) {
        run("sign-off", SCHOOL, POLICY, "--meeting", day, "--chair", "B", "--head", "A", "--by", "Zoë <Clerk>");
        assertEquals(0, result.status(), result.err());
    }

    private void edit(String file, String old, String now) throws IOException {
        Path path = library.resolve(file);
        String text = Files.readString(path);
        assertTrue(text.contains(old), text);
        Files.writeString(path, text.replace(old, now));
    }

    private void commit() {
        new Git(library).commit("Change");
    }

    private void run(String... arguments) {
        result = shell.type(arguments);
    }

    private void diff(String... arguments) {
        List<String> all = new ArrayList<>(List.of("diff"));
        all.addAll(List.of(arguments));
        run(all.toArray(String[]::new));
    }

    private void isRefused(int status, String sentence) {
        assertEquals(sentence + "\n", result.err());
        assertEquals(status, result.status());
        assertEquals("", result.out());
    }

    @Test
    void theCurrentVersionIsComparedWithTheDraftUnlessOneSaysOtherwise() {
        diff(SCHOOL, POLICY);

        assertEquals("""
                The school’s term or value “school.chair”: Chair of the Governing Body → Chair of the *Trust*
                """, result.out(), result.err());
        assertEquals(1, result.status());
    }

    @Test
    void aVersionIsComparedWithTheNext() {
        diff(SCHOOL, POLICY, "1", "v2", "--summary");

        assertEquals("", result.err());
        assertTrue(
                result.out().contains("\n- Paragraph 2.1 is reworded: “Tell the Site Manager where you will be, and"),
                result.out());
        assertTrue(result.out().contains("“version.adopted”: 9 March 2026 → 12 October 2026"), result.out());
        assertEquals(1, result.status());
    }

    @Test
    void whatIsTheSameGivesNothingAndStatusZero() {
        for (String state : List.of("1", "2", "HEAD", "draft", "main")) {
            diff(SCHOOL, POLICY, state, state);
            assertEquals(new Shell.Result(0, "", ""), result, state);
        }
        diff(SCHOOL, POLICY, "2", "HEAD");
        assertEquals(new Shell.Result(0, "", ""), result, "version 2 was made from that commit");
    }

    @Test
    void commitsAreComparedInEitherDirection() {
        diff(SCHOOL, POLICY, "HEAD", "HEAD~1");
        assertTrue(result.out().contains("[-, on every day-]"), result.out());
        diff(SCHOOL, POLICY, "HEAD~1", "HEAD");
        assertTrue(result.out().contains("{+, on every day+}"), result.out());
    }

    @Test
    void trackedChangesCarryTheNameAndTimeOfTheVersionsRecord() throws IOException {
        diff(SCHOOL, POLICY, "1", "2", "--format", "docx", "--out", "changes.docx");

        assertEquals(1, result.status(), result.err());
        String xml = entry(library.resolve("changes.docx"), "word/document.xml");
        assertTrue(xml.contains("w:author=\"Zoë &lt;Clerk&gt;\" w:date=\"20"), xml);
        assertFalse(xml.contains("w:author=\"Example HR\""), "the clerk put it on record");
    }

    private static String entry(Path zip, String name) throws IOException {
        try (var file = new java.util.zip.ZipFile(zip.toFile())) {
            return new String(file.getInputStream(file.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void pagesAreWrittenToAFile() throws IOException {
        diff(SCHOOL, POLICY, "1", "--format", "pdf", "--out", "changes.pdf");
        assertEquals(1, result.status(), result.err());
        assertEquals(
                "%PDF",
                Files.readString(library.resolve("changes.pdf"), StandardCharsets.ISO_8859_1)
                        .substring(0, 4));

        diff(SCHOOL, POLICY, "1", "--format", "html");
        assertTrue(result.out().contains("<ins"), result.out());
    }

    @Test
    void scriptsReadJson() {
        diff(SCHOOL, POLICY, "HEAD~1", "HEAD", "--json");

        Json.Items changes = (Json.Items)
                Json.readObject(result.out().strip()).find("changes").orElseThrow();
        assertEquals(1, changes.items().size());
        assertEquals("tell", ((Json.Members) changes.items().getFirst()).text("id"));
    }

    @Test
    void aModelTextIsComparedAsItWasWritten() {
        diff("--policy", POLICY, "HEAD~1", "HEAD");

        assertEquals("", result.err());
        assertTrue(result.out().contains("Tell the ${contact_person} where you will be"), result.out());
        assertEquals(1, result.status());

        diff("--policy", POLICY, "HEAD");
        assertEquals(new Shell.Result(0, "", ""), result, "the draft has the same model text");
    }

    @Test
    void aSchoolsDeparturesFromTheModelAreItsOwnTermsAndValues() {
        diff("--schools", POLICY, "--summary");

        assertEquals("", result.err());
        assertEquals("""
                working-alone of example-primary: 2 changes: 2 replaced throughout.
                - The school’s term or value “contact_person”: school office → Site Manager (2 places)
                - The school’s term or value “school.chair”: Chair of Governors → Chair of the *Trust*
                """, result.out());
        assertEquals(1, result.status());
    }

    @Test
    void aSchoolsDeparturesFromTheModelAreItsAmendmentsToo() {
        new Shell(folder).type("new", "amended");
        Path amended = folder.resolve("amended");
        Shell there = new Shell(amended).file("schools/example-primary/working-alone.md", """
                ---
                amends: working-alone
                base: %s
                ---

                ```replace tell
                1. Tell the ${contact_person} whom to ring.
                ```

                ```insert-after tell
                1. Carry a charged telephone.
                ```
                """.formatted(
                        head(amended).id()));

        assertEquals(new Shell.Result(1, """
                working-alone of example-primary: 4 changes: 1 inserted, 1 reworded and 2 replaced throughout.
                - The school’s term or value “contact_person”: school office → Site Manager (2 places)
                - The school’s term or value “school.chair”: Chair of Governors → Chair of the Governing Body
                - Paragraph 2.1 is reworded: “Tell the Site Manager whom to ring.”
                - Paragraph 2.2 is new: “Carry a charged telephone.”
                """, ""), there.type("diff", "--schools", POLICY, "--summary"));
    }

    @Test
    void anAmendmentWithErrorsIsToldWithItsPlace() {
        new Shell(folder).type("new", "wrong");
        Shell there = new Shell(folder.resolve("wrong")).file("schools/example-primary/working-alone.md", """
                ---
                amends: working-alone
                base: %s
                ---

                ```remove nothing
                ```
                """.formatted(
                        head(folder.resolve("wrong")).id()));
        assertEquals(new Shell.Result(1, """
                working-alone of example-primary cannot be compared until its errors are mended.
                """, """
                schools/example-primary/working-alone.md:6:1: nothing in the model is named {#nothing}; write {#nothing} at the\
                 end of the clause in the model first
                """), there.type("diff", "--schools", POLICY));
    }

    @Test
    void aChangeOfTheLibraryIsToldSchoolBySchool() {
        for (String[] command : List.of(
                new String[] {"--library", "HEAD~1", "HEAD", "--summary"},
                new String[] {"--library", library.toString(), "--effects", "HEAD~1", "HEAD", "--summary"})) {
            diff(command);

            assertEquals("", result.err());
            assertTrue(
                    result.out().startsWith("working-alone of example-primary: 1 change: 1 reworded.\n- Paragraph 2.1"),
                    result.out());
            assertEquals(1, result.status());
        }
        diff("--library", "HEAD", "HEAD");
        assertEquals(new Shell.Result(0, "", ""), result);
    }

    @Test
    void severalSchoolsAreSeveralFiles() {
        diff("--library", "HEAD~1", "HEAD", "--format", "html");
        isRefused(2, "Several schools are several html files; add --out DIR, a folder to write them to");

        diff("--library", "HEAD~1", "HEAD", "--format", "html", "--out", "redlines");
        assertEquals("Wrote to redlines/\n", result.err());
        assertTrue(Files.exists(library.resolve("redlines/example-primary/working-alone.html")));
    }

    @Test
    void whereTheCommitIsGoneTheKeptTextIsCompared() throws Exception {
        Path copy = folder.resolve("copy");
        assertEquals(
                0,
                new ProcessBuilder("cp", "-r", library.toString(), copy.toString())
                        .start()
                        .waitFor());
        delete(copy.resolve(".git"));

        result = new Shell(copy).type("diff", SCHOOL, POLICY, "1", "draft");

        assertTrue(
                result.err()
                        .matches(
                                "working-alone@1: warning: the library no longer has commit [0-9a-f]{10}, which it was made"
                                        + " from; its text is compared as the archive kept it, its first page is not\n"),
                result.err());
        assertTrue(result.out().contains("{+, on every day+}"), result.out());
        assertEquals(1, result.status());
    }

    private static void delete(Path folder) throws Exception {
        assertEquals(
                0, new ProcessBuilder("rm", "-r", folder.toString()).start().waitFor());
    }

    @Test
    void longTextGoesThroughThePager() throws Exception {
        Path seen = folder.resolve("seen.txt");
        Shell watched =
                new Shell(library).onTerminal(Map.of("PAGER", "cat > '" + seen + "'", "NO_COLOR", "1", "LINES", "3"));

        Shell.Result paged = watched.type("diff", SCHOOL, POLICY, "1", "2");

        assertEquals("", paged.out());
        assertTrue(Files.readString(seen).contains("{+, on every day+}"));

        Shell.Result without = new Shell(library)
                .onTerminal(Map.of("PAGER", "no-such-pager-here 2>/dev/null", "NO_COLOR", "1", "LINES", "3"))
                .type("diff", SCHOOL, POLICY, "1", "2");
        assertTrue(without.out().contains("{+, on every day+}"), without.out());
    }

    @Test
    void whatDoesNotExistIsSaid() {
        diff(SCHOOL, POLICY, "7");
        isRefused(
                2,
                "There is no version 7 of working-alone for example-primary; see: policypress versions"
                        + " example-primary working-alone");
        diff(SCHOOL, POLICY, "abcdef1234");
        isRefused(
                2,
                "There is no commit 'abcdef1234' with a library; name a version's number, a commit, a branch or a tag,"
                        + " or 'draft'");
        diff(SCHOOL, "working-alon", "HEAD");
        isRefused(2, "There is no policy 'working-alon' in commit " + head() + "; did you mean working-alone?");
        diff("exampel-primary", POLICY, "draft", "draft");
        isRefused(2, "There is no school 'exampel-primary'; did you mean example-primary?");
        diff("--policy", POLICY, "2");
        isRefused(2, "2 is a version's number, and a library has none; name a commit, a branch or a tag, or 'draft'");
        diff("--schools", "nothing");
        isRefused(2, "There is no policy 'nothing' without errors");
        diff(SCHOOL);
        isRefused(2, "Write it as: policypress diff SCHOOL POLICY [OLD] [NEW]");
        diff(SCHOOL, POLICY, "--format", "docs");
        isRefused(2, "There is no format 'docs'; did you mean docx?");
        diff(SCHOOL, POLICY, "--format", "pdf", "--summary");
        isRefused(2, "--summary is a page of text; leave --format pdf out");
    }

    private String head() {
        return head(library).shortId();
    }

    private static LibraryState.Commit head(Path library) {
        try (Checkout checkout = Checkout.of(library)) {
            return checkout.committed().orElseThrow().state();
        }
    }

    @Test
    void plainFilesAreCompared() {
        shell.file("old.md", "---\ntitle: T\nreview: every year\n---\n# One\n\n1. The head decides.\n");
        shell.file("new.md", "---\ntitle: T\nreview: every 2 years\n---\n# One\n\n1. The chair decides.\n");

        diff("old.md", "new.md", "--summary");

        assertEquals("", result.err());
        assertEquals("""
                2 changes: 2 reworded.
                - Cover, review: every year → every 2 years
                - Paragraph 1.1 is reworded: “The chair decides.”
                """, result.out());
        assertEquals(1, result.status());
    }

    @Test
    void aFileThatIsNoMarkdownIsRefused() throws IOException {
        shell.file("good.md", "# One\n");
        shell.file("policy.docx", "PK");
        diff("policy.docx", "good.md");
        isRefused(2, "policy.docx is no Markdown file: name two files that end in .md");
        diff("good.md", "missing.md");
        isRefused(2, "There is no file missing.md");
        diff("good.md", "good.md", "good.md");
        isRefused(2, "Write it as: policypress diff OLD.md NEW.md");

        Files.write(library.resolve("latin.md"), "# Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        diff("latin.md", "good.md");
        isRefused(
                3,
                "latin.md:1:6: this file is not saved as UTF-8: the character here is perhaps 'é' as Windows writes"
                        + " it; save the file as UTF-8");

        Files.write(library.resolve("binary.md"), new byte[] {'P', 'K', 3, 4});
        diff("good.md", "binary.md");
        isRefused(
                3,
                "binary.md:1:3: there is a control character here (U+0003), which nothing can print; delete it\n"
                        + "binary.md:1:4: there is a control character here (U+0004), which nothing can print; delete it");

        try (RandomAccessFile large =
                new RandomAccessFile(library.resolve("large.md").toFile(), "rw")) {
            large.setLength(50L * 1024 * 1024);
        }
        diff("large.md", "good.md");
        isRefused(3, "large.md: this file is larger than 32 MiB, the most that is read");
    }
}
