package org.policypress.render.docx;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.policypress.document.GalleryText.bullets;
import static org.policypress.document.GalleryText.clause;
import static org.policypress.document.GalleryText.item;
import static org.policypress.document.GalleryText.paragraph;
import static org.policypress.document.GalleryText.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.document.Block;
import org.policypress.document.Gallery;
import org.policypress.document.SignedSections;
import org.policypress.render.NeedsProgram;
import org.policypress.render.Program;
import org.policypress.render.pdf.PageText;

/** Where LibreOffice ends the pages of a Word file: not within what belongs together. */
@NeedsProgram("soffice")
class WordPageBreaksTest {

    private static final int LISTS = 60;

    private static List<String> signed = List.of();
    private static List<String> lists = List.of();

    @BeforeAll
    static void print(@TempDir Path folder) throws IOException, InterruptedException {
        Files.write(
                folder.resolve("signed.docx"),
                WordFile.of(SignedSections.document()).packed());
        Files.write(
                folder.resolve("lists.docx"), WordFile.of(Gallery.of(lists())).packed());
        Program.named("soffice")
                .run(
                        folder,
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "signed.docx",
                        "lists.docx");
        signed = pages(folder.resolve("signed.pdf"));
        lists = pages(folder.resolve("lists.pdf"));
    }

    /** Clauses of different lengths, each with a list. */
    private static Block[] lists() {
        return IntStream.range(0, LISTS)
                .mapToObj(i -> clause(
                        "",
                        List.of(
                                paragraph(text("Lead" + i + ". " + "More of it follows here. ".repeat(i % 9))),
                                bullets(item(text("Item" + i + ".")), item(text("Other.")), item(text("Last."))))))
                .toArray(Block[]::new);
    }

    @Test
    void aSectionThatIsSignedIsNotSplit() {
        for (int i = 0; i < SignedSections.COUNT; i++) {
            String heading = "Adoption" + i + ".";
            String page = page(signed, "Day" + i + ".");
            assertTrue(page.contains(heading) && page.contains("Chair" + i + "."), heading);
        }
    }

    @Test
    void whatSaysThatAListComesStandsOnThePageOfItsFirstItem() {
        for (int i = 0; i < LISTS; i++) {
            String first = "Item" + i + ".";
            String lead = i % 9 == 0 ? "Lead" + i + "." : "More of it follows here.";
            String before = page(lists, first).split(first, 2)[0];
            assertTrue(before.contains(lead), () -> first + " is alone");
        }
    }

    /** The one page with some words; the contents come before it. */
    private static String page(List<String> pages, String words) {
        return pages.reversed().stream()
                .filter(page -> page.contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " was not printed"));
    }

    private static List<String> pages(Path pdf) throws IOException {
        try (PDDocument file = Loader.loadPDF(pdf.toFile())) {
            return PageText.pages(file);
        }
    }
}
