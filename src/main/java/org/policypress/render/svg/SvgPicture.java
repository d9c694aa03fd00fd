package org.policypress.render.svg;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DomElement;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.Graphics2D;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.policypress.document.ImageFile;

/**
 * An SVG picture, parsed. What the file refers to outside itself is not loaded, and its text is set in the built-in family
 * whatever the file says, so that it looks the same whatever fonts a machine has. Safe from any thread.
 */
public final class SvgPicture {

    /** jsvg keeps the fonts that it has used in a map that is not safe from several threads. */
    private static final Object JSVG = new Object();

    /** jsvg tells the screen of what it does not understand in a file. The logger is kept, or Java would forget its level. */
    private static final Logger LOGGER = Logger.getLogger("com.github.weisj.jsvg");

    static {
        LOGGER.setLevel(Level.OFF);
    }

    private static final String STYLE = "style";

    private final SVGDocument svg;

    private SvgPicture(SVGDocument svg) {
        this.svg = svg;
    }

    /** Parses a file; nothing when it is no SVG. */
    public static Optional<SvgPicture> read(ImageFile file) {
        LoaderContext sealed = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
                .preProcessor(SvgPicture::setText)
                .build();
        synchronized (JSVG) {
            SVGDocument svg = new SVGLoader().load(new ByteArrayInputStream(file.bytes()), null, sealed);
            return Optional.ofNullable(svg).map(SvgPicture::new);
        }
    }

    /** Most logos have no text, and need no font. */
    private static void setText(DomElement root) {
        if (hasText(root)) {
            SvgFonts.register();
            setFamily(root);
        }
    }

    private static boolean hasText(DomElement element) {
        return element.tagName().equals("text") || element.children().stream().anyMatch(SvgPicture::hasText);
    }

    /** A {@code style} goes before an attribute and before a style sheet in the file. */
    private static void setFamily(DomElement element) {
        String style = element.attribute(STYLE, "").strip();
        String before = style.isEmpty() || style.endsWith(";") ? style : style + ";";
        element.setAttribute(STYLE, before + "font-family:" + SvgFonts.FAMILY);
        element.children().forEach(SvgPicture::setFamily);
    }

    /** Draws the picture into a rectangle from the origin, in the units of the graphics. */
    public void draw(Graphics2D graphics, float width, float height) {
        synchronized (JSVG) {
            svg.render((Component) null, graphics, new ViewBox(0, 0, width, height));
        }
    }
}
