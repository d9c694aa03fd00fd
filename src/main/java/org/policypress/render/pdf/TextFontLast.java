package org.policypress.render.pdf;

import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.FSFont;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Finds fonts by the families that a style names, and takes the text's own where there is none of these. Without a font
 * openhtmltopdf leaves out a text, and what stands below it, and says nothing: its own style sheet sets code in
 * {@code monospace}, and a library's may name any family.
 */
final class TextFontLast extends PdfBoxFontResolver {

    private final String family;

    /** @param fonts are offered to this resolver by the caller */
    TextFontLast(SharedContext context, PDDocument document, FontChoice fonts) {
        super(context, document, fonts.measures(), PdfAConformance.PDFA_2_A, true);
        family = fonts.textFamily();
    }

    @Override
    public FSFont resolveFont(SharedContext context, FontSpecification wanted) {
        String[] families = wanted.families == null ? new String[0] : wanted.families;
        if (Arrays.stream(families).noneMatch(family::equals)) {
            String[] withLast = Arrays.copyOf(families, families.length + 1);
            withLast[families.length] = family;
            wanted.families = withLast;
        }
        return super.resolveFont(context, wanted);
    }
}
