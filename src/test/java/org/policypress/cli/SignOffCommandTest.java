package org.policypress.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.archive.Archives;
import org.policypress.archive.Samples;
import org.policypress.archive.SignOff;
import org.policypress.document.Edition;
import org.policypress.git.Git;
import org.policypress.json.Json;
import org.policypress.library.PolicyId;
import org.policypress.library.SchoolId;

/** A library that was just started, committed and signed off. */
class SignOffCommandTest {

    private static final String[] SIGN_OFF = {
        "sign-off",
        "example-primary",
        "working-alone",
        "--meeting",
        "2026-03-09",
        "--chair",
        "Zoë O'Brien",
        "--head",
        "A. N."
    };

    @TempDir
    Path folder;

    private Path library = Path.of("");
    private String out = "";
    private String err = "";

    @BeforeEach
    void startALibrary() throws Exception {
        library = folder;
        assertEquals(0, run("new", "library"), err);
        library = folder.resolve("library");
    }

    private void commit() {
        new Git(library).commit("Change");
    }

    private int run(String... arguments) {
        StringWriter asked = new StringWriter();
        StringWriter told = new StringWriter();
        int status = PolicyPress.run(
                new Terminal(new PrintWriter(asked), new PrintWriter(told), false, false, 80, Map.of(), library),
                arguments);
        out = asked.toString();
        err = told.toString();
        return status;
    }

    @Test
    void whatIsCommittedBecomesAVersionWhoseFilesAreRecognised() throws IOException {
        assertEquals(0, run(SIGN_OFF), err);
        assertTrue(err.contains("tag working-alone/v1"), err);
        assertEquals(4, out.lines().count(), out);

        assertEquals(0, run("export", "example-primary", "working-alone", "--out", "copy"), err);
        Path version = library.resolve("copy/working-alone/v1");
        assertEquals(
                0,
                run(
                        "verify",
                        version.resolve("policy.pdf").toString(),
                        version.resolve("policy.docx").toString(),
                        version.resolve("policy.html").toString()),
                err);
        assertTrue(Files.readString(version.resolve("policy.html")).contains("Zoë O"));
        assertEquals(0, run("verify", "--archive"), err);
    }

    @Test
    void theLibrarysOwnCheckoutIsNeverModified() throws Exception {
        Map<String, String> before = checkout();
        assertEquals(0, run(SIGN_OFF), err);
        assertEquals(0, run("verify", "--rebuild", "example-primary", "working-alone@1"), err);
        assertEquals(0, run("status"), err);

        assertEquals(before, checkout());
    }

    /** Every file of the library and of its git, with its content and time. */
    private Map<String, String> checkout() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(library)) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(f -> !f.startsWith(library.resolve("archive")))
                    .toList()) {
                files.put(
                        library.relativize(file).toString(),
                        Files.getLastModifiedTime(file) + " "
                                + Files.readString(file, StandardCharsets.ISO_8859_1)
                                        .hashCode());
            }
        }
        return files;
    }

    @Test
    void aVersionIsMadeAgainByteForByteFromItsCommit() throws Exception {
        assertEquals(0, run(SIGN_OFF), err);
        Path policy = library.resolve("policies/working-alone.md");
        Files.writeString(policy, Files.readString(policy) + "\nMore.\n");
        commit();
        assertEquals(0, run(SIGN_OFF), err);

        assertEquals(0, run("verify", "--rebuild", "example-primary", "working-alone@1"), err);
        assertTrue(out.startsWith("example-primary working-alone@1: the same bytes come of commit "), out);
        assertEquals(0, run("verify", "--rebuild", "example-primary", "working-alone@2", "--json"), err);
        assertEquals("same", Json.readObject(out.strip()).text("result"));
        assertEquals(2, run("verify", "--rebuild", "example-primary"));
        assertEquals("Say which version: verify --rebuild SCHOOL POLICY@N\n", err);
    }

    @Test
    void whatComesOutWithOtherBytesIsNamedAndWhetherTheToolkitIsAnotherOne() throws Exception {
        recordAsMadeBy("0.0.9", head());

        assertEquals(1, run("verify", "--rebuild", "example-primary", "working-alone@1"));
        assertEquals(
                "example-primary working-alone@1: other bytes come of commit " + head()
                        + " for policy.docx, policy.html, policy.md, policy.pdf; the toolkit's version differs: it was made"
                        + " by 0.0.9, this is " + Toolkit.version() + "\n",
                out);
        assertEquals(1, run("verify", "--rebuild", "example-primary", "working-alone@1", "--json"));
        assertEquals("0.0.9", Json.readObject(out.strip()).text("made_by"));
        assertEquals("different", Json.readObject(out.strip()).text("result"));

        recordAsMadeBy(Toolkit.version(), head());
        assertEquals(1, run("verify", "--rebuild", "example-primary", "working-alone@2"));
        assertTrue(out.endsWith(" for policy.docx, policy.html, policy.md, policy.pdf\n"), out);
    }

    @Test
    void aVersionWhoseCommitTheLibraryHasLostCannotBeMadeAgain() throws Exception {
        recordAsMadeBy(Toolkit.version(), "0123456789012345678901234567890123456789");

        assertEquals(1, run("verify", "--rebuild", "example-primary", "working-alone@1"));
        assertEquals(
                "example-primary working-alone@1: the library has its commit 0123456789012345678901234567890123456789 no"
                        + " more\n",
                out);
        assertEquals(1, run("verify", "--rebuild", "example-primary", "working-alone@1", "--json"));
        assertEquals("no-commit", Json.readObject(out.strip()).text("result"));
    }

    private String head() throws IOException {
        return new String(
                        new ProcessBuilder("git", "-C", library.toString(), "rev-parse", "HEAD")
                                .start()
                                .getInputStream()
                                .readAllBytes(),
                        StandardCharsets.UTF_8)
                .strip();
    }

    /** A version with files of its own, as another toolkit or commit may have made them. */
    private void recordAsMadeBy(String toolkit, String commit) {
        SignOff signOff = new SignOff(
                new PolicyId("working-alone"),
                "Working Alone",
                LocalDate.of(2026, 3, 9),
                new Edition.Signatories("C", "H"),
                "Clerk",
                Optional.empty(),
                commit,
                toolkit,
                Samples.SEVEN_YEARS,
                List.of());
        Samples.done(Archives.in(library.resolve("archive"), Samples.at("2026-03-10T12:00:00Z"))
                .of(new SchoolId("example-primary"))
                .signOff(signOff, Samples.text("Words of")));
    }

    @Test
    void withNothingToCopyThatIsSaid() {
        assertEquals(0, run("archive", "push"));
        assertEquals("", out);
        assertEquals("Nothing was signed off yet, so that there is nothing to copy.\n", err);
        assertEquals(0, run("archive", "push", "--json"));
        assertEquals("[]\n", out);
    }

    @Test
    void aKeyOfTheLibrarySignsAndAnArchiveIsCopiedAndBroughtBack() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/ssh-keygen")), "ssh-keygen is not installed: nothing was signed");
        Path key = folder.resolve("key");
        assertEquals(
                0,
                new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString())
                        .inheritIO()
                        .start()
                        .waitFor());
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere/example-primary.git"));
        new Git(library).run("init", "-q", "--bare", elsewhere.toString());
        Path settings = library.resolve("library.yaml");
        Files.writeString(
                settings,
                Files.readString(settings) + "signing: {key: " + key + "}\narchive_remote: " + folder
                        + "/elsewhere/{school}.git\n");
        commit();

        assertEquals(0, run(SIGN_OFF), err);
        assertEquals(0, run("verify", "--archive"), err);
        assertTrue(
                out.startsWith(
                        "example-primary: sound, with 1 versions and 1 entries, signed: 1 of 1 that are kept, and 1 entries;"),
                out);
        assertEquals(0, run("archive", "push"), err);
        assertEquals("example-primary: copied 1 entry\n", out);
        assertEquals(0, run("archive", "push", "--json"), err);
        assertEquals(0, run("export", "example-primary", "--all", "--out", "before.zip"), err);

        try (Stream<Path> files = Files.walk(library.resolve("archive/example-primary.git"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        assertEquals(0, run("archive", "fetch"), err);
        assertEquals("example-primary: fetched 1 entry\n", out);
        assertEquals(0, run("export", "example-primary", "--all", "--out", "after.zip"), err);
        assertEquals(-1, Files.mismatch(library.resolve("before.zip"), library.resolve("after.zip")));
    }

    @Test
    void aFileThatIsNotCommittedIsNamed() throws IOException {
        Path policy = library.resolve("policies/working-alone.md");
        Files.writeString(policy, Files.readString(policy) + "\nMore.\n");

        assertEquals(1, run(SIGN_OFF));
        assertEquals(
                "policies/working-alone.md: this file is not as it was committed; commit it, or say with --at which commit"
                        + " was adopted\n",
                err);
    }

    @Test
    void whatHasNotChangedIsNotSignedOffTwiceUnlessAsked() throws Exception {
        assertEquals(0, run(SIGN_OFF), err);
        assertEquals(1, run(SIGN_OFF));
        assertEquals(
                "policies/working-alone.md: nothing of it has changed for example-primary since its current version; to"
                        + " sign it off all the same, add --again\n",
                err);

        Files.writeString(library.resolve("README.md"), "not a source of the policy");
        commit();
        assertEquals(1, run(SIGN_OFF));

        Path policy = library.resolve("policies/working-alone.md");
        Files.writeString(policy, Files.readString(policy) + "\nMore.\n");
        commit();
        assertEquals(0, run(SIGN_OFF), err);
        assertTrue(err.contains("working-alone/v2"), err);
    }

    @Test
    void aListSignsOffForEverySchoolInItAndABadLineStopsNoOther() throws Exception {
        school("st-hilda", "St Hilda's & All Saints");
        school("no-policies", "No Policies");
        commit();
        Files.writeString(library.resolve("meetings.csv"), """
                \uFEFFSchool,Meeting,Chair,Head,Note
                example-primary,2026-03-09,Zoë O'Brien,"A. N., MBE",
                st-hilda,10/03/2026,"Sam ""Sunny"" Ayre",Jo Finch,item 9

                no-policies,2026-03-11,A,B
                st-hilda,31/02/2026,A,B
                nowhere,2026-03-11,A,B
                ,2026-03-11,A,B
                example-primary,2999-01-01,A,B
                """);

        assertEquals(1, run("sign-off", "working-alone", "--all", "meetings.csv"), err);

        assertEquals(
                List.of(
                        "example-primary: signed off version 1, adopted 9 March 2026, tag working-alone/v1",
                        "st-hilda: signed off version 1, adopted 10 March 2026, tag working-alone/v1"),
                out.lines()
                        .filter(line -> line.contains(": signed off"))
                        .sorted()
                        .toList());
        assertEquals(
                3,
                out.lines().filter(line -> line.contains(": not signed off: ")).count(),
                out);
        assertTrue(
                err.contains(
                        "meetings.csv:6:1: '31/02/2026' is no day; write it as 2026-03-09 or as 09/03/2026, the day"
                                + " before the month\n"),
                err);
        assertTrue(err.contains("meetings.csv:8:1: this line does not say: school; fill it in\n"), err);
        assertTrue(
                err.contains(
                        "schools/no-policies/school.yaml: No Policies does not adopt working-alone; list it under policies:\n"),
                err);
        assertTrue(err.endsWith("Signed off working-alone for 2 of 5 schools.\n"), err);
        assertEquals(0, run("export", "st-hilda", "working-alone", "--out", "copy"), err);
        assertTrue(Files.readString(library.resolve("copy/working-alone/v1/record.json"))
                .contains("\"chair\": \"Sam \\\"Sunny\\\" Ayre\""));
    }

    private void school(String id, String name) throws IOException {
        Path folder = Files.createDirectories(library.resolve("schools/" + id));
        Files.writeString(
                folder.resolve("school.yaml"),
                """
                name: "%s"
                phase: primary
                governance: maintained
                people: {head: Jo Finch, chair: Sam Ayre}
                """.formatted(name)
                        + (id.equals("no-policies") ? "" : "policies: {working-alone: {last_review: 2026-03}}\n"));
    }
}
