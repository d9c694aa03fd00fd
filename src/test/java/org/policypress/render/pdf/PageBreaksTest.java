package org.policypress.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.policypress.document.GalleryText.bullets;
import static org.policypress.document.GalleryText.clause;
import static org.policypress.document.GalleryText.here;
import static org.policypress.document.GalleryText.item;
import static org.policypress.document.GalleryText.paragraph;
import static org.policypress.document.GalleryText.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policypress.document.Block;
import org.policypress.document.Cover;
import org.policypress.document.Designation;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.Gallery;
import org.policypress.document.GalleryPictures;
import org.policypress.document.GalleryText;
import org.policypress.document.Id;
import org.policypress.document.ImageFile;
import org.policypress.document.Inline;
import org.policypress.document.LibraryState;
import org.policypress.document.Numbering;
import org.policypress.document.Origin;
import org.policypress.document.Picture;
import org.policypress.document.Section;
import org.policypress.document.Torture;
import org.policypress.render.Pagination;
import org.policypress.render.SampleLibrary;
import org.policypress.render.pdf.PageText.Word;

/** Where pages end. The sections' lengths differ by a line each, so that headings come to stand at every height. */
class PageBreaksTest {

    private static final int SECTIONS = 60;
    private static final float POINTS_IN_MILLIMETRE = 72 / 25.4f;

    /** Where the text of a page ends, from its top. */
    private static final float BOTTOM = (297 - 25) * POINTS_IN_MILLIMETRE;

    private static final Pdf PDF = PdfSample.pdf(document());

    @Test
    void aHeadingIsNeverAloneAtThePagesFoot() throws IOException {
        Pagination pagination = PDF.pagination();
        List<String> pages = PageText.pages(PDF);
        for (int i = 0; i < SECTIONS; i++) {
            int page = pagination.page("s" + i).orElseThrow();
            String first = i % 3 == 0 ? "Subheading" + i + "." : "Opening" + i + ".";
            assertTrue(pages.get(page - 1).contains(first), () -> "the heading on page " + page + " is alone");
            if (i % 3 == 0) {
                assertEquals(page, pagination.page("t" + i).orElseThrow());
                assertTrue(pages.get(page - 1).contains("Opening" + i + "."), () -> "two headings on page " + page);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> noPageOfASampleEndsWithAHeading() {
        Map<String, Document> documents = new LinkedHashMap<>(SampleLibrary.drafts());
        documents.put("torture", Torture.document());
        return documents.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Set<String> headings = new HashSet<>();
                    collect(entry.getValue().sections(), headings);
                    try (PDDocument file = PdfSample.open(PdfSample.pdf(entry.getValue()))) {
                        Map<Integer, String> pages = PageText.text(file).stream()
                                .collect(Collectors.toMap(Word::page, Word::text, String::concat));
                        assertEquals(
                                file.getNumberOfPages() - 1,
                                pages.keySet().stream().filter(page -> page > 1).count(),
                                "pages with words");
                        pages.forEach((page, words) -> assertTrue(
                                headings.stream().noneMatch(words::endsWith),
                                () -> "page " + page + " ends with a heading: " + words));
                    }
                }));
    }

    /** The headings of sections that have something below them, as a page has them, without spaces. */
    private static void collect(List<Section> sections, Set<String> headings) {
        for (Section section : sections) {
            headings.add((section.number().label() + Inline.text(section.title())).replace(" ", ""));
            collect(section.subsections(), headings);
        }
    }

    /** Pictures of every height that a page has room for, and higher, below headings at every height of a page. */
    @Test
    void aHeadingStandsOnThePageOfItsPicture() throws IOException {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            List<Block> filler = new ArrayList<>(Collections.nCopies(i, paragraph(text("A line."))));
            sections.add(section(1, "f" + i, "Filler", filler, List.of()));
            ImageFile file = GalleryPictures.of(ImageFile.Type.SVG, 100, 40 * (i + 1));
            Block figure = new Block.Figure(new Picture(file, "p"), List.of(text("Caption" + i + ".")), here());
            List<Section> below = List.of();
            if (i % 3 == 0) {
                below = List.of(section(2, "t" + i, "Sub" + i, List.of(figure), List.of()));
            }
            sections.add(section(1, "s" + i, "Pictures" + i, i % 3 == 0 ? List.of() : List.of(figure), below));
        }
        Pdf pdf = PdfSample.pdf(Gallery.of(sections));
        List<String> pages = PageText.pages(pdf);
        for (int i = 0; i < 30; i++) {
            int page = pdf.pagination().page("s" + i).orElseThrow();
            String caption = "Caption" + i + ".";
            assertTrue(pages.get(page - 1).contains(caption), () -> caption + " is not on page " + page);
        }
    }

    /** Text before them ends at every height of a page, a hair above its foot among them. */
    @Test
    void anAppendixBeginsAPageAndLeavesNoneEmpty() throws IOException {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            List<Block> lines = new ArrayList<>(Collections.nCopies(31 - i, paragraph(text("A line."))));
            lines.add(bullets(
                    Collections.nCopies(i + 1, item(text("A closer line."))).toArray(Block.Item[]::new)));
            sections.add(
                    GalleryText.section(Section.Kind.APPENDIX, "a" + i, List.of(text("Appendix" + i + ".")), lines));
        }
        Pdf pdf = PdfSample.pdf(Gallery.of(sections));
        List<String> pages = PageText.pages(pdf);
        for (int i = 0; i < 24; i++) {
            String page = pages.get(pdf.pagination().page("a" + i).orElseThrow() - 1);
            assertTrue(page.lines().skip(2).findFirst().orElse("").contains("Appendix" + i + "."), page);
        }
        for (String page : pages.subList(pdf.pagination().page("a0").orElseThrow() - 1, pages.size())) {
            assertTrue(page.contains("line."), () -> "an empty page: " + page);
        }
    }

    /** The space above a heading stays on the page before, if that has room for it. */
    @Test
    void aHeadingAtTheTopOfAPageStandsWhereTextWould() throws IOException {
        float room = 12 * PageText.MILLIMETRE;
        int atTop = 0;
        try (PDDocument file = PdfSample.open(PDF)) {
            List<Word> words = PageText.text(file);
            for (int i = 1; i + 1 < words.size(); i++) {
                Word number = words.get(i);
                boolean begins = number.page() > words.get(i - 1).page();
                if (begins
                        && words.get(i + 1).text().startsWith("Heading")
                        && words.get(i - 1).baseline() < BOTTOM - room) {
                    assertTrue(number.baseline() < PageText.TOP + 6 * PageText.MILLIMETRE, number::toString);
                    atTop++;
                }
            }
        }
        assertTrue(atTop > 5, "some headings are at the top of a page");
    }

    @Test
    void noMoreOfAPageIsLeftEmptyThanAHeadingAndItsTextNeed() throws IOException {
        List<Float> lowest = lowestLines();
        int first = PDF.pagination().page("s0").orElseThrow();
        for (int page = first; page < lowest.size(); page++) {
            float empty = (BOTTOM - lowest.get(page - 1)) / POINTS_IN_MILLIMETRE;
            int at = page;
            assertTrue(empty < 60, () -> "page " + at + " is empty for " + empty + " mm at its foot");
        }
    }

    /** How far down each page its last line of text stands, in points; the footer is left out. */
    private static List<Float> lowestLines() throws IOException {
        List<Float> lowest = new ArrayList<>();
        try (PDDocument file = PdfSample.open(PDF)) {
            for (int page = 1; page <= file.getNumberOfPages(); page++) {
                float[] lines = {0};
                PDFTextStripper stripper = new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition text) {
                        if (text.getY() < BOTTOM) {
                            lines[0] = Math.max(lines[0], text.getY());
                        }
                    }
                };
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.getText(file);
                lowest.add(lines[0]);
            }
        }
        return lowest;
    }

    private static Document document() {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < SECTIONS; i++) {
            List<Block> clauses = new ArrayList<>();
            clauses.add(clause(
                    "", List.of(paragraph(text("Opening" + i + ". " + "More of it follows here. ".repeat(i % 25))))));
            for (int j = 0; j < i % 7; j++) {
                clauses.add(clause("", List.of(paragraph(text("A line.")))));
            }
            List<Section> below = List.of();
            if (i % 3 == 0) {
                below = List.of(section(2, "t" + i, "Subheading" + i + ".", clauses, List.of()));
                clauses = List.of();
            }
            sections.add(section(1, "s" + i, "Heading" + i, clauses, below));
        }
        return Numbering.number(new Document(
                        new Document.Key("a", "b", ""),
                        "en-GB",
                        new Cover(
                                "Provider", "Title", "School", Optional.empty(), "Staff", List.of(), Optional.empty()),
                        List.of(),
                        sections,
                        List.of(),
                        new Edition.Draft(new LibraryState.Unversioned())))
                .value()
                .orElseThrow();
    }

    private static Section section(int level, String id, String title, List<Block> content, List<Section> below) {
        return new Section(
                level,
                Section.Kind.NUMBERED,
                Optional.of(new Id(id)),
                Designation.NONE,
                List.of(text(title)),
                content,
                below,
                Origin.MODEL,
                here());
    }
}
