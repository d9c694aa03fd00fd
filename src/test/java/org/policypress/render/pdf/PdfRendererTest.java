package org.policypress.render.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.policypress.document.GalleryText.here;
import static org.policypress.document.GalleryText.paragraph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.policypress.document.Block;
import org.policypress.document.Document;
import org.policypress.document.Gallery;
import org.policypress.document.GalleryText;
import org.policypress.document.Inline;
import org.policypress.document.Section;
import org.policypress.problem.Outcome;
import org.policypress.render.LibraryInMemory;
import org.policypress.render.Theme;
import org.policypress.render.html.Page;

class PdfRendererTest {

    private static final Pdf GALLERY = PdfSample.pdf(Gallery.version());

    @Test
    void theBytesAreTheSameInAnotherLocaleAndTimeZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            PdfRenderer fresh = PdfRenderer.open(LibraryInMemory.BUILT_IN, Theme.BUILT_IN)
                    .value()
                    .orElseThrow();
            Document document = Gallery.version();
            byte[] again = fresh.render(document, Page.print(document))
                    .value()
                    .orElseThrow()
                    .bytes();
            assertArrayEquals(GALLERY.bytes(), again);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void theBytesAreTheSameFromSeveralThreadsAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<byte[]>> jobs = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                jobs.add(() -> PdfSample.pdf(Gallery.version()).bytes());
            }
            for (var result : threads.invokeAll(jobs)) {
                assertArrayEquals(GALLERY.bytes(), result.get());
            }
        }
    }

    /** Nothing else in the document has such a font: openhtmltopdf's own style sheet sets code in {@code monospace}. */
    @Test
    void codeKeepsItsWordsInADocumentOfOrdinaryLetters() throws IOException {
        Pdf pdf = PdfSample.pdf(
                Gallery.of(new Block.Code("word other\nthird", here()), paragraph(GalleryText.text("After."))));
        assertTrue(PageText.pages(pdf).getLast().contains("word other\nthird"));
    }

    @Test
    void aFamilyThatNobodyHasIsSetInTheTextsOwn() throws IOException {
        String style = "p { font-family: Nobody, cursive; } code { font-family: Nowhere; }";
        PdfRenderer renderer = PdfRenderer.open(LibraryInMemory.with("print.css", style), Theme.BUILT_IN)
                .value()
                .orElseThrow();
        Document document = Gallery.of(paragraph(GalleryText.text("Before.")), new Block.Code("word other", here()));
        Pdf pdf = renderer.render(document, Page.print(document)).value().orElseThrow();
        String words = String.join("", PageText.pages(pdf));
        assertTrue(words.contains("Before.") && words.contains("word other"), words);
    }

    @Test
    void everyFontIsEmbeddedAsASubset() throws IOException {
        try (PDDocument file = PdfSample.open(GALLERY)) {
            for (PDPage page : file.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    assertTrue(font.getName().matches("[A-Z]{6}\\+.+"), font.getName());
                }
            }
        }
    }

    @Test
    void aCharacterThatNoFontHasIsAnErrorThatNamesItAndItsPlace() {
        Document document = Gallery.of(GalleryText.paragraph(GalleryText.value("ᏣᎳᎩ Ꮳ")));
        PdfRenderer renderer = PdfRenderer.open(LibraryInMemory.BUILT_IN, Theme.BUILT_IN)
                .value()
                .orElseThrow();
        Outcome<Pdf> outcome = renderer.render(document, Page.print(document));
        assertTrue(outcome.value().isEmpty());
        assertEquals(
                List.of(
                        "policies/gallery.md:1:1: no font has the character Ꭹ (U+13A9 CHEROKEE LETTER GI); write it another"
                                + " way, or put a font that has it into templates/fonts/fallback.ttf",
                        "policies/gallery.md:1:1: no font has the character Ꮃ (U+13B3 CHEROKEE LETTER LA); write it another"
                                + " way, or put a font that has it into templates/fonts/fallback.ttf",
                        "policies/gallery.md:1:1: no font has the character Ꮳ (U+13E3 CHEROKEE LETTER TSA); write it another"
                                + " way, or put a font that has it into templates/fonts/fallback.ttf"),
                outcome.problems().stream().map(Object::toString).toList());
    }

    @Test
    void bookmarksMirrorTheContentsAndLeadToThePagesThatTheseTell() throws IOException {
        try (PDDocument file = PdfSample.open(GALLERY)) {
            List<String> bookmarks = new ArrayList<>();
            bookmarks(file, file.getDocumentCatalog().getDocumentOutline(), "", bookmarks);
            List<String> contents = new ArrayList<>();
            contents(Gallery.version().sections(), "", contents);
            assertEquals(contents, bookmarks);
        }
    }

    private static void bookmarks(PDDocument file, PDOutlineNode node, String indent, List<String> lines)
            throws IOException {
        for (PDOutlineItem item : node.children()) {
            int page = file.getPages().indexOf(item.findDestinationPage(file)) + 1;
            lines.add(indent + item.getTitle() + " " + page);
            bookmarks(file, item, indent + "  ", lines);
        }
    }

    private static void contents(List<Section> sections, String indent, List<String> lines) {
        for (Section section : sections) {
            if (section.level() <= 2) {
                String label = section.number().label();
                int page = GALLERY.pagination().page(section.number().anchor()).orElseThrow();
                lines.add(indent + (label.isEmpty() ? "" : label + " ") + Inline.text(section.title()) + " " + page);
                contents(section.subsections(), indent + "  ", lines);
            }
        }
    }

    @Test
    void everyHeadingHasAPageAndStandsThere() throws IOException {
        try (PDDocument file = PdfSample.open(GALLERY)) {
            for (Section section : Gallery.version().sections()) {
                int page = GALLERY.pagination().page(section.number().anchor()).orElseThrow();
                String title = Inline.text(section.title()).replaceFirst(" .*", "");
                assertTrue(text(file, page).contains(title), () -> title + " is not on page " + page);
            }
        }
    }

    @Test
    void everyPageButTheCoverTellsItsNumberAndTheEdition() throws IOException {
        try (PDDocument file = PdfSample.open(GALLERY)) {
            int pages = file.getNumberOfPages();
            assertFalse(text(file, 1).contains("Page 1 of"));
            for (int page = 1; page <= pages; page++) {
                String text = text(file, page);
                assertTrue(text.contains("Version 3, adopted 17 March 2026"), text);
                assertTrue(page == 1 || text.contains("Page " + page + " of " + pages), text);
            }
        }
    }

    @Test
    void wordsOfALineAreApart() throws IOException {
        try (PDDocument file = PdfSample.open(GALLERY)) {
            String text = text(file, 3).replaceAll("\\s+", " ");
            assertTrue(text.contains(
                    "1.1 St Aidan's & All Souls' expects every member of staff to read this, and to keep"));
        }
    }

    private static String text(PDDocument file, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(file);
    }
}
