package org.policypress.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.policypress.document.GalleryText.clause;
import static org.policypress.document.GalleryText.here;
import static org.policypress.document.GalleryText.paragraph;
import static org.policypress.document.GalleryText.refer;
import static org.policypress.document.GalleryText.text;
import static org.policypress.document.GalleryText.value;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.policypress.document.Block;
import org.policypress.document.Cover;
import org.policypress.document.Designation;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.Footnote;
import org.policypress.document.Gallery;
import org.policypress.document.Id;
import org.policypress.document.Inline;
import org.policypress.document.LibraryState;
import org.policypress.document.Numbering;
import org.policypress.document.Origin;
import org.policypress.document.Section;
import org.w3c.dom.Element;

/** Rules of Word that a document may strain: names of bookmarks, directions of text, footnotes of footnotes. */
class WordRulesTest {

    private static final String TEXT = "word/document.xml";

    @Test
    void bookmarksKeepWordsRulesWhateverTheIds() {
        String longId = "a".repeat(79);
        WordFile file = WordFile.of(Gallery.of(
                clause("Who", List.of(paragraph(text("1")))),
                clause("who", List.of(paragraph(text("2")))),
                clause("a.b", List.of(paragraph(text("3")))),
                clause("a-b", List.of(paragraph(text("4")))),
                clause(longId + "x", List.of(paragraph(text("5")))),
                clause(longId + "y", List.of(paragraph(text("6"))))));
        List<String> names = file.all(TEXT, "bookmarkStart").stream()
                .map(mark -> WordFile.attribute(mark, "name"))
                .toList();
        assertEquals(List.of("one", "Who", "who_2", "a_b", "a_b_2", "a".repeat(40), "a".repeat(38) + "_2"), names);
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            assertTrue(name.matches("[A-Za-z_][A-Za-z0-9_]{0,39}"), name);
            assertTrue(seen.add(name.toLowerCase(Locale.ROOT)), name);
        }
    }

    @Test
    void everyKindOfCitationIsMadeOfFieldsAndReadsAsTheModelHasIt() {
        Section appendix = section(1, Section.Kind.APPENDIX, "app", "Form", List.of(named("in-app")), List.of());
        Section below = section(2, Section.Kind.NUMBERED, "below", "Below", List.of(named("in-below")), List.of());
        Section top = section(1, Section.Kind.NUMBERED, "top", "Top", List.of(named("in-top")), List.of(below));
        Section apart = section(1, Section.Kind.UNNUMBERED, "apart", "Apart", List.of(named("in-apart")), List.of());
        Block references = new Block.Paragraph(
                List.of("app", "in-app", "below", "in-below", "top", "in-top", "apart", "in-apart").stream()
                        .map(id -> refer(id))
                        .toList(),
                here());
        Section last = section(1, Section.Kind.NUMBERED, "last", "Last", List.of(references), List.of());
        WordFile file = WordFile.of(document(List.of(top, appendix, apart, last), List.of()));
        Element paragraph = file.all(TEXT, "p").getLast();
        assertEquals(
                List.of(
                        "Appendix A: REF app \\w \\h",
                        "paragraph A.1: REF in_app \\w \\h",
                        "“Below” in section 1: REF below \\h, REF top \\w \\h",
                        "paragraph 1.2: REF in_below \\w \\h",
                        "section 1: REF top \\w \\h",
                        "paragraph 1.1: REF in_top \\w \\h",
                        "“Apart”: REF apart \\h",
                        "paragraph 1 of “Apart”: REF in_apart \\w \\h, REF apart \\h"),
                WordFile.within(paragraph, "hyperlink").stream()
                        .map(link -> WordFile.text(link) + ": " + fields(link))
                        .toList());
    }

    private static String fields(Element link) {
        return String.join(
                ", ",
                WordFile.within(link, "instrText").stream()
                        .map(field -> field.getTextContent().strip())
                        .toList());
    }

    @Test
    void whatIsWrittenFromRightToLeftIsMarkedSoAndNothingElse() {
        String name = "مدرسة النور 12 (لندن)";
        WordFile file = WordFile.of(Gallery.of(paragraph(text("Head: "), value(name), text(", (chair)"))));
        List<String> runs = file.all(TEXT, "r").stream()
                .filter(run -> !WordFile.within(run, "rtl").isEmpty())
                .map(WordFile::text)
                .toList();
        assertEquals(List.of(name), runs);
    }

    @Test
    void eastAsianTextAsksForAnEastAsianFont() {
        WordFile file = WordFile.of(Gallery.of(paragraph(value("School 平和小学校、漢字とかな 12"))));
        List<String> runs = file.all(TEXT, "rFonts").stream()
                .filter(fonts -> WordFile.attribute(fonts, "hint").equals("eastAsia"))
                .map(fonts -> WordFile.text((Element) fonts.getParentNode().getParentNode()))
                .toList();
        assertEquals(List.of("平和小学校、漢字とかな"), runs);
    }

    @Test
    void aValueInOneScriptIsPlainTextAndInTwoIsRich() {
        WordFile file = WordFile.of(Gallery.of(paragraph(value("Llŷn & <b>"), value("School 平和"))));
        List<String> kinds = file.all(TEXT, "sdtPr").stream()
                .filter(control -> WordFile.within(control, "docPartObj").isEmpty())
                .map(control -> control.getLastChild().getLocalName())
                .toList();
        assertEquals(List.of("text", "richText"), kinds);
    }

    @Test
    void aFootnoteThatOnlyAFootnoteMentionsFollowsIt() {
        List<Footnote> notes = List.of(
                note(1, text("First, see"), new Inline.FootnoteMark(2)),
                note(2, text("Second, see"), new Inline.FootnoteMark(1), new Inline.FootnoteMark(2)),
                note(3, text("Third.")));
        Block block = paragraph(text("One"), new Inline.FootnoteMark(1), text(", three"), new Inline.FootnoteMark(3));
        Section section = section(1, Section.Kind.NUMBERED, "one", "One", List.of(block), List.of());
        WordFile file = WordFile.of(document(List.of(section), notes));
        List<String> texts = file.all("word/footnotes.xml", "footnote").stream()
                .skip(2)
                .map(note -> String.join(
                        " / ",
                        WordFile.within(note, "p").stream().map(WordFile::text).toList()))
                .toList();
        assertEquals(List.of(" First, see2 / 2 Second, see12", "3 Third."), texts);
        // Word would count the third as its second.
        Element mark = file.all(TEXT, "footnoteReference").getLast();
        assertEquals("1", WordFile.attribute(mark, "customMarkFollows"));
        assertEquals("3", WordFile.text((Element) mark.getParentNode()));
        assertEquals(List.of(), WordSchema.errors(file));
    }

    @Test
    void tablesThatFollowEachOtherStayApart() {
        Block table = new Block.Table(
                List.of(Block.Table.Alignment.START),
                new Block.Row(List.of(new Block.Cell(List.of(text("Head"))))),
                List.of(),
                here());
        Block note = new Block.Note(Block.Note.Kind.TIP, List.of(table, table), here());
        WordFile file = WordFile.of(Gallery.of(table, table, note, note));
        for (Element each : file.all(TEXT, "tbl")) {
            assertEquals("p", each.getNextSibling().getLocalName());
        }
        assertEquals(List.of(), WordSchema.errors(file));
    }

    @Test
    void aDocumentMayBeginWithALowerHeading() {
        Section section = section(2, Section.Kind.NUMBERED, "low", "Low", List.of(named("in-low")), List.of());
        WordTextTest.assertReads(document(List.of(section), List.of()));
    }

    private static Block named(String id) {
        return clause(id, List.of(paragraph(text("The clause " + id + "."))));
    }

    private static Footnote note(int number, Inline... content) {
        return new Footnote(number, List.of(paragraph(content)), here());
    }

    private static Section section(
            int level, Section.Kind kind, String id, String title, List<Block> content, List<Section> below) {
        return new Section(
                level,
                kind,
                Optional.of(new Id(id)),
                Designation.NONE,
                List.of(text(title)),
                content,
                below,
                Origin.MODEL,
                here());
    }

    private static Document document(List<Section> sections, List<Footnote> notes) {
        Document document = new Document(
                new Document.Key("small", "small-policy", ""),
                "en-GB",
                new Cover("Provider", "Title", "School", Optional.empty(), "Staff", List.of(), Optional.empty()),
                List.of(),
                sections,
                notes,
                new Edition.Draft(new LibraryState.Unversioned()));
        return Numbering.number(document).value().orElseThrow();
    }
}
