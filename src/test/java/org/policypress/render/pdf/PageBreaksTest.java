package org.policypress.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.policypress.document.GalleryText.clause;
import static org.policypress.document.GalleryText.here;
import static org.policypress.document.GalleryText.paragraph;
import static org.policypress.document.GalleryText.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.policypress.document.Block;
import org.policypress.document.Cover;
import org.policypress.document.Designation;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.Id;
import org.policypress.document.LibraryState;
import org.policypress.document.Numbering;
import org.policypress.document.Origin;
import org.policypress.document.Section;
import org.policypress.render.Pagination;

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
        List<String> pages = pages();
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

    @Test
    void noMoreOfAPageIsLeftEmptyThanAHeadingAndItsTextNeed() throws IOException {
        List<Float> lowest = lowestLines();
        int first = PDF.pagination().page("s0").orElseThrow();
        for (int page = first; page < lowest.size(); page++) {
            float empty = (BOTTOM - lowest.get(page - 1)) / POINTS_IN_MILLIMETRE;
            int at = page;
            assertTrue(empty < 55, () -> "page " + at + " is empty for " + empty + " mm at its foot");
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

    private static List<String> pages() throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument file = PdfSample.open(PDF)) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= file.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(file));
            }
        }
        return pages;
    }

    private static Document document() {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < SECTIONS; i++) {
            List<Block> clauses = new ArrayList<>();
            clauses.add(clause(
                    "", List.of(paragraph(text("Opening" + i + ". " + "More of it follows here. ".repeat(i % 9))))));
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
