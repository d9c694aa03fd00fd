package org.policypress.render.pdf;

import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.FSFont;
import java.util.IdentityHashMap;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Measures the text of one document, as openhtmltopdf's own measure does, but from widths that are known already. */
final class TextMeasure extends PdfBoxTextRenderer {

    private static final float THOUSANDTHS = 1000;

    /** A width that is so little over a whole dot is that dot, as in openhtmltopdf. */
    private static final float NEXT_TO_NOTHING = 0.01f;

    /** How much more room a tie takes than its text has here: that may be set in a wider font. */
    private static final float ALLOWANCE = 1.3f;

    private final IdentityHashMap<PDFont, Advances> faces = new IdentityHashMap<>();

    /** Tells of which face a font of the document is. */
    void know(PDFont font, Advances face) {
        faces.put(font, face);
    }

    /** Whether the first of a font's faces can draw the whole text. */
    boolean isPlain(PdfBoxFSFont font, String text) {
        return width(font, text) >= 0;
    }

    @Override
    public int getWidth(FontContext context, FSFont font, String text) {
        int tie = Ties.start(text);
        return tie == text.length() ? plainWidth(context, font, text) : tiedWidth(context, font, text, tie);
    }

    private int tiedWidth(FontContext context, FSFont font, String text, int tie) {
        int middle = Ties.middle(text);
        return plainWidth(context, font, text.substring(0, tie))
                + room(context, font, text.substring(tie, middle))
                - room(context, font, text.substring(middle));
    }

    private int room(FontContext context, FSFont font, String tie) {
        return Math.round(ALLOWANCE * plainWidth(context, font, Ties.original(tie)));
    }

    private int plainWidth(FontContext context, FSFont font, String text) {
        float width = font instanceof PdfBoxFSFont known ? width(known, text) : Advances.UNKNOWN;
        if (width < 0) {
            return super.getWidth(context, font, text);
        }
        float dots = width / THOUSANDTHS * font.getSize2D();
        double whole = Math.floor(dots);
        return (int) (dots - whole < NEXT_TO_NOTHING ? whole : Math.ceil(dots));
    }

    private float width(PdfBoxFSFont font, String text) {
        if (font.getFontDescriptions().isEmpty()) {
            return Advances.UNKNOWN;
        }
        PDFont first = font.getFontDescriptions().getFirst().getFont();
        Advances advances = faces.get(first);
        return advances == null ? Advances.UNKNOWN : advances.width(first, text);
    }
}
