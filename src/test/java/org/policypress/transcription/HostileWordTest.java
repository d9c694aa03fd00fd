package org.policypress.transcription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.policypress.library.PolicyId;
import org.policypress.problem.Outcome;

/** Files that are no policies, or that are made to do harm, are refused in words, within a moment. */
@Execution(ExecutionMode.CONCURRENT)
class HostileWordTest {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final String BOMB =
            "policy.docx: this unpacks to far more than a text has, which can do harm; if it is a true policy, save it again"
                    + " without its pictures";

    @TempDir
    Path folder;

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void anArchiveThatUnpacksToGigabytes() throws IOException {
        String document = "<w:document xmlns:w=\"w\"><w:body>" + " ".repeat(60 << 20) + "</w:body></w:document>";
        assertEquals(List.of(BOMB), refused(WordText.of(document).zip(9)));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void anArchiveOfTooManyParts() throws IOException {
        WordText word = WordText.of(WordText.document("Text"));
        for (int i = 0; i < 4000; i++) {
            word.part("word/other" + i + ".xml", "<a/>");
        }
        assertEquals(List.of(BOMB), refused(word.zip()));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void entitiesThatMultiply() throws IOException {
        StringBuilder xml = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            xml.append("<!ENTITY a")
                    .append(i)
                    .append(" \"&a")
                    .append(i - 1)
                    .append(";&a")
                    .append(i - 1)
                    .append(";\">");
        }
        xml.append("]><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&a29;</w:t></w:r></w:p></w:body></w:document>");
        assertEquals(
                List.of("policy.docx: this declares entities, which no Word file has and which can do harm"),
                refused(WordText.of(xml.toString()).zip()));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void anEntityThatNamesAFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String xml = "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\">]><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
        assertEquals(
                List.of("policy.docx: this declares entities, which no Word file has and which can do harm"),
                refused(WordText.of(xml).zip()));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void tablesInTablesWithoutEnd() throws IOException {
        String xml = "<w:document xmlns:w=\"w\"><w:body>" + "<w:tbl><w:tr><w:tc>".repeat(100_000);
        assertEquals(
                List.of("policy.docx: this has more in it, or deeper, than the text of a policy"),
                refused(WordText.of(xml).zip()));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void moreParagraphsThanAnyPolicy() throws IOException {
        String xml = "<w:document xmlns:w=\"w\"><w:body>" + "<w:p/>".repeat(700_000) + "</w:body></w:document>";
        List<String> refusals = refused(WordText.of(xml).zip());
        assertEquals(List.of("policy.docx: this has more in it, or deeper, than the text of a policy"), refusals);
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aListAHundredThousandItemsDeepAndLongIsRead() throws IOException {
        StringBuilder text = new StringBuilder("{style=Heading1} 1 List\n");
        for (int i = 0; i < 30_000; i++) {
            text.append("{num=2.")
                    .append(i % 9)
                    .append(" ind=")
                    .append(i % 5000)
                    .append("} item ")
                    .append(i)
                    .append('\n');
        }
        String markdown =
                read(WordText.file(text.toString())).value().orElseThrow().markdown();
        assertTrue(markdown.contains("item 29999"), "the last item is there");
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void linesMadeToTakePatternsLong() throws IOException {
        String text = "{style=Heading1} 1 Lines\n" + "_".repeat(50_000) + "a\n" + "1.".repeat(20_000) + "\n"
                + ("a ".repeat(20_000) + "_".repeat(3)).repeat(3) + "\n" + "Appendix ".repeat(10_000) + "\n"
                + "Contents\n" + ". ".repeat(30_000) + "\n" + "(".repeat(30_000) + "i)\n" + "*".repeat(30_000) + "\n";
        assertFalse(read(WordText.file(text)).hasErrors());
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void moreAmpersandsThanEntitiesAreAllowed() throws IOException {
        String text = "{style=Heading1} 1 Signs\n" + ("1.1 " + "a & b < c ".repeat(1000) + "\n").repeat(20);
        assertFalse(read(WordText.file(text)).hasErrors());
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void stylesAndListsThatGoInCircles() throws IOException {
        byte[] file = WordText.of(WordText.document("{style=A} Text"))
                .part(
                        "word/styles.xml",
                        "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style>"
                                + "<w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style></w:styles>")
                .zip();
        assertFalse(read(file).hasErrors());
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void whatIsNoWordFile() throws IOException {
        assertEquals(
                List.of("policy.docx: this is no Word file; give one that ends in .docx"),
                refused("# Markdown".getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of("policy.docx: this is no Word file; give one that ends in .docx"), refused(new byte[0]));
        assertEquals(
                List.of(
                        "policy.docx: this is a Word file of the old kind (.doc), or has a password; open it in Word and save it as"
                                + " a Word Document (.docx) without one"),
                refused(new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                }));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aWordFileThatWasCutOff() throws IOException {
        byte[] whole = WordText.file("Text");
        String unreadable =
                "policy.docx: this is no Word file that can be read; open it in Word and save it as a Word Document (.docx)";
        for (int length = 4; length < whole.length; length += 97) {
            assertEquals(List.of(unreadable), refused(java.util.Arrays.copyOf(whole, length)), "cut at " + length);
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aPartThatIsNoXml() throws IOException {
        assertEquals(
                List.of("policy.docx: this is damaged: its text is no XML that can be read"),
                refused(WordText.of("<w:document").zip()));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aSpreadsheet() throws IOException {
        byte[] file = WordText.of(WordText.document("x"))
                .part(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>")
                .zip();
        assertEquals(
                List.of("policy.docx: this holds no text of Word; perhaps it is a spreadsheet or a presentation"),
                refused(file));
    }

    private List<String> refused(byte[] file) throws IOException {
        Outcome<Transcript> outcome = read(file);
        assertTrue(outcome.value().isEmpty(), "refused");
        return outcome.problems().stream().map(Object::toString).toList();
    }

    private Outcome<Transcript> read(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("policy.docx"), content);
        return assertTimeoutPreemptively(
                LONGEST,
                () -> Transcription.of(
                        file, "policy.docx", TranscriptionTest.library(), new PolicyId("policy"), false));
    }
}
