package org.policypress.render.docx;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.document.Gallery;

/** LibreOffice, which counts for itself, prints the words and numbers of the model. */
class LibreOfficeTest {

    /** From here on, scripts are written from right to left, or in fonts that this machine may not have. */
    private static final char FIRST_UNSURE = '\u0590';

    private static final String TEXT = "word/document.xml";
    private static final String FIRST_CLAUSE = "<w:p><w:pPr><w:pStyle w:val=\"Clause1\"/></w:pPr>";

    private static String gallery = "";
    private static String amended = "";

    @BeforeAll
    static void convert(@TempDir Path folder) throws IOException, InterruptedException {
        Program office = Program.find("soffice");
        WordFile file = new WordFile(WordFile.bytes(Gallery.draft(), WordStructureTest.pagination(Gallery.draft())));
        Files.write(folder.resolve("gallery.docx"), file.packed());
        // Somebody puts a clause before the first one.
        String text = file.xml(TEXT);
        int first = text.indexOf(FIRST_CLAUSE);
        String clause = FIRST_CLAUSE + "<w:r><w:t>A new clause.</w:t></w:r></w:p>";
        file.put(TEXT, text.substring(0, first) + clause + text.substring(first));
        Files.write(folder.resolve("amended.docx"), file.packed());
        office.run(
                folder,
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "gallery.docx",
                "amended.docx");
        gallery = printed(folder.resolve("gallery.pdf"));
        amended = printed(folder.resolve("amended.pdf"));
    }

    @Test
    void everyWordStandsBesideItsNumberInTheModelsOrder() {
        int from = gallery.indexOf(squeezed("This document shows everything"));
        for (ExpectedText.Line line : ExpectedText.printed(Gallery.draft())) {
            // A bullet is a dot or a dash, level by level.
            String number = line.label().equals("•") ? "" : line.label();
            String sought = squeezed(number + sure(line.text()));
            int found = gallery.indexOf(sought, from);
            String rest = gallery.substring(from);
            assertTrue(found >= 0, () -> sought + " is not in " + rest);
            from = found + sought.length();
        }
    }

    @Test
    void theContentsTellThePagesThatWereGiven() {
        for (String entry : List.of("1Clausesandinlines", "Asubsection", "AppendixAAcceptance", "Sign-off")) {
            assertTrue(gallery.matches("(?s).*Contents.*" + entry + "\\.+[0-9].*"), () -> entry + " in " + gallery);
        }
    }

    @Test
    void anInsertedClauseMakesTheOthersAndTheReferencesCountOn() {
        for (String line : List.of(
                "1.1 A new clause.",
                "1.2 St Aidan's",
                "1.4 A clause with sub-clauses:",
                "1.5 See paragraph 1.4(a)(i), Appendix A, “Sign-off”",
                "Read paragraph 1.4 first.",
                "2.1 Lists nest")) {
            assertTrue(amended.contains(squeezed(line)), () -> line + " is not in " + amended);
        }
    }

    /** The words of a PDF without its running lines. */
    private static String printed(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return squeezed(new PDFTextStripper()
                    .getText(document)
                    .lines()
                    .filter(line -> !line.startsWith("Draft of "))
                    .filter(line -> !line.startsWith("Gallery of <Blocks> & Inlines Y"))
                    .collect(Collectors.joining("\n")));
        }
    }

    /** The beginning of a text, as far as any machine has a font for it. */
    private static String sure(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ((text.charAt(i) >= FIRST_UNSURE && text.charAt(i) < '\u2000')
                    || text.charAt(i) > '\u2100'
                    || Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK) {
                return text.substring(0, Math.max(0, i - 1));
            }
        }
        return text;
    }

    /** Without spaces and line ends: lines are broken where the page ends them. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0\\u00AD\\u200B\\u2028]+", "");
    }
}
