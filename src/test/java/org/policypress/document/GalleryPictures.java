package org.policypress.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** The pictures of the {@link Gallery}, drawn in code so that no binary file has to be kept. */
public final class GalleryPictures {

    private GalleryPictures() {}

    /** Larger than a page of A4 in both directions, with some transparency. */
    public static ImageFile png() {
        return raster("policies/images/plan.png", ImageFile.Type.PNG, 1200, 1400, BufferedImage.TYPE_INT_ARGB);
    }

    /** Small enough for its natural size. */
    public static ImageFile jpeg() {
        return raster("policies/images/hall.jpg", ImageFile.Type.JPEG, 320, 180, BufferedImage.TYPE_INT_RGB);
    }

    /** A line of text high. */
    public static ImageFile icon() {
        return raster("policies/images/icon.png", ImageFile.Type.PNG, 16, 16, BufferedImage.TYPE_INT_ARGB);
    }

    /** A school's crest: shapes, a gradient and a letter. */
    public static ImageFile svg() {
        String svg = """
                <svg xmlns="http://www.w3.org/2000/svg" width="120" height="120" viewBox="0 0 120 120">
                  <defs><linearGradient id="g" x2="0" y2="1"><stop stop-color="#1f4e79"/><stop offset="1" stop-color="#3c8d6b"/></linearGradient></defs>
                  <path d="M10 10h100v55c0 30-30 40-50 48C40 105 10 95 10 65Z" fill="url(#g)"/>
                  <circle cx="60" cy="52" r="26" fill="none" stroke="#fff" stroke-width="5"/>
                  <path d="M40 78 60 34 80 78Z" fill="#fff" fill-opacity=".85"/>
                </svg>
                """;
        return new ImageFile(
                "schools/gallery/logo.svg", ImageFile.Type.SVG, 120, 120, svg.getBytes(StandardCharsets.UTF_8));
    }

    /** A picture of any kind and size, in pixels. */
    public static ImageFile of(ImageFile.Type type, int width, int height) {
        String path = "policies/images/" + width + "x" + height;
        return switch (type) {
            case PNG -> raster(path + ".png", type, width, height, BufferedImage.TYPE_INT_ARGB);
            case JPEG -> raster(path + ".jpg", type, width, height, BufferedImage.TYPE_INT_RGB);
            case SVG -> {
                String svg = """
                        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d">
                          <rect width="%1$d" height="%2$d" fill="#3c8d6b"/>
                        </svg>
                        """.formatted(width, height);
                yield new ImageFile(path + ".svg", type, width, height, svg.getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    private static ImageFile raster(String path, ImageFile.Type type, int width, int height, int colours) {
        BufferedImage image = new BufferedImage(width, height, colours);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        g.setColor(new Color(0xea, 0xf1, 0xf8));
        g.fillRect(0, 0, width, height);
        g.setColor(new Color(0x1f, 0x4e, 0x79));
        for (int i = 0; i < 6; i++) {
            g.drawRect(i * width / 14, i * height / 14, width - i * width / 7 - 1, height - i * height / 7 - 1);
        }
        g.setColor(new Color(0x3c, 0x8d, 0x6b, colours == BufferedImage.TYPE_INT_ARGB ? 0x80 : 0xff));
        g.fillRect(width / 4, height / 3, width / 2, height / 3);
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, type == ImageFile.Type.PNG ? "png" : "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ImageFile(path, type, width, height, out.toByteArray());
    }
}
