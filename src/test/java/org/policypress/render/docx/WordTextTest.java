package org.policypress.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.policypress.document.GalleryText.clause;
import static org.policypress.document.GalleryText.here;
import static org.policypress.document.GalleryText.item;
import static org.policypress.document.GalleryText.ordered;
import static org.policypress.document.GalleryText.paragraph;
import static org.policypress.document.GalleryText.text;
import static org.policypress.document.GalleryText.value;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.policypress.document.Block;
import org.policypress.document.Block.OrderedList.Style;
import org.policypress.document.Document;
import org.policypress.document.Gallery;
import org.policypress.document.Torture;
import org.policypress.markdown.CommonMarkExamples;
import org.policypress.render.ExpectedText;
import org.w3c.dom.Element;

/** The words of a document are in its Word file, in their order and unchanged, and Word will count as the model does. */
class WordTextTest {

    @Test
    void everyWordAndNumberOfTheGalleryIsThere() {
        assertReads(Gallery.draft());
    }

    @Test
    void longNamesAreThere() {
        assertReads(Gallery.longNames());
    }

    @Test
    void aHundredPagesAreThere() {
        assertReads(Torture.document());
    }

    @Test
    void everythingThatCommonMarkCanSayIsThere() {
        assertReads(CommonMarkExamples.document());
    }

    @Test
    void theCoverTellsWhatTheDocumentIs() {
        Document document = Gallery.draft();
        List<String> lines =
                paragraphs(WordFile.of(document)).map(WordFile::text).limit(14).toList();
        assertEquals(ExpectedText.cover(document.cover()), lines);
    }

    @Test
    void clausesNestDeeperThanWordsListsDo() {
        Block block = clause("", List.of(paragraph(text("the deepest"))));
        for (int i = 0; i < 12; i++) {
            block = clause("", List.of(paragraph(text("one")), block, clause("", List.of(paragraph(text("two"))))));
        }
        assertReads(Gallery.of(block, block));
    }

    @Test
    void aHundredAndTwentyClausesCountOnWhateverStandsBetweenThem() {
        List<Block> clauses = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            clauses.add(clause("", List.of(paragraph(text("Clause.")), subClauses(i == 60 ? 60 : 1))));
            clauses.add(paragraph(text("Between.")));
        }
        assertReads(Gallery.of(clauses.toArray(new Block[0])));
    }

    private static Block subClauses(int count) {
        List<Block> below = new ArrayList<>(List.of(paragraph(text("Below:"))));
        for (int i = 0; i < count; i++) {
            below.add(clause("", List.of(paragraph(text("A sub-clause.")))));
        }
        return clause("", below);
    }

    @Test
    void aClauseWithoutWordsOfItsOwnKeepsItsNumber() {
        Block table = new Block.Table(
                List.of(Block.Table.Alignment.START),
                new Block.Row(List.of(new Block.Cell(List.of(text("Head"))))),
                List.of(),
                here());
        Block deep = clause("", List.of(clause("", List.of(clause("", List.of(paragraph(text("deep"))))))));
        assertReads(Gallery.of(clause("", List.of()), clause("", List.of(table)), deep, table, table));
    }

    @Test
    void listsCountForThemselves() {
        Block inner = ordered(Style.ROMAN, 4, item(text("iv")), item(text("v")));
        Block list = ordered(
                Style.LETTER,
                26,
                new Block.Item(List.of(paragraph(text("z")), inner)),
                new Block.Item(List.of(paragraph(text("aa")), inner)));
        Block note = new Block.Note(Block.Note.Kind.NOTE, List.of(list), here());
        Block around =
                ordered(Style.LETTER, 1, new Block.Item(List.of(paragraph(text("a")), note)), item(text("still b")));
        assertReads(Gallery.of(list, list, new Block.Quote(List.of(list), here()), around));
    }

    @Test
    void charactersThatWordWritesAsElementsComeBack() {
        assertReads(Gallery.of(paragraph(text("soft\u00ADhyphen, hard\u2011hyphen,  two spaces "), value("\u00A0"))));
    }

    @Test
    void charactersThatXmlCannotHoldBecomeTheReplacementCharacter() {
        WordFile file = WordFile.of(Gallery.of(paragraph(text("a\u0000b\u001Bc\uD800d\uDC00e\uFFFEf\uFFFF"))));
        assertEquals(
                "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFD",
                body(file).getLast().text());
    }

    /** Compares paragraph by paragraph, after the contents. */
    static void assertReads(Document document) {
        assertEquals(ExpectedText.body(document), body(WordFile.of(document)));
    }

    private static List<ExpectedText.Line> body(WordFile file) {
        WordCount count = new WordCount(file);
        return paragraphs(file)
                .dropWhile(paragraph -> !isEndOfContents(paragraph))
                .skip(1)
                .filter(paragraph -> !isGap(paragraph))
                .map(paragraph ->
                        new ExpectedText.Line(label(paragraph, count), withoutBlanks(WordFile.text(paragraph))))
                .toList();
    }

    private static Stream<Element> paragraphs(WordFile file) {
        return file.all("word/document.xml", "p").stream();
    }

    private static boolean isEndOfContents(Element paragraph) {
        return WordFile.within(paragraph, "br").stream()
                .anyMatch(line -> WordFile.attribute(line, "type").equals("page"));
    }

    /** What keeps tables apart. */
    private static boolean isGap(Element paragraph) {
        return WordXml.descendant(paragraph, "pPr", "spacing")
                .map(spacing -> WordFile.attribute(spacing, "lineRule").equals("exact"))
                .orElse(false);
    }

    private static String label(Element paragraph, WordCount count) {
        String label = count.next(paragraph);
        boolean bullet = WordXml.descendant(paragraph, "pPr", "numPr", "numId")
                .map(list -> WordFile.value(list).equals(Integer.toString(Lists.BULLETS)))
                .orElse(false);
        return bullet ? "•" : label;
    }

    /** An answer to fill is eight blanks. */
    private static String withoutBlanks(String text) {
        return text.equals("\u00A0".repeat(8)) ? "" : text;
    }
}
