package org.policypress.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.policypress.document.Gallery;

/**
 * Small pictures of pages catch what no other test looks at: a page that looks otherwise. {@code -Daccept} writes what is there
 * now, and leaves a page alone that still looks the same; then look at the pictures that changed.
 */
class PagePicturesTest {

    private static final Path FOLDER = Path.of("src/test/resources/render/pages");

    /** A page of A4 is 414 pixels high: lines of text are grey bars, and a millimetre is more than a pixel. */
    private static final int DOTS_PER_INCH = 36;

    /** How much darker or lighter a pixel may be, of 255, before it counts as another. */
    private static final int SAME_GREY = 40;

    /** How many pixels in a thousand may be others: another version of Java draws edges a little otherwise. */
    private static final double OTHERS = 1.0;

    @TestFactory
    Stream<DynamicTest> pagesLookAsTheyDid() throws IOException {
        Map<String, BufferedImage> pages = new TreeMap<>();
        Pdf version = PdfSample.pdf(Gallery.version());
        draw(version, "cover", 1, pages);
        draw(version, "contents", 2, pages);
        draw(version, "clauses", 3, pages);
        draw(version, "table", 5, pages);
        draw(version, "form", version.pagination().page("acceptance").orElseThrow(), pages);
        Pdf names = PdfSample.pdf(Gallery.longNames());
        draw(names, "cover-with-long-names", 1, pages);
        return pages.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> check(page.getKey(), page.getValue())));
    }

    private static void draw(Pdf pdf, String name, int page, Map<String, BufferedImage> pages) throws IOException {
        try (PDDocument file = PdfSample.open(pdf)) {
            pages.put(name, new PDFRenderer(file).renderImageWithDPI(page - 1, DOTS_PER_INCH, ImageType.GRAY));
        }
    }

    private static void check(String name, BufferedImage now) throws IOException {
        Path file = FOLDER.resolve(name + ".png");
        if (System.getProperty("accept") != null && !(Files.exists(file) && others(picture(file), now) <= OTHERS)) {
            Files.createDirectories(FOLDER);
            ImageIO.write(now, "png", file.toFile());
        }
        BufferedImage before = picture(file);
        assertEquals(before.getWidth(), now.getWidth());
        assertEquals(before.getHeight(), now.getHeight());
        double others = others(before, now);
        if (others > OTHERS) {
            Path seen = Path.of("target", "pages", name + ".png");
            Files.createDirectories(seen.getParent());
            ImageIO.write(now, "png", seen.toFile());
        }
        assertTrue(
                others <= OTHERS,
                () -> String.format(
                        Locale.ROOT,
                        "%.1f of 1000 pixels of %s look otherwise in target/pages/%s.png; run with -Daccept if that is right",
                        others,
                        file,
                        name));
    }

    private static BufferedImage picture(Path file) throws IOException {
        assertTrue(Files.exists(file), () -> file + " is missing: run with -Daccept");
        return ImageIO.read(file.toFile());
    }

    /** Of a thousand pixels, how many differ. */
    private static double others(BufferedImage one, BufferedImage other) {
        int count = 0;
        int width = Math.min(one.getWidth(), other.getWidth());
        int height = Math.min(one.getHeight(), other.getHeight());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int difference =
                        one.getRaster().getSample(x, y, 0) - other.getRaster().getSample(x, y, 0);
                count += Math.abs(difference) > SAME_GREY ? 1 : 0;
            }
        }
        return 1000.0 * count / (width * height);
    }
}
