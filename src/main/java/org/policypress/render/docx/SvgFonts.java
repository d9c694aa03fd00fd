package org.policypress.render.docx;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The fonts that words in SVG pictures are drawn with: the toolkit's own, so that a picture is drawn the same on a machine
 * that has none. A machine that has Liberation Sans itself draws with that, since Java puts installed fonts first.
 */
final class SvgFonts {

    private static final List<String> STYLES = List.of("Regular", "Bold", "Italic", "BoldItalic");

    private SvgFonts() {}

    /** Makes the fonts known to Java's graphics, once. */
    static void load() {
        Loaded.once();
    }

    /** Loaded with the class. */
    private static final class Loaded {
        static {
            for (String style : STYLES) {
                register("/liberation/LiberationSans-" + style + ".ttf");
            }
        }

        static void once() {}

        private static void register(String file) {
            try (InputStream in = SvgFonts.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException("the font " + file + " is built in");
                }
                GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(Font.createFont(Font.TRUETYPE_FONT, in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException(file, e);
            }
        }
    }
}
