package org.policypress.render.svg;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The family that the text of SVG pictures is set in. jsvg finds fonts by their names among those that the Java runtime has,
 * so Liberation Sans is made known to it, under a name of our own: a machine may have another version of Liberation Sans, and
 * that would be taken first.
 */
final class SvgFonts {

    /** As long as the family's own name, in whose place it stands. */
    static final String FAMILY = "Policypress Set";

    private static final String ORIGINAL = "Liberation Sans";

    private SvgFonts() {}

    /** Makes the family known, once. */
    static void register() {
        Registered.once();
    }

    /** Registers when it is first asked for: a class is initialised once, for all threads. */
    private static final class Registered {
        static {
            for (String style : new String[] {"Regular", "Bold", "Italic", "BoldItalic"}) {
                register("/liberation/LiberationSans-" + style + ".ttf");
            }
        }

        static void once() {}
    }

    private static void register(String path) {
        try (InputStream in = SvgFonts.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the font " + path + " is built in");
            }
            byte[] font = in.readAllBytes();
            rename(font, StandardCharsets.UTF_16BE);
            rename(font, StandardCharsets.ISO_8859_1);
            GraphicsEnvironment.getLocalGraphicsEnvironment()
                    .registerFont(Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(font)));
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in font " + path + " cannot be read", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the built-in font " + path + " is TrueType", e);
        }
    }

    /** A font's names stand in it in two encodings (OpenType 1.9, "name"), for Windows and for the Macintosh. */
    private static void rename(byte[] font, Charset encoding) {
        byte[] original = ORIGINAL.getBytes(encoding);
        byte[] name = FAMILY.getBytes(encoding);
        for (int i = 0; i + original.length <= font.length; i++) {
            int same = 0;
            while (same < original.length && font[i + same] == original[same]) {
                same++;
            }
            if (same == original.length) {
                System.arraycopy(name, 0, font, i, name.length);
            }
        }
    }
}
