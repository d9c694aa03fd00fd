package org.policypress.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.policypress.archive.Samples.POLICY;
import static org.policypress.archive.Samples.SCHOOL;
import static org.policypress.archive.Samples.at;
import static org.policypress.archive.Samples.done;
import static org.policypress.archive.Samples.signOff;
import static org.policypress.archive.Samples.text;
import static org.policypress.archive.Samples.years;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.archive.Archives;
import org.policypress.json.Json;

/** What a clerk and a records manager type, and what they read. */
class ArchiveCommandsTest {

    @TempDir
    Path library;

    private String out = "";
    private String err = "";

    /** Version 1 was replaced in 2016 and is due since 2017; version 2 is current. */
    @BeforeEach
    void signOffTwice() throws IOException {
        Files.writeString(library.resolve("library.yaml"), "provider: PACT HR\n");
        Files.createDirectories(library.resolve("schools/canterbury-nursery"));
        for (int year : List.of(2015, 2016)) {
            done(Archives.in(library.resolve("archive"), at(year + "-05-02T12:00:00Z"))
                    .of(SCHOOL)
                    .signOff(signOff(POLICY, LocalDate.of(year, 5, 1), years(1)), text("Words of")));
        }
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
    void versionsTellsWhatIsCurrentAndUntilWhenTheOthersAreKept() {
        assertEquals(0, run("versions", "canterbury-nursery"), err);
        assertEquals("""
                social-media-and-ict@1: adopted 1 May 2015, replaced on 2 May 2016 by version 2, kept until 2 May 2017
                social-media-and-ict@2: adopted 1 May 2016, current
                """, out);
    }

    @Test
    void versionsSpeaksJson() {
        assertEquals(0, run("versions", "canterbury-nursery", "social-media-and-ict", "--json"), err);

        Json.Items versions = (Json.Items) Json.read(out.strip());

        Json.Members first = (Json.Members) versions.items().getFirst();
        assertEquals("replaced", first.text("standing"));
        assertEquals("2017-05-02", first.text("kept_until"));
    }

    @Test
    void anUnknownSchoolIsAMistakeOnTheCommandLine() {
        assertEquals(2, run("versions", "canterbury-nurserie"));
        assertTrue(err.contains("did you mean canterbury-nursery?"), err);
        assertEquals(2, run("versions", "../../etc"));
    }

    @Test
    void exportWritesTheVersionInForceOnADayAndOverwritesNothing() throws IOException {
        assertEquals(
                0,
                run("export", "canterbury-nursery", "social-media-and-ict", "--as-of", "2015-09-01", "--out", "copy"),
                err);

        Path file = library.resolve("copy/social-media-and-ict/v1/policy.pdf");
        assertEquals("%PDF Words of1", Files.readString(file));
        assertTrue(Files.exists(library.resolve("copy/social-media-and-ict/v1/attachments/minutes.pdf")));

        Files.writeString(file, "mine");
        assertEquals(3, run("export", "canterbury-nursery", "--all", "--out", "copy"));
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void exportOfWhatWasNeverInForceSaysSo() {
        assertEquals(
                2, run("export", "canterbury-nursery", "social-media-and-ict", "--as-of", "2014-01-01", "--out", "x"));
        assertTrue(err.contains("was in force on 1 January 2014"), err);
        assertEquals(2, run("export", "canterbury-nursery", "social-media-and-ict@7", "--out", "x"));
    }

    @Test
    void verifyRecognisesARenamedFileAndAChangedOne() throws IOException {
        Files.writeString(library.resolve("from-an-email.bin"), "%PDF Words of1");
        Files.writeString(
                library.resolve("changed.html"),
                "<meta name='policypress:school' content='canterbury-nursery'>"
                        + "<meta name='policypress:policy' content='social-media-and-ict'>"
                        + "<meta name='policypress:version' content='2'>");

        assertEquals(0, run("verify", "from-an-email.bin"), err);
        assertTrue(
                out.contains("version 1 of Social Media & \"ICT\" <Policy> (policy.pdf) for canterbury-nursery,"
                        + " unchanged; adopted 1 May 2015, replaced on 2 May 2016"),
                out);
        assertEquals(1, run("verify", "changed.html"));
        assertTrue(
                out.contains("claims to be version 2 of social-media-and-ict for canterbury-nursery, but it was"), out);
        assertEquals(2, run("verify", "missing.pdf"));
    }

    @Test
    void verifyChecksArchivesAndAnAlteredOneIsAProblem() throws IOException {
        assertEquals(0, run("verify", "--archive"), err);
        assertTrue(out.startsWith("canterbury-nursery: sound, with 2 versions and 2 entries"), out);

        Path packed = library.resolve("archive/canterbury-nursery.git/packed-refs");
        Files.writeString(packed, Files.readString(packed).replaceAll("(?m)^.*v1\\n\\^.*\\n", ""));

        assertEquals(1, run("verify", "--archive"));
        assertTrue(err.contains("tag social-media-and-ict/v1 is missing"), err);
    }

    @Test
    void disposeShowsWhatIsDueAndDestroysOnlyWhenTold() {
        assertEquals(0, run("retention", "list"), err);
        assertTrue(out.startsWith("due   canterbury-nursery social-media-and-ict@1"), out);

        assertEquals(0, run("retention", "dispose"));
        assertTrue(err.contains("Repeat the command with --yes"), err);
        assertEquals(0, run("versions", "canterbury-nursery"));
        assertFalse(out.contains("disposed of"), out);

        assertEquals(0, run("retention", "dispose", "--yes", "--by", "Records Manager", "--json"), err);
        assertTrue(out.contains("\"kept_until\": \"2017-05-02\""), out);
        assertEquals(0, run("register", "canterbury-nursery"));
        assertTrue(out.contains("social-media-and-ict@1 disposed of, as it had to be kept until 2 May 2017"), out);
        assertEquals(1, run("export", "canterbury-nursery", "social-media-and-ict@1", "--out", "copy"));
        assertEquals(3, run("diff", "canterbury-nursery", "social-media-and-ict", "1", "2"));
        assertEquals(
                "archive/canterbury-nursery.git: social-media-and-ict@1 was disposed of; its certificate stands in the"
                        + " register.\n",
                err);
    }

    @Test
    void aHoldKeepsAVersionUntilItIsReleased() {
        assertEquals(
                0,
                run("retention", "hold", "canterbury-nursery", "social-media-and-ict@1", "--reason", "claim 12/26"),
                err);
        assertEquals(0, run("retention", "dispose", "--yes"));
        assertFalse(err.contains("Disposed"), err);

        assertEquals(
                0,
                run("retention", "release", "canterbury-nursery", "social-media-and-ict@1", "--reason", "settled"),
                err);
        assertEquals(0, run("retention", "dispose", "--yes"));
        assertTrue(err.contains("Disposed of canterbury-nursery social-media-and-ict@1."), err);
    }

    @Test
    void aDateInTheFutureNeverDestroys() {
        assertEquals(1, run("retention", "dispose", "--on", "2999-01-01", "--yes"));
        assertTrue(err.contains("cannot be disposed of before that day"), err);
    }
}
