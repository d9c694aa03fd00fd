package org.policypress.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.document.Block;
import org.policypress.document.Document;
import org.policypress.document.Footnote;
import org.policypress.document.Gallery;
import org.policypress.document.Inline;
import org.policypress.document.Section;
import org.policypress.document.Torture;
import org.policypress.render.ExpectedText;
import org.policypress.render.NeedsProgram;
import org.policypress.render.Program;
import org.policypress.render.RunningText;
import org.policypress.render.SampleLibrary;

/** LibreOffice, which counts for itself, prints the words and numbers of the model: of every sample, and of every kind of block. */
@NeedsProgram("soffice")
class LibreOfficeTest {

    /** From here on, scripts are written from right to left, or in fonts that this machine may not have. */
    private static final char FIRST_UNSURE = '\u0590';

    private static final String DRAWN = "[•–◦▪☐]";

    private static final String TEXT = "word/document.xml";
    private static final String FIRST_CLAUSE = "<w:p><w:pPr><w:pStyle w:val=\"Clause1\"/></w:pPr>";

    private static final Document GALLERY = Gallery.draft();
    private static final Document TORTURE = Torture.document();
    private static final Map<String, Document> SAMPLES = SampleLibrary.drafts();

    /** What LibreOffice has printed, by the file's name. */
    private static final Map<String, String> PRINTED = new LinkedHashMap<>();

    @BeforeAll
    static void convert(@TempDir Path folder) throws IOException, InterruptedException {
        Program office = Program.named("soffice");
        WordFile file = new WordFile(WordFile.bytes(GALLERY, WordStructureTest.pagination(GALLERY)));
        Files.write(folder.resolve("gallery.docx"), file.packed());
        // Somebody puts a clause before the first one.
        String text = file.xml(TEXT);
        int first = text.indexOf(FIRST_CLAUSE);
        String clause = FIRST_CLAUSE + "<w:r><w:t>A new clause.</w:t></w:r></w:p>";
        file.put(TEXT, text.substring(0, first) + clause + text.substring(first));
        Files.write(folder.resolve("amended.docx"), file.packed());
        for (Map.Entry<String, Document> sample : SAMPLES.entrySet()) {
            Document document = sample.getValue();
            byte[] bytes = WordFile.bytes(document, WordStructureTest.pagination(document));
            Files.write(folder.resolve(fileName(sample.getKey()) + ".docx"), bytes);
        }
        Files.write(folder.resolve("torture.docx"), WordFile.bytes(TORTURE, WordStructureTest.pagination(TORTURE)));
        List<String> names = new ArrayList<>(List.of("gallery", "amended", "torture"));
        SAMPLES.keySet().forEach(name -> names.add(fileName(name)));
        String profile = "-env:UserInstallation=" + folder.resolve("profile").toUri();
        office.run(
                folder,
                Stream.concat(
                                Stream.of(profile, "--headless", "--convert-to", "pdf"),
                                names.stream().map(name -> name + ".docx"))
                        .toArray(String[]::new));
        for (String name : names) {
            Document document =
                    Optional.ofNullable(SAMPLES.get(name.replace('_', '/'))).orElse(GALLERY);
            PRINTED.put(name, printed(folder.resolve(name + ".pdf"), document));
        }
    }

    private static String fileName(String sample) {
        return sample.replace('/', '_');
    }

    @TestFactory
    Stream<DynamicTest> aSampleIsPrintedToTheLetter() {
        return SAMPLES.entrySet().stream()
                .map(sample -> DynamicTest.dynamicTest(
                        sample.getKey(),
                        () -> assertSame(
                                withoutHeads(sample.getValue(), expected(sample.getValue())),
                                withoutHeads(
                                        sample.getValue(),
                                        body(sample.getValue(), printed(fileName(sample.getKey())))))));
    }

    /** The text with its numbers. */
    private static String expected(Document document) {
        return ExpectedText.printed(document).stream()
                .map(line -> line.label() + line.text())
                .collect(Collectors.joining());
    }

    /** What is printed after the contents, without the footnotes at the feet of the pages; each must be there. */
    private static String body(Document document, String printed) {
        String body = printed.substring(endOfContents(document, printed));
        for (Footnote note : document.footnotes()) {
            String text = ExpectedText.printed(note.content()).stream()
                    .map(line -> line.label() + line.text())
                    .collect(Collectors.joining());
            String atFoot = squeezed(note.number() + text);
            assertTrue(body.contains(atFoot), () -> "there is no footnote " + atFoot);
            body = body.replace(atFoot, "");
        }
        return body;
    }

    private static int endOfContents(Document document, String printed) {
        Section last = document.sections().getLast();
        String entry = squeezed(last.number().label() + Inline.text(last.title())) + "...";
        int dots = printed.indexOf(entry) + entry.length();
        int end = dots;
        while (".0123456789".indexOf(printed.charAt(end)) >= 0) {
            end++;
        }
        // The number of the first section follows the page number of the last.
        String number = document.sections().getFirst().number().label();
        return end - number.length();
    }

    /** The text without the heads of tables, which are repeated on each page. */
    private static String withoutHeads(Document document, String text) {
        String without = squeezed(text);
        for (Block.Table table : tables(document.sections())) {
            String head = table.head().cells().stream()
                    .map(cell -> Inline.text(cell.content()))
                    .collect(Collectors.joining());
            without = without.replace(squeezed(head), "");
        }
        return without;
    }

    private static List<Block.Table> tables(List<Section> sections) {
        List<Block.Table> tables = new ArrayList<>();
        for (Section section : sections) {
            Stream.concat(section.content().stream(), section.content().stream().flatMap(LibreOfficeTest::inside))
                    .filter(Block.Table.class::isInstance)
                    .forEach(block -> tables.add((Block.Table) block));
            tables.addAll(tables(section.subsections()));
        }
        return tables;
    }

    private static Stream<Block> inside(Block block) {
        return block instanceof Block.Clause clause ? clause.content().stream() : Stream.of();
    }

    /** Fails with the place where the two part; a bullet is a dot or a dash, level by level, and a box is drawn. */
    private static void assertSame(String expected, String found) {
        String one = squeezed(expected).replaceAll(DRAWN, "");
        String other = squeezed(found).replaceAll(DRAWN, "");
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        assertEquals(around(one, same), around(other, same));
    }

    private static String around(String text, int index) {
        return text.substring(Math.max(0, index - 40), Math.min(text.length(), index + 40));
    }

    @Test
    void aHundredPagesAreCountedToTheLastClause() {
        String printed = printed("torture");
        for (int section = 1; section <= 8; section++) {
            for (int clause = 1; clause <= Torture.CLAUSES; clause++) {
                String sought = section + "." + clause + "Thegoverningbody";
                assertTrue(printed.contains(sought), () -> sought + " is not printed");
            }
        }
        assertTrue(printed.contains(squeezed("The fifth level.")), "after all that, the gallery is there");
    }

    @Test
    void everyWordOfTheGalleryStandsBesideItsNumberInTheModelsOrder() {
        String gallery = printed("gallery");
        int from = gallery.indexOf(squeezed("This document shows everything"));
        for (ExpectedText.Line line : ExpectedText.printed(GALLERY)) {
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
        String gallery = printed("gallery");
        for (String entry : List.of("1Clausesandinlines", "Asubsection", "AppendixAAcceptance", "Sign-off")) {
            assertTrue(gallery.matches("(?s).*Contents.*" + entry + "\\.+[0-9].*"), () -> entry + " in " + gallery);
        }
    }

    @Test
    void anInsertedClauseMakesTheOthersAndTheReferencesCountOn() {
        String amended = printed("amended");
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

    private static String printed(String name) {
        return Optional.ofNullable(PRINTED.get(name)).orElseThrow(() -> new AssertionError(name + " was not printed"));
    }

    /** The words of a PDF without its running lines. */
    private static String printed(Path pdf, Document document) throws IOException {
        String head = squeezed(RunningText.shortened(document.cover().title())
                + RunningText.shortened(document.cover().school()));
        String foot = squeezed(document.edition().sentence());
        try (PDDocument file = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper()
                    .getText(file)
                    .lines()
                    .map(LibreOfficeTest::squeezed)
                    .filter(line -> !line.startsWith(foot) && !line.equals(head))
                    .collect(Collectors.joining());
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
