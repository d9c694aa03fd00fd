package org.policypress.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.policypress.render.docx.PrintedText.squeezed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.policypress.document.Document;
import org.policypress.document.Gallery;
import org.policypress.document.Torture;
import org.policypress.render.ExpectedText;
import org.policypress.render.NeedsProgram;
import org.policypress.render.Program;
import org.policypress.render.SampleLibrary;

/** LibreOffice, which counts for itself, prints the words and numbers of the model: of every sample, and of every kind of block. */
@NeedsProgram("soffice")
@Execution(ExecutionMode.CONCURRENT)
class LibreOfficeTest {

    /** From here on, scripts are written from right to left, or in fonts that this machine may not have. */
    private static final char FIRST_UNSURE = '\u0590';

    private static final String TEXT = "word/document.xml";
    private static final String FIRST_CLAUSE = "<w:p><w:pPr><w:pStyle w:val=\"Clause1\"/></w:pPr>";

    private static final Map<String, Document> SAMPLES = SampleLibrary.drafts();

    /** What LibreOffice has printed, by the document's name. */
    private static final Map<String, PrintedText> PRINTED = new LinkedHashMap<>();

    @BeforeAll
    static void print(@TempDir Path folder) throws IOException, InterruptedException {
        Map<String, Document> documents = new LinkedHashMap<>(SAMPLES);
        documents.put("gallery", Gallery.draft());
        documents.put("amended", Gallery.draft());
        documents.put("torture", Torture.document());
        List<String> arguments = new ArrayList<>(List.of(
                "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--convert-to", "pdf"));
        for (Map.Entry<String, Document> document : documents.entrySet()) {
            byte[] file = WordFile.bytes(document.getValue(), WordStructureTest.pagination(document.getValue()));
            String name = fileName(document.getKey()) + ".docx";
            Files.write(folder.resolve(name), document.getKey().equals("amended") ? withNewFirstClause(file) : file);
            arguments.add(name);
        }
        Program.named("soffice").run(folder, arguments.toArray(String[]::new));
        for (Map.Entry<String, Document> document : documents.entrySet()) {
            Path pdf = folder.resolve(fileName(document.getKey()) + ".pdf");
            PRINTED.put(document.getKey(), PrintedText.read(pdf, document.getValue()));
        }
    }

    private static String fileName(String document) {
        return document.replace('/', '_');
    }

    /** Somebody puts a clause before the first one, in Word. */
    private static byte[] withNewFirstClause(byte[] file) {
        WordFile word = new WordFile(file);
        String text = word.xml(TEXT);
        int first = text.indexOf(FIRST_CLAUSE);
        String clause = FIRST_CLAUSE + "<w:r><w:t>A new clause.</w:t></w:r></w:p>";
        word.put(TEXT, text.substring(0, first) + clause + text.substring(first));
        return word.packed();
    }

    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> aSampleIsPrintedToTheLetter() {
        return SAMPLES.keySet().stream()
                .map(sample -> DynamicTest.dynamicTest(
                        sample,
                        () -> assertSame(
                                printed(sample).expectedBody(), printed(sample).body())));
    }

    /** Fails with the place where the two part. */
    private static void assertSame(String expected, String found) {
        int same = 0;
        while (same < Math.min(expected.length(), found.length()) && expected.charAt(same) == found.charAt(same)) {
            same++;
        }
        assertEquals(around(expected, same), around(found, same));
    }

    private static String around(String text, int index) {
        return text.substring(Math.max(0, index - 40), Math.min(text.length(), index + 40));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aHundredPagesAreCountedToTheLastClause() {
        for (int section = 1; section <= 8; section++) {
            for (int clause = 1; clause <= Torture.CLAUSES; clause++) {
                String sought = section + "." + clause + " The governing body";
                assertTrue(printed("torture").has(sought), () -> sought + " is not printed");
            }
        }
        assertTrue(printed("torture").has("The fifth level."), "after all that, the gallery is there");
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void everyWordOfTheGalleryStandsBesideItsNumberInTheModelsOrder() {
        String gallery = printed("gallery").text();
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
    @Execution(ExecutionMode.SAME_THREAD)
    void theContentsTellThePagesThatWereGiven() {
        String gallery = printed("gallery").text();
        for (String entry : List.of("1Clausesandinlines", "Asubsection", "AppendixAAcceptance", "Sign-off")) {
            assertTrue(gallery.matches("(?s).*Contents.*" + entry + "\\.+[0-9].*"), () -> entry + " in " + gallery);
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void anInsertedClauseMakesTheOthersAndTheReferencesCountOn() {
        for (String line : List.of(
                "1.1 A new clause.",
                "1.2 St Aidan's",
                "1.4 A clause with sub-clauses:",
                "1.5 See paragraph 1.4(a)(i), Appendix A, “Sign-off”",
                "Read paragraph 1.4 first.",
                "2.1 Lists nest")) {
            assertTrue(printed("amended").has(line), () -> line + " is not in " + printed("amended"));
        }
    }

    private static PrintedText printed(String name) {
        return Optional.ofNullable(PRINTED.get(name)).orElseThrow(() -> new AssertionError(name + " was not printed"));
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
}
