package org.policypress.render.docx;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.policypress.document.ImageFile;
import org.policypress.render.svg.SvgPicture;

/**
 * Draws SVG pictures as PNG, for the Word versions before 2016 and the other programs that know no SVG. Safe from any
 * thread.
 */
final class SvgRaster {

    /** Dots for each CSS pixel: 192 dots an inch. */
    private static final int SCALE = 2;

    /** The longest side in dots, so that memory is bounded: 16 MB a picture. */
    private static final int LONGEST = 2000;

    /** Drawings kept: a school's logo is in each of its policies. */
    private static final int KEPT = 32;

    private final Map<ImageFile, byte[]> drawn = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * The picture as a PNG file.
     *
     * @throws IllegalArgumentException when the file is no SVG; the library's reader lets none through
     */
    synchronized byte[] png(ImageFile svg) {
        byte[] known = drawn.get(svg);
        if (known == null) {
            known = draw(svg);
            drawn.put(svg, known);
            if (drawn.size() > KEPT) {
                drawn.remove(drawn.keySet().iterator().next());
            }
        }
        return known;
    }

    private static byte[] draw(ImageFile file) {
        SvgPicture picture = SvgPicture.read(file).orElseThrow(() -> new IllegalArgumentException(file + " is no SVG"));
        double scale = Math.min(SCALE, LONGEST / (double) Math.max(file.width(), file.height()));
        int width = (int) Math.max(1, Math.round(file.width() * scale));
        int height = (int) Math.max(1, Math.round(file.height() * scale));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        picture.draw(graphics, width, height);
        graphics.dispose();
        return png(image);
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream png = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
