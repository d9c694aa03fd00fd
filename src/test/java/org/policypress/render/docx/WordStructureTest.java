package org.policypress.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.policypress.document.Document;
import org.policypress.document.Gallery;
import org.policypress.document.Section;
import org.policypress.render.Pagination;
import org.w3c.dom.Element;

/** A Word file is Word's own: headings, contents, fields, controls and tables, as a person would have made them in Word. */
class WordStructureTest {

    private static final String TEXT = "word/document.xml";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static final Document GALLERY = Gallery.draft();
    private static final WordFile FILE = new WordFile(WordFile.bytes(GALLERY, pagination(GALLERY)));

    @Test
    void theContentsListSectionsAndSubsectionsWithTheirPages() {
        List<String> entries =
                styled("TOC1", "TOC2").stream().map(WordFile::text).toList();
        assertEquals(
                List.of(
                        "1\tClauses and inlines\t3",
                        "2\tBlocks for <School> & \"Co\"\t4",
                        "A subsection\t5",
                        "3\tPictures\t7",
                        "4\tScripts: Ysgol Gymraeg Llŷn â Ŵyth tŷ ŷd\t8",
                        "Appendix A\tAcceptance\t9",
                        "Sign-off\t10"),
                entries);
    }

    @Test
    void theContentsAreAFieldThatFindsTheSameHeadingsAgain() {
        assertEquals("TOC \\o \"1-2\" \\h \\z \\t \"Appendix Heading,1,Unnumbered Heading,1\"", fields().getFirst());
        assertEquals(
                7,
                fields().stream().filter(field -> field.startsWith("PAGEREF ")).count());
    }

    @Test
    void aHeadingWhosePageIsNotKnownIsListedWithoutOne() {
        WordFile file = WordFile.of(Gallery.of());
        assertEquals(
                List.of("1\tOne"),
                file.all(TEXT, "p").stream()
                        .filter(paragraph -> style(paragraph).equals("TOC1"))
                        .map(WordFile::text)
                        .toList());
    }

    @Test
    void nothingAsksToBeUpdatedOnOpening() {
        assertFalse(FILE.xml("word/settings.xml").contains("updateFields"));
        assertFalse(FILE.xml(TEXT).contains("w:dirty"));
    }

    @Test
    void referencesAreFieldsForTheNumbersWithinALink() {
        Element clause = styled("Clause1").stream()
                .filter(paragraph -> WordFile.text(paragraph).startsWith("See "))
                .findFirst()
                .orElseThrow();
        List<String> instructions = WordFile.within(clause, "instrText").stream()
                .map(instruction -> instruction.getTextContent().strip())
                .toList();
        assertEquals(List.of("REF deep \\w \\h", "REF acceptance \\w \\h", "REF closing \\h"), instructions);
        List<String> links = WordFile.within(clause, "hyperlink").stream()
                .map(WordFile::text)
                .limit(4)
                .toList();
        assertEquals(List.of("paragraph 1.3(a)(i)", "Appendix A", "“Sign-off”", "who must read it"), links);
    }

    @Test
    void everyFieldAndLinkLeadsToABookmarkThatIsThere() {
        Set<String> bookmarks = new HashSet<>();
        FILE.all(TEXT, "bookmarkStart").forEach(mark -> bookmarks.add(WordFile.attribute(mark, "name")));
        List<String> targets = new ArrayList<>();
        for (String field : fields()) {
            if (field.matches("(REF|PAGEREF|NOTEREF) .*")) {
                targets.add(field.split(" ", -1)[1]);
            }
        }
        for (Element link : FILE.all(TEXT, "hyperlink")) {
            if (link.hasAttributeNS(WordXml.W, "anchor")) {
                targets.add(WordFile.attribute(link, "anchor"));
            }
        }
        assertFalse(targets.isEmpty());
        targets.forEach(target -> assertTrue(bookmarks.contains(target), target));
    }

    @Test
    void headingsAreWordsOwnAndNest() {
        Map<String, String> expected = Map.of(
                "Clauses and inlines", "Heading1",
                "A subsection", "Heading2",
                "A subsection of that", "Heading3",
                "Acceptance", "AppendixHeading",
                "Sign-off", "UnnumberedHeading");
        Map<String, String> found = new HashMap<>();
        for (Element paragraph : FILE.all(TEXT, "p")) {
            if (style(paragraph).contains("Heading") && expected.containsKey(WordFile.text(paragraph))) {
                found.put(WordFile.text(paragraph), style(paragraph));
            }
        }
        assertEquals(expected, found);
    }

    @Test
    void valuesAreContentControlsTaggedWithTheirPlaceholder() {
        List<Element> controls = FILE.all(TEXT, "sdt").stream()
                .filter(control -> property(control, "tag").equals("school.name"))
                .toList();
        assertTrue(controls.size() > 20);
        assertEquals("School A", WordFile.text(controls.getFirst()));
        assertTrue(controls.stream().map(WordFile::text).anyMatch(Gallery.MARKUP::equals));
    }

    @Test
    void formFieldsAreContentControlsOfTheirKindNamedAfterTheirLabel() {
        Map<String, String> kinds = new HashMap<>();
        Map<String, String> titles = new HashMap<>();
        for (Element control : FILE.all(TEXT, "sdt")) {
            Element properties = WordXml.child(control, "sdtPr").orElseThrow();
            kinds.put(property(control, "tag"), properties.getLastChild().getLocalName());
            titles.put(property(control, "tag"), property(control, "alias"));
        }
        assertEquals("text", kinds.get("name"));
        assertEquals("text", kinds.get("comments"));
        assertEquals("checkbox", kinds.get("read"));
        assertEquals("richText", kinds.get("signed"));
        assertEquals("date", kinds.get("date"));
        assertEquals("Comments for the <Head> & \"Chair\"", titles.get("comments"));
    }

    @Test
    void tagsAndTitlesAreNoLongerThanWordAllows() {
        for (Element control : FILE.all(TEXT, "sdt")) {
            assertTrue(property(control, "tag").length() <= 64);
            assertTrue(property(control, "alias").length() <= 64);
        }
    }

    @Test
    void idsAreUnique() {
        Set<String> seen = new HashSet<>();
        for (String part : List.of(TEXT, "word/footnotes.xml")) {
            for (Element mark : FILE.all(part, "bookmarkStart")) {
                assertTrue(seen.add("bookmark " + WordFile.attribute(mark, "id")));
            }
            for (Element control : FILE.all(part, "id")) {
                assertTrue(seen.add("control " + WordFile.value(control)));
            }
            for (Element drawing : FILE.all(part, DRAWING, "docPr")) {
                assertTrue(seen.add("drawing " + drawing.getAttribute("id")));
            }
        }
    }

    @Test
    void theHeadOfATableIsRepeatedAndNoRowIsParted() {
        Element table = tables("PolicyTable").getFirst();
        List<Element> rows = WordXml.children(table, "tr");
        assertEquals(61, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Element properties = WordXml.child(rows.get(i), "trPr").orElseThrow();
            assertEquals(i == 0, WordXml.child(properties, "tblHeader").isPresent());
            assertTrue(WordXml.child(properties, "cantSplit").isPresent());
        }
        Element look = WordXml.descendant(table, "tblPr", "tblLook").orElseThrow();
        assertEquals("1", WordFile.attribute(look, "firstRow"));
    }

    @Test
    void theFactsOfTheCoverHaveAColumnOfHeadings() {
        Element table = tables("CoverFacts").getFirst();
        Element look = WordXml.descendant(table, "tblPr", "tblLook").orElseThrow();
        assertEquals("1", WordFile.attribute(look, "firstColumn"));
        assertEquals(5, WordXml.children(table, "tr").size());
    }

    @Test
    void picturesHaveTheirAlternativeAndTheLogoIsDecoration() {
        List<String> alternatives = FILE.all(TEXT, DRAWING, "docPr").stream()
                .map(drawing -> drawing.getAttribute("descr"))
                .toList();
        assertEquals(
                List.of(
                        "",
                        "a tick",
                        "A plan of the school, too large for a page",
                        "The \"hall\" & <stage>",
                        "The crest"),
                alternatives);
        assertEquals(1, FILE.xml(TEXT).split("<adec:decorative ", -1).length - 1);
    }

    @Test
    void picturesFitTheTextAndKeepTheirShape() {
        long widest = PageSize.A4.textWidth() * 635L;
        List<Element> extents = FILE.all(TEXT, DRAWING, "extent");
        for (Element extent : extents) {
            assertTrue(Long.parseLong(extent.getAttribute("cx")) <= widest);
        }
        Element plan = extents.get(2);
        double shape = Double.parseDouble(plan.getAttribute("cx")) / Double.parseDouble(plan.getAttribute("cy"));
        assertEquals(1200.0 / 1400.0, shape, 0.001);
    }

    @Test
    void theHeadHasTitleAndSchoolAndTheFootTellsEditionAndPage() {
        assertEquals(
                "Gallery of <Blocks> & Inlines\tYsgol Sant Ffraid & St Bride's “School”",
                WordFile.text(FILE.root("word/header1.xml")));
        assertEquals("Draft of 1a2b3c4d5e\tPage 2 of 10", WordFile.text(FILE.root("word/footer1.xml")));
        assertEquals(
                List.of("PAGE", "NUMPAGES"),
                FILE.all("word/footer1.xml", "instrText").stream()
                        .map(instruction -> instruction.getTextContent().strip())
                        .toList());
        assertEquals("", WordFile.text(FILE.root("word/header2.xml")));
        assertEquals("Draft of 1a2b3c4d5e", WordFile.text(FILE.root("word/footer2.xml")));
        assertTrue(FILE.xml(TEXT).contains("<w:titlePg/>"));
    }

    @Test
    void footnotesAreWordsOwnAndALaterMentionIsAFieldOfTheFirst() {
        List<String> ids = FILE.all("word/footnotes.xml", "footnote").stream()
                .map(note -> WordFile.attribute(note, "id"))
                .toList();
        assertEquals(List.of("-1", "0", "1", "2", "3"), ids);
        assertEquals(3, FILE.all(TEXT, "footnoteReference").size());
        assertEquals(
                5,
                fields().stream().filter(field -> field.startsWith("NOTEREF ")).count());
    }

    @Test
    void theSchoolsNameIsInItsLanguage() {
        Element subtitle = styled("Subtitle").getFirst();
        assertEquals("cy-GB", WordFile.value(WordFile.within(subtitle, "lang").getFirst()));
        Element defaults = FILE.all("word/styles.xml", "docDefaults").getFirst();
        assertEquals("en-GB", WordFile.value(WordFile.within(defaults, "lang").getFirst()));
    }

    private static List<Element> styled(String... styles) {
        return FILE.all(TEXT, "p").stream()
                .filter(paragraph -> List.of(styles).contains(style(paragraph)))
                .toList();
    }

    private static String style(Element paragraph) {
        return WordXml.child(paragraph, "pPr")
                .flatMap(properties -> WordXml.value(properties, "pStyle"))
                .orElse("");
    }

    private static List<Element> tables(String style) {
        return FILE.all(TEXT, "tbl").stream()
                .filter(table -> WordXml.child(table, "tblPr")
                        .flatMap(properties -> WordXml.value(properties, "tblStyle"))
                        .filter(style::equals)
                        .isPresent())
                .toList();
    }

    private static String property(Element control, String name) {
        return WordXml.child(control, "sdtPr")
                .flatMap(properties -> WordXml.value(properties, name))
                .orElse("");
    }

    private static List<String> fields() {
        return FILE.all(TEXT, "instrText").stream()
                .map(instruction -> instruction.getTextContent().strip())
                .toList();
    }

    /** Page 3 and on, a page for each heading. */
    static Pagination pagination(Document document) {
        Map<String, Integer> pages = new HashMap<>();
        number(document.sections(), pages);
        return new Pagination(pages);
    }

    private static void number(List<Section> sections, Map<String, Integer> pages) {
        for (Section section : sections) {
            pages.put(section.number().anchor(), pages.size() + 3);
            number(section.subsections(), pages);
        }
    }
}
