package org.policypress.render.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.policypress.document.ImageFile;

class PictureStockTest {

    private final PictureStock stock = new PictureStock();

    @Test
    void aPictureOfPixelsIsTheSameInEachDocument() throws IOException {
        ImageFile file = png(0x80336699);
        try (PDDocument one = new PDDocument();
                PDDocument other = new PDDocument()) {
            PDImageXObject first = stock.pixels(file, one);
            PDImageXObject second = stock.pixels(file, other);
            assertNotSame(first.getCOSObject(), second.getCOSObject());
            assertEquals(7, second.getWidth());
            assertEquals(0x80336699, argb(second));
            assertArrayEquals(
                    first.getStream().toByteArray(), second.getStream().toByteArray());
        }
    }

    @Test
    void aPictureOfLinesFillsItsRectangle() throws IOException {
        String svg =
                "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><rect width='10' height='10'/></svg>";
        ImageFile file = new ImageFile("logo.svg", ImageFile.Type.SVG, 10, 10, svg.getBytes(StandardCharsets.UTF_8));
        try (PDDocument document = new PDDocument()) {
            PDFormXObject form = stock.lines(file, 30, 30, document);
            assertEquals(30, form.getBBox().getWidth());
            assertEquals(30, form.getBBox().getHeight());
            assertArrayEquals(
                    form.getStream().toByteArray(),
                    stock.lines(file, 30, 30, document).getStream().toByteArray());
        }
    }

    /** More than the stock holds: what it has forgotten is made again. */
    @Test
    void aForgottenPictureIsMadeAgain() throws IOException {
        ImageFile first = noise(1);
        try (PDDocument document = new PDDocument()) {
            byte[] before = stock.pixels(first, document).getStream().toByteArray();
            for (int seed = 2; seed < 8; seed++) {
                stock.pixels(noise(seed), document);
            }
            assertArrayEquals(before, stock.pixels(first, document).getStream().toByteArray());
        }
    }

    private static int argb(PDImageXObject picture) throws IOException {
        return picture.getImage().getRGB(3, 3);
    }

    private static ImageFile png(int argb) throws IOException {
        BufferedImage image = new BufferedImage(7, 7, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 49; i++) {
            image.setRGB(i % 7, i / 7, argb);
        }
        return png(image);
    }

    /** Some three megabytes that do not become fewer. */
    private static ImageFile noise(int seed) throws IOException {
        BufferedImage image = new BufferedImage(1000, 1000, BufferedImage.TYPE_INT_RGB);
        long state = seed;
        for (int i = 0; i < 1_000_000; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            image.setRGB(i % 1000, i / 1000, (int) (state >>> 40));
        }
        return png(image);
    }

    private static ImageFile png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return new ImageFile("a.png", ImageFile.Type.PNG, image.getWidth(), image.getHeight(), out.toByteArray());
    }
}
