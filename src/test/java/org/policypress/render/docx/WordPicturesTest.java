package org.policypress.render.docx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.policypress.document.Block;
import org.policypress.document.Gallery;
import org.policypress.document.GalleryPictures;
import org.policypress.document.GalleryText;
import org.policypress.document.ImageFile;
import org.policypress.document.Picture;

/** Pictures go into the file as they are; an SVG has a PNG beside it for programs that know no SVG. */
class WordPicturesTest {

    @Test
    void rasterPicturesAreNotTouched() {
        WordFile file = WordFile.of(Gallery.of(figure(GalleryPictures.png()), figure(GalleryPictures.jpeg())));
        assertArrayEquals(GalleryPictures.png().bytes(), file.bytes("word/media/picture1.png"));
        assertArrayEquals(GalleryPictures.jpeg().bytes(), file.bytes("word/media/picture2.jpeg"));
    }

    @Test
    void onePictureShownTwiceIsOnePart() {
        WordFile file = WordFile.of(Gallery.of(figure(GalleryPictures.png()), figure(GalleryPictures.png())));
        assertEquals(
                List.of("word/media/picture1.png"),
                file.names().stream().filter(name -> name.contains("media")).toList());
    }

    @Test
    void anSvgIsThereItselfAndAsAPng() throws IOException {
        WordFile file = WordFile.of(Gallery.of(figure(GalleryPictures.svg())));
        assertArrayEquals(GalleryPictures.svg().bytes(), file.bytes("word/media/picture1.svg"));
        BufferedImage png = read(file.bytes("word/media/picture1.png"));
        assertEquals(240, png.getWidth());
        assertEquals(240, png.getHeight());
        assertEquals(0, png.getRGB(2, 2) >>> 24, "outside the crest nothing is drawn");
        assertEquals(255, png.getRGB(40, 40) >>> 24, "inside the crest something is drawn");
        assertTrue(file.xml("word/document.xml").contains("<asvg:svgBlip "));
    }

    @Test
    void anSvgIsDrawnTheSameEachTime() {
        assertArrayEquals(new SvgRaster().png(GalleryPictures.svg()), new SvgRaster().png(GalleryPictures.svg()));
    }

    @Test
    void wordsInAnSvgAreDrawn() throws IOException {
        String word = "<text x=\"5\" y=\"40\" font-family=\"Liberation Sans\" font-size=\"40\">W</text>";
        BufferedImage png = read(new SvgRaster().png(svg(word, 60, 60)));
        int drawn = 0;
        for (int x = 0; x < png.getWidth(); x++) {
            for (int y = 0; y < png.getHeight(); y++) {
                drawn += png.getRGB(x, y) == 0xFF000000 ? 1 : 0;
            }
        }
        assertNotEquals(0, drawn);
    }

    @Test
    void anSvgAsLargeAsAHouseIsDrawnSmall() throws IOException {
        BufferedImage png = read(new SvgRaster().png(svg("<rect width=\"100%\" height=\"100%\"/>", 30_000, 15_000)));
        assertEquals(2000, png.getWidth());
        assertEquals(1000, png.getHeight());
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static ImageFile svg(String content, int width, int height) {
        String text = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height + "\">"
                + content + "</svg>";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new ImageFile("policies/images/x.svg", ImageFile.Type.SVG, width, height, bytes);
    }

    private static Block figure(ImageFile file) {
        return new Block.Figure(new Picture(file, "What it shows"), List.of(), GalleryText.here());
    }
}
