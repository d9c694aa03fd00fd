package org.policypress.render.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * How wide the characters of one face are, kept from document to document. PDFBox works each width out from the bytes of the
 * text in the file, which took a twelfth of the time of a document.
 */
final class Advances {

    /** The characters that nearly all text has; what is above is left to PDFBox. */
    private static final int END = 0x250;

    /** Told by {@link #width} where a text has a character that is not known here. */
    static final float UNKNOWN = -1;

    private static final char FIRST_PRINTED = ' ';
    private static final char DELETE = 0x7f;
    private static final char LAST_CONTROL = 0xa0;
    private static final char SOFT_HYPHEN = 0xad;

    private final float[] widths = new float[END];

    Advances() {
        Arrays.fill(widths, Float.NaN);
    }

    /**
     * The width of a text in thousandths of the font's size: exactly what the font itself says.
     *
     * @param font is of this face
     * @return {@link #UNKNOWN} when the text has a character that the font lacks, that is not printed, or that is rare
     */
    float width(PDFont font, String text) {
        float width = 0;
        for (int i = 0; i < text.length(); i++) {
            float advance = advance(font, text.charAt(i));
            if (advance < 0) {
                return UNKNOWN;
            }
            width += advance;
        }
        return width;
    }

    private float advance(PDFont font, char c) {
        if (c >= END) {
            return UNKNOWN;
        }
        float known = widths[c];
        if (Float.isNaN(known)) {
            known = isPrinted(c) ? measure(font, c) : UNKNOWN;
            widths[c] = known;
        }
        return known;
    }

    private static boolean isPrinted(char c) {
        return c >= FIRST_PRINTED && (c < DELETE || c > LAST_CONTROL) && c != SOFT_HYPHEN;
    }

    private static float measure(PDFont font, char c) {
        try {
            return font.getStringWidth(Character.toString(c));
        } catch (IllegalArgumentException e) {
            // That is how PDFBox says that a font has no such character.
            return UNKNOWN;
        } catch (IOException e) {
            throw new UncheckedIOException(font.getName() + " cannot be read", e);
        }
    }
}
