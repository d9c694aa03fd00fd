package org.policypress.render.docx;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.policypress.document.ImageFile;

/**
 * Draws SVG pictures as PNG, for the Word versions before 2016 and the other programs that know no SVG. What an SVG file
 * refers to outside itself is not loaded. Safe from any thread.
 */
final class SvgRaster {

    /** Dots for each CSS pixel: 192 dots an inch. */
    private static final int SCALE = 2;

    /** The longest side in dots, so that memory is bounded: 16 MB a picture. */
    private static final int LONGEST = 2000;

    /** Drawings kept: a school's logo is in each of its policies. */
    private static final int KEPT = 32;

    private final Map<ImageFile, byte[]> drawn = new LinkedHashMap<>(16, 0.75f, true);

    /** The picture as a PNG file. */
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
        if (new String(file.bytes(), StandardCharsets.UTF_8).contains("<text")) {
            SvgFonts.load();
        }
        double scale = Math.min(SCALE, LONGEST / (double) Math.max(file.width(), file.height()));
        int width = (int) Math.max(1, Math.round(file.width() * scale));
        int height = (int) Math.max(1, Math.round(file.height() * scale));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        parse(file).ifPresent(svg -> svg.render((Component) null, graphics, new ViewBox(0, 0, width, height)));
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream png = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Optional<SVGDocument> parse(ImageFile file) {
        LoaderContext sealed = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
                .build();
        return Optional.ofNullable(new SVGLoader().load(new ByteArrayInputStream(file.bytes()), null, sealed));
    }
}
