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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
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
        Files.writeString(library.resolve("library.yaml"), "provider: P\ncopyright: C\nretention: 1 year\n");
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
        assertEquals(3, run("export", "canterbury-nursery", "social-media-and-ict@1", "--out", "copy"));
        assertEquals(file + ": is there already and has another content; export to an empty folder\n", err);
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void aHandOverHasEveryVersionAndTheRegister() throws IOException {
        assertEquals(0, run("export", "--all", "--out", "hand-over"), err);
        assertEquals("Wrote 2 versions of canterbury-nursery to hand-over/canterbury-nursery/.\n", err);

        Path school = library.resolve("hand-over/canterbury-nursery");
        assertEquals("%PDF Words of2", Files.readString(school.resolve("social-media-and-ict/v2/policy.pdf")));
        Json.Items register = (Json.Items) Json.read(Files.readString(school.resolve("register.json")));
        assertEquals(2, register.items().size());
    }

    @Test
    void aHandOverAsZipHasTheSameBytesWhenItIsMadeAgain() throws IOException {
        assertEquals(0, run("export", "canterbury-nursery", "--all", "--out", "one.zip"), err);
        assertEquals(0, run("export", "canterbury-nursery", "--all", "--out", "two.zip"), err);
        assertEquals(0, run("export", "canterbury-nursery", "--all", "--out", "two.zip"), err);

        assertEquals(-1, Files.mismatch(library.resolve("one.zip"), library.resolve("two.zip")));
        try (ZipFile zip = new ZipFile(library.resolve("one.zip").toFile())) {
            assertEquals(
                    List.of(
                            "canterbury-nursery/register.json",
                            "canterbury-nursery/social-media-and-ict/v1/attachments/minutes.pdf",
                            "canterbury-nursery/social-media-and-ict/v1/policy.docx",
                            "canterbury-nursery/social-media-and-ict/v1/policy.html",
                            "canterbury-nursery/social-media-and-ict/v1/policy.md",
                            "canterbury-nursery/social-media-and-ict/v1/policy.pdf",
                            "canterbury-nursery/social-media-and-ict/v1/record.json"),
                    zip.stream().map(ZipEntry::getName).sorted().limit(7).toList());
        }

        Files.writeString(library.resolve("two.zip"), "mine");
        assertEquals(3, run("export", "canterbury-nursery", "--all", "--out", "two.zip"));
        assertEquals(
                "two.zip cannot be written: already there, with another content: " + library.resolve("two.zip") + "\n",
                err);
        assertEquals("mine", Files.readString(library.resolve("two.zip")));
        assertFalse(Files.exists(library.resolve(".two.zip.part")));
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
    void copiesInTheOutputFolderGoWithTheVersionWhateverTheirNames() throws IOException {
        assertEquals(0, run("export", "--all", "--out", "output/for-the-inspector"), err);
        Path folder = library.resolve("output/for-the-inspector/canterbury-nursery/social-media-and-ict");
        Files.copy(folder.resolve("v1/policy.pdf"), library.resolve("output/renamed.bin"));

        assertEquals(0, run("retention", "dispose", "--yes"), err);

        assertTrue(err.contains("Deleted a copy of what was disposed of: output/renamed.bin\n"), err);
        assertFalse(Files.exists(folder.resolve("v1/policy.pdf")));
        assertFalse(Files.exists(folder.resolve("v1/record.json")));
        assertTrue(Files.exists(folder.resolve("v1/policy.html")), "the current version has the same bytes");
        assertTrue(Files.exists(folder.resolve("v2/policy.pdf")));
    }

    @Test
    void aCertificateOfDisposalIsATaggedPdfThatClaimsToBeNoPolicy() throws IOException {
        assertEquals(
                1, run("retention", "certificate", "canterbury-nursery", "social-media-and-ict@1", "--out", "c.pdf"));
        assertEquals(
                "archive/canterbury-nursery.git: social-media-and-ict@1 was not disposed of, so that there is no"
                        + " certificate.\n",
                err);

        assertEquals(0, run("retention", "dispose", "--yes", "--by", "Zoë <Records> & Co."), err);
        assertEquals(
                0,
                run("retention", "certificate", "canterbury-nursery", "social-media-and-ict@1", "--out", "c.pdf"),
                err);

        String pdf = Files.readString(library.resolve("c.pdf"), StandardCharsets.ISO_8859_1);
        assertTrue(pdf.startsWith("%PDF"));
        assertEquals(1, run("verify", "c.pdf"));
        assertEquals("c.pdf: unknown\n", out);
        assertEquals(
                3, run("retention", "certificate", "canterbury-nursery", "social-media-and-ict@1", "--out", "c.pdf"));
    }

    @Test
    void aChangedRuleIsRecordedOnceAndShortensNoPromise() throws IOException {
        Path policies = Files.createDirectories(library.resolve("policies"));
        Files.writeString(policies.resolve("social-media-and-ict.md"), """
                ---
                title: Social Media
                audience: Staff
                statutory: false
                review: every 3 years
                website: true
                retention: 6 months
                ---

                # One

                1. Text.
                """);

        assertEquals(0, run("retention", "update", "--by", "Clerk"), err);
        assertEquals(
                "canterbury-nursery social-media-and-ict: kept 6 months after replacement, by the policy; it was 1 year"
                        + " after replacement, by library.yaml\n",
                out);
        assertEquals(0, run("retention", "update"), err);
        assertEquals("Every rule is as it was recorded last.\n", err);
        assertEquals(0, run("versions", "canterbury-nursery"), err);
        assertTrue(out.contains("kept until 2 May 2017"), out);
        assertEquals(0, run("register", "canterbury-nursery", "--from", "2017-01-01"), err);
        assertTrue(out.startsWith("3. "), out);
        assertTrue(out.endsWith(
                "social-media-and-ict is kept 6 months after replacement, by the policy from now on (Clerk)\n"));
    }

    @Test
    void statusTellsTheVersionInForceOnADayAndWhatIsOverdue() throws IOException {
        adoptIn("2016-03");

        assertEquals(0, run("status", "--on", "2015-12-31"), err);
        assertEquals(
                "        canterbury-nursery social-media-and-ict: version 1, adopted 1 May 2015; next review 1 May 2018\n",
                out);
        assertEquals(0, run("status", "--on", "2019-05-01"), err);
        assertEquals(
                "        canterbury-nursery social-media-and-ict: version 2, adopted 1 May 2016; next review 1 May 2019\n",
                out);
        assertEquals(0, run("status", "--on", "2019-05-02", "--json"), err);
        Json.Members state =
                (Json.Members) ((Json.Items) Json.read(out.strip())).items().getFirst();
        assertEquals(new Json.Truth(true), state.find("overdue").orElseThrow());
        assertEquals("2019-05-01", state.text("next_review"));

        adoptIn("2018-03");
        assertEquals(0, run("status", "--on", "2021-03-31"), err);
        assertTrue(out.endsWith("version 2, adopted 1 May 2016; next review March 2021\n"), out);
        assertEquals(0, run("status", "--on", "2021-04-01", "--overdue"), err);
        assertEquals(
                "overdue canterbury-nursery social-media-and-ict: version 2, adopted 1 May 2016; review overdue since"
                        + " March 2021\n",
                out);
        assertEquals(0, run("status", "--on", "2014-01-01"), err);
        assertTrue(out.endsWith("no version; not yet reviewed\n"), out);
    }

    private void adoptIn(String lastReview) throws IOException {
        Files.writeString(library.resolve("library.yaml"), "provider: P\ncopyright: C\nretention: 1 year\n");
        Files.createDirectories(library.resolve("policies"));
        Files.writeString(library.resolve("policies/social-media-and-ict.md"), """
                ---
                title: Social Media
                audience: Staff
                statutory: false
                review: every 3 years
                website: true
                ---

                # One

                1. Text.
                """);
        Files.writeString(library.resolve("schools/canterbury-nursery/school.yaml"), """
                name: Canterbury
                phase: nursery
                governance: maintained
                people: {head: A, chair: B}
                policies: {social-media-and-ict: {last_review: %s}}
                """.formatted(lastReview));
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
