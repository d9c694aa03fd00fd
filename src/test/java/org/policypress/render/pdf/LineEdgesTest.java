package org.policypress.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.policypress.document.GalleryText.bold;
import static org.policypress.document.GalleryText.clause;
import static org.policypress.document.GalleryText.paragraph;
import static org.policypress.document.GalleryText.refer;
import static org.policypress.document.GalleryText.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policypress.document.Block;
import org.policypress.document.Document;
import org.policypress.document.Gallery;
import org.policypress.document.Inline;
import org.policypress.document.Torture;
import org.policypress.render.SampleLibrary;
import org.policypress.render.pdf.PageText.Word;

/** With what lines begin and end: never a comma alone, and never an open bracket. */
class LineEdgesTest {

    private static final String CLOSING = ",.;:!?)]”’»…";
    private static final String OPENING = "([“‘«";

    /** How far the baseline of a raised mark may stand from its line's, in points. */
    private static final float RAISED = 6;

    @TestFactory
    Stream<DynamicTest> noLineBeginsWithWhatClosesOrEndsWithWhatOpens() {
        Map<String, Document> documents = new LinkedHashMap<>(SampleLibrary.drafts());
        documents.put("torture", Torture.document());
        return documents.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> assertEquals(List.of(), faults(PdfSample.pdf(entry.getValue())))));
    }

    /** Paragraphs whose words end at every place of a line, each with every kind of element and what closes it. */
    @Test
    void whereverALineEndsWhatBelongsTogetherStaysTogether() throws IOException {
        List<Inline> wholes = List.of(
                bold("bold"),
                new Inline.Emphasis(List.of(text("set apart"))),
                new Inline.Code("code"),
                new Inline.Link("https://example.org", List.of(text("the web site of the authority"))),
                new Inline.Link("https://example.org/" + "a".repeat(90), List.of(text("a".repeat(90)))),
                new Inline.Emphasis(List.of(text("so is "), bold("this"))));
        List<Block> clauses = new ArrayList<>();
        for (Inline whole : wholes) {
            for (String[] edges : new String[][] {{"", ", and"}, {"(", ")."}, {"“", "”; or"}, {"pre", "fixed words"}}) {
                IntStream.range(0, 24)
                        .mapToObj(i -> clause(
                                "",
                                List.of(paragraph(
                                        text("i".repeat(i) + " word".repeat(12) + " " + edges[0]),
                                        whole,
                                        text(edges[1] + " so on.")))))
                        .forEach(clauses::add);
            }
        }
        assertEquals(List.of(), faults(PdfSample.pdf(Gallery.of(clauses.toArray(Block[]::new)))));
    }

    /** Clauses whose references stand at every place of a line, at its end among them. */
    @Test
    void aReferencesNumberIsNotParted() throws IOException {
        List<Block> clauses = new ArrayList<>(List.of(clause("here", List.of(paragraph(text("Here."))))));
        IntStream.range(0, 60)
                .mapToObj(i -> clause(
                        "",
                        List.of(paragraph(text("i".repeat(i) + " word".repeat(12) + " "), refer("here"), text(".")))))
                .forEach(clauses::add);
        try (PDDocument file = PdfSample.open(PdfSample.pdf(Gallery.of(clauses.toArray(Block[]::new))))) {
            List<Word> words = PageText.text(file);
            for (int i = 1; i < words.size(); i++) {
                if (words.get(i - 1).text().equals("paragraph")) {
                    assertEquals(words.get(i - 1).baseline(), words.get(i).baseline(), words.get(i)::toString);
                }
            }
            assertEquals(
                    60,
                    words.stream()
                            .filter(word -> word.text().equals("paragraph"))
                            .count(),
                    "spaces are ordinary ones");
        }
    }

    /** Words that are partly emphasised are one word: they are not broken where the emphasis begins. */
    @Test
    void aWordIsNotBrokenWhereItsEmphasisBegins() throws IOException {
        Block[] clauses = IntStream.range(0, 40)
                .mapToObj(i -> clause(
                        "",
                        List.of(paragraph(
                                text("i".repeat(i) + " word".repeat(13) + " un"),
                                bold("believ"),
                                text("able so on.")))))
                .toArray(Block[]::new);
        try (PDDocument file = PdfSample.open(PdfSample.pdf(Gallery.of(clauses)))) {
            long whole = PageText.text(file).stream()
                    .filter(word -> word.text().equals("unbelievable"))
                    .count();
            assertEquals(40, whole);
        }
    }

    @Test
    void aFootnotesMarkStaysWithItsWord() throws IOException {
        Block[] clauses = IntStream.range(0, 40)
                .mapToObj(i -> clause(
                        "",
                        List.of(paragraph(
                                text("i".repeat(i) + " word".repeat(13) + " noted"),
                                new Inline.FootnoteMark(1),
                                text(", and so on.")))))
                .toArray(Block[]::new);
        try (PDDocument file = PdfSample.open(PdfSample.pdf(Gallery.of(clauses)))) {
            List<Word> words = PageText.text(file);
            for (int i = 1; i < words.size(); i++) {
                if (words.get(i).text().startsWith("1,")) {
                    assertEquals(words.get(i - 1).baseline(), words.get(i).baseline(), RAISED, words.get(i)::toString);
                }
            }
            assertEquals(
                    40,
                    words.stream()
                            .filter(word -> word.text().matches("(noted)?1?,"))
                            .count(),
                    words::toString);
        }
    }

    /** What holds words together is there while lines are broken, and takes no room when they are. */
    @Test
    void whatFollowsAnElementStandsRightAfterIt() throws IOException {
        Pdf pdf =
                PdfSample.pdf(Gallery.of(paragraph(text("word"), bold(""), text(", word, "), bold("word"), text("."))));
        try (PDDocument file = PdfSample.open(pdf)) {
            List<Word> words = PageText.text(file);
            Word plain = words.get(words.size() - 3);
            Word other = words.get(words.size() - 2);
            assertEquals("word,", plain.text());
            assertEquals("word,", other.text());
            assertEquals(plain.right() - plain.left(), other.right() - other.left(), 0.1f);
            assertEquals("word.", words.getLast().text());
        }
    }

    /** What stands at the edge of a line and should not: the words before and after the break. */
    private static List<String> faults(Pdf pdf) throws IOException {
        List<String> faults = new ArrayList<>();
        try (PDDocument file = PdfSample.open(pdf)) {
            List<Word> words = PageText.text(file);
            for (int i = 1; i < words.size(); i++) {
                Word before = words.get(i - 1);
                Word after = words.get(i);
                boolean broken =
                        before.page() != after.page() || Math.abs(before.baseline() - after.baseline()) > RAISED;
                boolean closes = CLOSING.indexOf(after.text().charAt(0)) >= 0;
                boolean opens =
                        OPENING.indexOf(before.text().charAt(before.text().length() - 1)) >= 0;
                if (broken && (closes || opens)) {
                    faults.add("page " + after.page() + ": " + before.text() + " | " + after.text());
                }
            }
        }
        return faults;
    }
}
