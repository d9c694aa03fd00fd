package org.policypress.render.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Keeps openhtmltopdf from describing a file, which {@link Description} does.
 *
 * <p>Once the renderer has set itself up for tags and embedded fonts, it looks at its two conformance fields for nothing but this:
 * whether to write XMP. It would build some fifteen xmpbox objects for it, each of which looks through xmpbox's types by
 * reflection: a tenth of a second at the start of every run, and a part of every file's time, for bytes that are thrown away.
 * There is no public way to leave it out, so the fields are set. A version of openhtmltopdf without them fails every test of this
 * room.
 */
final class OwnMetadata {

    private static final VarHandle PDF_A = field("_pdfAConformance", PdfAConformance.class);
    private static final VarHandle PDF_UA = field("_pdfUaConformance", boolean.class);

    private OwnMetadata() {}

    /** Has a renderer, which is made but has not begun, write no metadata. */
    static void leaveOut(PdfBoxRenderer renderer) {
        PDF_A.set(renderer, PdfAConformance.NONE);
        PDF_UA.set(renderer, false);
    }

    private static VarHandle field(String name, Class<?> type) {
        try {
            return MethodHandles.privateLookupIn(PdfBoxRenderer.class, MethodHandles.lookup())
                    .findVarHandle(PdfBoxRenderer.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This version of openhtmltopdf is not the one that was built for", e);
        }
    }
}
