package org.policypress.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.policypress.document.GalleryText.clause;
import static org.policypress.document.GalleryText.field;
import static org.policypress.document.GalleryText.here;
import static org.policypress.document.GalleryText.paragraph;
import static org.policypress.document.GalleryText.section;
import static org.policypress.document.GalleryText.text;
import static org.policypress.document.GalleryText.value;
import static org.policypress.render.pdf.PageText.BOTTOM;
import static org.policypress.render.pdf.PageText.LEFT;
import static org.policypress.render.pdf.PageText.MILLIMETRE;
import static org.policypress.render.pdf.PageText.RIGHT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policypress.document.Block;
import org.policypress.document.Block.Field.Answer;
import org.policypress.document.Document;
import org.policypress.document.Gallery;
import org.policypress.document.SignedSections;
import org.policypress.document.Torture;
import org.policypress.render.pdf.PageText.Word;

/** What is hard to set, measured on the page. */
class TortureTest {

    /** What a rounding may be off. */
    private static final float TOLERANCE = 0.6f;

    private static final int CLAUSES = 120;
    private static final Pdf LONG_SECTION = PdfSample.pdf(Gallery.of(
            IntStream.range(0, CLAUSES).mapToObj(TortureTest::longClause).toArray(Block[]::new)));

    private static final Pdf HUNDRED_PAGES = PdfSample.pdf(Torture.document());

    static Stream<Document> documents() {
        return Stream.of(Gallery.draft(), Gallery.version(), Gallery.longNames(), Torture.document());
    }

    /** Each word of clause 7 is "c7w1", "c7w2" and so on, so that a line of it is known wherever it stands. */
    private static Block longClause(int number) {
        int words = 20 + 13 * (number % 7);
        String sentence =
                IntStream.range(0, words).mapToObj(i -> "c" + number + "w" + i).collect(Collectors.joining(" "));
        return clause("", List.of(paragraph(text(sentence + "."))));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noWordStandsOutsideTheTextsEdges(Document document) throws IOException {
        try (PDDocument file = PdfSample.open(PdfSample.pdf(document))) {
            for (Word word : PageText.words(file)) {
                assertTrue(word.left() >= LEFT - TOLERANCE && word.right() <= RIGHT + TOLERANCE, word::toString);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noPictureStandsOutsideTheTextsEdges(Document document) throws IOException {
        try (PDDocument file = PdfSample.open(PdfSample.pdf(document))) {
            List<float[]> boxes = new ArrayList<>();
            pictures(file.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), boxes, new HashSet<>());
            assertTrue(!boxes.isEmpty());
            float height = 297 * MILLIMETRE;
            for (float[] box : boxes) {
                String where = Arrays.toString(box);
                assertTrue(box[0] >= LEFT - TOLERANCE && box[0] + box[2] <= RIGHT + TOLERANCE, where);
                assertTrue(box[1] >= height - BOTTOM - TOLERANCE || box[1] > height / 2, where);
            }
        }
    }

    /** The left, lower, width and height that each picture's element tells. */
    private static void pictures(COSDictionary element, List<float[]> boxes, Set<COSBase> seen) {
        if (!seen.add(element)) {
            return;
        }
        COSDictionary attributes = element.getCOSDictionary(COSName.A);
        if ("Figure".equals(element.getNameAsString(COSName.S)) && attributes != null) {
            COSArray box = attributes.getCOSArray(COSName.BBOX);
            float[] sides = new float[4];
            for (int i = 0; i < 4; i++) {
                sides[i] = ((COSNumber) box.getObject(i)).floatValue();
            }
            boxes.add(new float[] {sides[0], sides[1], sides[2] - sides[0], sides[3] - sides[1]});
        }
        COSBase kids = element.getDictionaryObject(COSName.K);
        List<COSBase> all = new ArrayList<>();
        if (kids instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                all.add(array.getObject(i));
            }
        } else if (kids != null) {
            all.add(kids);
        }
        for (COSBase kid : all) {
            if (kid instanceof COSDictionary child && child.containsKey(COSName.S)) {
                pictures(child, boxes, seen);
            }
        }
    }

    @Test
    void everyPageOfATableHasItsHead() throws IOException {
        try (PDDocument file = PdfSample.open(PdfSample.pdf(Gallery.version()))) {
            List<Word> words = PageText.text(file);
            Set<Integer> withRows = pages(words, "Row");
            assertTrue(withRows.size() > 1, "the table has more than one page");
            for (int page : withRows) {
                float head = first(words, page, "Cost").baseline();
                assertTrue(head < first(words, page, "Row").baseline(), "page " + page);
            }
        }
    }

    private static Set<Integer> pages(List<Word> words, String text) {
        return words.stream()
                .filter(word -> word.text().equals(text))
                .map(Word::page)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Word first(List<Word> words, int page, String text) {
        return words.stream()
                .filter(word -> word.page() == page && word.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("page " + page + " has no " + text));
    }

    @Test
    void noParagraphLeavesASingleLineOnAPage() throws IOException {
        try (PDDocument file = PdfSample.open(LONG_SECTION)) {
            Map<String, Map<Integer, Set<Float>>> lines = new TreeMap<>();
            for (Word word : PageText.text(file)) {
                if (word.text().matches("c\\d+w\\d+\\.?")) {
                    String clause = word.text().replaceFirst("w.*", "");
                    lines.computeIfAbsent(clause, _ -> new TreeMap<>())
                            .computeIfAbsent(word.page(), _ -> new TreeSet<>())
                            .add(word.baseline());
                }
            }
            assertEquals(CLAUSES, lines.size());
            assertTrue(lines.values().stream().anyMatch(pages -> pages.size() > 1), "some clause is split");
            lines.forEach((clause, pages) -> {
                if (pages.size() > 1) {
                    pages.forEach((page, rows) ->
                            assertTrue(rows.size() > 1, () -> clause + " has one line on page " + page));
                }
            });
        }
    }

    @Test
    void clauseNumbersHangInAColumnOfTheirOwn() throws IOException {
        try (PDDocument file = PdfSample.open(LONG_SECTION)) {
            int numbers = 0;
            for (Word word : PageText.text(file)) {
                if (word.text().matches("1\\.\\d+")) {
                    numbers++;
                    assertEquals(LEFT, word.left(), TOLERANCE);
                    assertTrue(word.right() < LEFT + 14 * MILLIMETRE, word::toString);
                } else if (word.text().startsWith("c")) {
                    assertTrue(word.left() >= LEFT + 14 * MILLIMETRE - TOLERANCE, word::toString);
                }
            }
            assertEquals(CLAUSES, numbers);
        }
    }

    @Test
    void allClausesOfAPageStandEquallyFarApart() throws IOException {
        try (PDDocument file = PdfSample.open(LONG_SECTION)) {
            List<Word> words = PageText.text(file);
            Set<Integer> distances = new TreeSet<>();
            for (int i = 1; i < words.size(); i++) {
                Word before = words.get(i - 1);
                Word number = words.get(i);
                if (number.text().matches("1\\.\\d+")
                        && before.text().endsWith(".")
                        && before.page() == number.page()) {
                    distances.add(Math.round(10 * (number.baseline() - before.baseline())));
                }
            }
            assertEquals(1, distances.size(), () -> "in tenths of a point: " + distances);
        }
    }

    @Test
    void theFootersOfAllPagesStandAtOneHeight() throws IOException {
        try (PDDocument file = PdfSample.open(PdfSample.pdf(Gallery.draft()))) {
            List<Float> footers = PageText.words(file).stream()
                    .filter(word -> word.text().equals("Draft") && word.baseline() > BOTTOM)
                    .map(Word::baseline)
                    .toList();
            assertEquals(file.getNumberOfPages(), footers.size());
            for (float footer : footers) {
                assertEquals(footers.getFirst(), footer, TOLERANCE);
            }
        }
    }

    /** Sections of one form each stand at every height of the page. */
    @Test
    void aSectionThatIsSignedIsNotSplit() throws IOException {
        Pdf pdf = PdfSample.pdf(SignedSections.document());
        try (PDDocument file = PdfSample.open(pdf)) {
            for (PDField field : file.getDocumentCatalog().getAcroForm(null).getFields()) {
                String section =
                        "adoption" + field.getFullyQualifiedName().substring(1).replaceFirst("-.*", "");
                int page = file.getPages().indexOf(field.getWidgets().getFirst().getPage()) + 1;
                assertEquals(pdf.pagination().page(section).orElseThrow(), page, field.getFullyQualifiedName());
            }
        }
    }

    @Test
    void aLabelDoesNotBreakAfterAnOpeningBracket() throws IOException {
        Pdf pdf = PdfSample.pdf(Gallery.of(new Block.Form(
                List.of(field(
                        "signed",
                        Answer.SIGNATURE,
                        text("Signed, Chair of Governors ("),
                        value("The Revd Canon Hilary Braithwell"),
                        text(")"))),
                here())));
        try (PDDocument file = PdfSample.open(pdf)) {
            List<Word> words = PageText.text(file);
            assertTrue(words.stream().anyMatch(word -> word.text().equals("(The")), words::toString);
            assertTrue(words.stream().anyMatch(word -> word.text().equals("Braithwell)")), words::toString);
        }
    }

    /** What the standards say of it is judged in {@link PdfStandardsTest}. */
    @Test
    void aHundredPagesAreWhole() throws IOException {
        try (PDDocument file = PdfSample.open(HUNDRED_PAGES)) {
            assertTrue(file.getNumberOfPages() >= 100, () -> file.getNumberOfPages() + " pages");
            List<Word> words = PageText.text(file);
            List<String> numbers = words.stream()
                    .filter(word ->
                            word.left() < LEFT + TOLERANCE && word.text().matches("[1-8]\\.\\d+"))
                    .map(Word::text)
                    .toList();
            List<String> expected = IntStream.rangeClosed(1, 8)
                    .boxed()
                    .flatMap(section ->
                            IntStream.rangeClosed(1, Torture.CLAUSES).mapToObj(clause -> section + "." + clause))
                    .toList();
            assertEquals(expected, numbers);
            for (int clause = 1; clause <= Torture.CLAUSES; clause++) {
                String end = clause + ".The";
                long count =
                        words.stream().filter(word -> word.text().equals(end)).count();
                assertEquals(8, count, end);
            }
        }
    }
}
