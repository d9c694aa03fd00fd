package org.policypress.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policypress.document.Block;
import org.policypress.document.Document;
import org.policypress.document.Gallery;
import org.policypress.document.Section;
import org.policypress.render.Examples;
import org.policypress.render.Golden;
import org.policypress.render.SampleLibrary;
import org.policypress.render.pdf.PageText.Word;

/** The tags as a screen reader goes by them, which no validator judges. */
class StructureTreeTest {

    private static final List<String> GALLERY = lines(Gallery.draft());

    @TestFactory
    Stream<DynamicTest> eachExampleIsTaggedAsItsFileSays() {
        return Examples.all().entrySet().stream()
                .map(example -> DynamicTest.dynamicTest(example.getKey(), () -> {
                    List<String> lines = lines(example.getValue());
                    List<String> text = lines.subList(sectionStart(lines), lines.size());
                    Golden.check("render/pdf/" + example.getKey() + ".txt", String.join("\n", text) + "\n");
                }));
    }

    @TestFactory
    Stream<DynamicTest> aReaderFindsTheWayThroughEverySample() {
        return SampleLibrary.drafts().entrySet().stream()
                .map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> {
                    List<String> lines = lines(sample.getValue());
                    assertHeadingsNest(lines);
                    assertClausesAreLabelled(sample.getValue(), lines);
                    for (String line : lines) {
                        assertFalse(line.strip().equals("TH") || line.strip().equals("Figure"), line);
                    }
                }));
    }

    /** The labels of the lists' items are the clauses' numbers, in their order. */
    private static void assertClausesAreLabelled(Document document, List<String> lines) {
        List<String> numbers = new ArrayList<>();
        document.sections().forEach(section -> numbers(section, numbers));
        assertTrue(numbers.size() > 10, numbers::toString);
        int next = 0;
        for (int i = 0; i < lines.size() && next < numbers.size(); i++) {
            boolean isLabel = i > 0 && lines.get(i - 1).strip().equals("Lbl");
            next += isLabel && lines.get(i).strip().equals("\"" + numbers.get(next) + "\"") ? 1 : 0;
        }
        assertEquals(numbers.size(), next, "clauses that are labelled with their numbers");
    }

    private static void numbers(Section section, List<String> numbers) {
        section.content().forEach(block -> numbers(block, numbers));
        section.subsections().forEach(below -> numbers(below, numbers));
    }

    private static void numbers(Block block, List<String> numbers) {
        if (block instanceof Block.Clause clause) {
            numbers.add(clause.number().label());
            clause.content().forEach(below -> numbers(below, numbers));
        }
    }

    /** Each reference leads to what it names, and each address to itself. */
    @Test
    void everyLinkLeadsToWhatItsWordsSay() throws IOException {
        int references = 0;
        int addresses = 0;
        try (PDDocument file = PdfSample.open(PdfSample.pdf(Gallery.draft()))) {
            List<Word> words = PageText.text(file);
            for (PDPage page : file.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (!(annotation instanceof PDAnnotationLink link)) {
                        continue;
                    }
                    if (link.getAction() instanceof PDActionURI address) {
                        assertTrue(address.getURI().matches("(https://|mailto:).+"), address.getURI());
                        addresses++;
                    } else if (link.getContents().matches("(section|paragraph) .+")) {
                        String label = link.getContents().replaceFirst(".*?([A-Z0-9.]+|\\([a-z]+\\))$", "$1");
                        assertEquals(label, first(words, file, destination(link)), link.getContents());
                        references++;
                    }
                }
            }
        }
        assertTrue(references >= 2 && addresses > 2, references + " references, " + addresses + " addresses");
    }

    private static PDPageXYZDestination destination(PDAnnotationLink link) throws IOException {
        return (PDPageXYZDestination)
                (link.getAction() instanceof PDActionGoTo within ? within.getDestination() : link.getDestination());
    }

    /** The word that stands first at a place or below. */
    private static String first(List<Word> words, PDDocument file, PDPageXYZDestination place) {
        int page = file.getPages().indexOf(place.getPage()) + 1;
        float top = place.getPage().getMediaBox().getHeight() - place.getTop();
        return words.stream()
                .filter(word -> word.page() == page && word.baseline() > top)
                .findFirst()
                .map(Word::text)
                .orElse("");
    }

    @Test
    void headingsNest() {
        assertHeadingsNest(GALLERY);
    }

    private static void assertHeadingsNest(List<String> lines) {
        List<Integer> levels = lines.stream()
                .map(String::strip)
                .filter(line -> line.matches("H[1-6]"))
                .map(line -> line.charAt(1) - '0')
                .toList();
        assertEquals(1, levels.getFirst());
        assertEquals(1, levels.stream().filter(level -> level == 1).count());
        for (int i = 1; i < levels.size(); i++) {
            assertTrue(levels.get(i) <= levels.get(i - 1) + 1, levels::toString);
        }
    }

    @Test
    void everyListItemHasItsLabelThenItsBody() {
        int items = 0;
        for (int i = 0; i < GALLERY.size(); i++) {
            if (GALLERY.get(i).strip().equals("LI")) {
                List<String> kids = kids(i);
                assertEquals(2, kids.size(), kids::toString);
                assertTrue(kids.getFirst().startsWith("Lbl"), kids::toString);
                assertEquals("LBody", kids.getLast());
                items++;
            }
        }
        assertTrue(items > 40, () -> "the gallery has many items");
    }

    @Test
    void everyHeadCellHasItsScopeAndIsReadOnceHoweverManyPagesRepeatIt() {
        List<String> heads = GALLERY.stream()
                .map(String::strip)
                .filter(l -> l.startsWith("TH "))
                .toList();
        assertEquals(5, heads.stream().filter("TH [Scope: Row]"::equals).count());
        assertEquals(3, heads.stream().filter("TH [Scope: Column]"::equals).count());
        assertEquals(8, heads.size());
        assertEquals(
                1, GALLERY.stream().filter(l -> l.strip().equals("\"Cost\"")).count());
    }

    @Test
    void runningHeadsPageNumbersAndDotsAreNotRead() {
        assertFalse(GALLERY.stream().anyMatch(line -> line.contains("Page 2 of")));
        assertFalse(GALLERY.stream().anyMatch(line -> line.contains(" .  . ")));
        long schools = GALLERY.stream()
                .filter(line -> line.contains("Ysgol Sant Ffraid"))
                .count();
        assertEquals(1, schools);
    }

    @Test
    void everyLinkHasWordsAndItsAnnotation() {
        int links = 0;
        for (int i = 0; i < GALLERY.size(); i++) {
            if (GALLERY.get(i).strip().startsWith("Link")) {
                List<String> below = below(i);
                assertTrue(below.stream().anyMatch(line -> line.strip().startsWith("\"")), below::toString);
                assertTrue(below.stream().anyMatch(line -> line.strip().matches("-> Link \\(.+\\)")), below::toString);
                links++;
            }
        }
        assertTrue(links > 15);
    }

    @Test
    void everyPictureHasItsAlternative() {
        List<String> figures = GALLERY.stream()
                .map(String::strip)
                .filter(l -> l.startsWith("Figure"))
                .toList();
        assertEquals(4, figures.size(), figures::toString);
        figures.forEach(figure -> assertTrue(figure.matches("Figure \\[alt: .+]"), figure));
    }

    @Test
    void theSchoolsNameHasItsLanguage() {
        assertTrue(GALLERY.stream().anyMatch(line -> line.strip().equals("P [lang: cy]")));
        assertEquals("Document [lang: en-GB]", GALLERY.getFirst());
    }

    @Test
    void textFromRightToLeftIsReadInItsOwnOrder() {
        assertTrue(GALLERY.stream().anyMatch(line -> line.contains("[actual: مدرسة النور 12 (لندن)]")));
    }

    private static List<String> lines(Document document) {
        try (PDDocument file = PdfSample.open(PdfSample.pdf(document))) {
            return TagTree.of(file).lines().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int sectionStart(List<String> lines) {
        int start = 0;
        while (!lines.get(start).strip().equals("Sect")) {
            start++;
        }
        return start;
    }

    private static List<String> below(int index) {
        int depth = depth(GALLERY.get(index));
        List<String> below = new ArrayList<>();
        for (int i = index + 1; i < GALLERY.size() && depth(GALLERY.get(i)) > depth; i++) {
            below.add(GALLERY.get(i));
        }
        return below;
    }

    private static List<String> kids(int index) {
        int depth = depth(GALLERY.get(index)) + 2;
        return below(index).stream()
                .filter(line -> depth(line) == depth)
                .map(String::strip)
                .toList();
    }

    private static int depth(String line) {
        return line.length() - line.stripLeading().length();
    }
}
