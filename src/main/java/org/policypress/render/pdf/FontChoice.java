package org.policypress.render.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of one document.
 *
 * @param fonts the library's fonts
 * @param fallbacks those of its fallbacks that the document needs
 * @param press what they are parsed in
 * @param measure is told of each font that a text needs
 */
record FontChoice(FontCase fonts, Set<Face> fallbacks, Press press, TextMeasure measure) {

    /** Offers the fonts to a layout; each is embedded, as a subset, when a text first needs it. */
    void offer(PdfBoxFontResolver resolver, PDDocument document) {
        add(fonts.text(), FontGroup.MAIN, resolver, document);
        add(fonts.code(), FontGroup.MAIN, resolver, document);
        List<Face> needed =
                fonts.fallbacks().stream().filter(fallbacks::contains).toList();
        add(needed, FontGroup.FINAL_FALLBACK, resolver, document);
    }

    /** The family of the text. */
    String textFamily() {
        return fonts.text().getFirst().family();
    }

    FSCacheEx<String, FSCacheValue> measures() {
        return press.measures();
    }

    private void add(List<Face> faces, FontGroup group, PdfBoxFontResolver resolver, PDDocument document) {
        for (Face face : faces) {
            IdentValue slant = face.italic() ? IdentValue.ITALIC : IdentValue.NORMAL;
            resolver.addFont(new Embedded(document, face), face.family(), face.weight(), slant, true, group);
        }
    }

    private final class Embedded extends PDFontSupplier {
        private final PDDocument document;
        private final Face face;

        Embedded(PDDocument document, Face face) {
            super(null);
            this.document = document;
            this.face = face;
        }

        @Override
        public PDFont supply() {
            try {
                PDFont font = PDType0Font.load(document, press.font(face), true);
                measure.know(font, press.advances(face));
                return font;
            } catch (IOException e) {
                throw new UncheckedIOException(face.family() + " cannot be embedded", e);
            }
        }
    }
}
