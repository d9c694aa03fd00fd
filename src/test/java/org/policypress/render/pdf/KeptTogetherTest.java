package org.policypress.render.pdf;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.policypress.document.GalleryText.bullets;
import static org.policypress.document.GalleryText.clause;
import static org.policypress.document.GalleryText.field;
import static org.policypress.document.GalleryText.here;
import static org.policypress.document.GalleryText.item;
import static org.policypress.document.GalleryText.paragraph;
import static org.policypress.document.GalleryText.text;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.policypress.document.Block;
import org.policypress.document.Block.Field.Answer;
import org.policypress.document.Gallery;
import org.policypress.render.pdf.PageText.Word;

/** What is not parted by a page's end. Lengths differ by a line each, so that everything comes to stand at every height. */
class KeptTogetherTest {

    @Test
    void whatSaysThatAListComesStandsOnThePageOfItsFirstItem() throws IOException {
        Block[] clauses = IntStream.range(0, 60)
                .mapToObj(i -> clause(
                        "",
                        List.of(
                                paragraph(text("Lead" + i + ". " + "More of it follows here. ".repeat(i % 9))),
                                bullets(item(text("Item" + i + ".")), item(text("Other.")), item(text("Last."))))))
                .toArray(Block[]::new);
        List<String> pages = PageText.pages(PdfSample.pdf(Gallery.of(clauses)));
        for (String page : pages) {
            assertFalse(
                    page.lines().skip(2).findFirst().orElse("").startsWith("Item"), () -> "an item alone:\n" + page);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatSaysThatAFormComesStandsOnThePageOfItsFirstField(Answer answer) throws IOException {
        Block[] forms = IntStream.range(0, 60)
                .boxed()
                .flatMap(i -> Stream.of(
                        clause("", List.of(paragraph(text("More of it stands here. ".repeat(i % 9))))),
                        clause("", List.of(paragraph(text("Lead" + i + ".")))),
                        new Block.Form(List.of(field("f" + i, answer, text("Field" + i + "."))), here())))
                .toArray(Block[]::new);
        List<String> pages = PageText.pages(PdfSample.pdf(Gallery.of(forms)));
        for (int i = 0; i < 60; i++) {
            String lead = "Lead" + i + ".";
            String label = "Field" + i + ".";
            assertTrue(
                    pages.stream().anyMatch(page -> page.contains(lead) && page.contains(label)),
                    () -> lead + " is not on the page of its field");
        }
    }

    @Test
    void theLastItemOfAListIsNotAloneOnAPage() throws IOException {
        Block[] clauses = IntStream.range(0, 60)
                .mapToObj(i -> clause(
                        "",
                        List.of(
                                paragraph(text("More of it stands here. ".repeat(1 + i % 9))),
                                i % 2 == 0
                                        ? bullets(item(text("First.")), item(text("Next.")), item(text("Last.")))
                                        : clause("", List.of(paragraph(text("First.")))),
                                clause("", List.of(paragraph(text("Next.")))),
                                clause("", List.of(paragraph(text("Last.")))))))
                .toArray(Block[]::new);
        for (String page : PageText.pages(PdfSample.pdf(Gallery.of(clauses)))) {
            String first = page.lines().skip(2).findFirst().orElse("");
            assertFalse(first.endsWith("Last."), () -> "an item alone:\n" + page);
        }
    }

    /** A note's ground is not left behind on the page before. */
    @Test
    void aNoteBeginsWithItsHeading() throws IOException {
        Block[] notes = IntStream.range(0, 60)
                .boxed()
                .flatMap(i -> Stream.of(
                        paragraph(text("More of it stands here. ".repeat(1 + i % 9))),
                        new Block.Note(Block.Note.Kind.TIP, List.of(paragraph(text("A tip."))), here())))
                .toArray(Block[]::new);
        try (PDDocument file = PdfSample.open(PdfSample.pdf(Gallery.of(notes)))) {
            List<Word> words = PageText.text(file);
            for (int page = 3; page <= file.getNumberOfPages(); page++) {
                int at = page;
                double lastLine = words.stream()
                        .filter(word -> word.page() == at)
                        .mapToDouble(Word::baseline)
                        .max()
                        .orElseThrow();
                double ground = lowestGround(file, page) - lastLine / PageText.MILLIMETRE;
                assertTrue(ground < 8, () -> "page " + at + " has " + ground + " mm of a note without words");
            }
        }
    }

    /** Where the lowest coloured ground of a page ends, in millimetres from its top. */
    private static double lowestGround(PDDocument file, int page) throws IOException {
        BufferedImage picture = new PDFRenderer(file).renderImageWithDPI(page - 1, 25.4f, ImageType.GRAY);
        int column = picture.getWidth() - 30;
        return IntStream.range(0, Math.round(PageText.BOTTOM / PageText.MILLIMETRE))
                .filter(y -> picture.getRaster().getSample(column, y, 0) < 252)
                .max()
                .orElse(0);
    }
}
