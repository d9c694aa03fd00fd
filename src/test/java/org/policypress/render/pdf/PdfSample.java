package org.policypress.render.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.policypress.document.Document;
import org.policypress.render.LibraryInMemory;
import org.policypress.render.Theme;
import org.policypress.render.html.Page;

/** PDFs for tests, with the built-in templates. */
final class PdfSample {

    private static final PdfRenderer RENDERER =
            PdfRenderer.open(LibraryInMemory.BUILT_IN, Theme.BUILT_IN).value().orElseThrow();

    private PdfSample() {}

    static Pdf pdf(Document document) {
        var outcome = RENDERER.render(document, Page.print(document));
        return outcome.value().orElseThrow(() -> new AssertionError(outcome.problems()));
    }

    /** What is wrong with a document. */
    static List<String> problems(Document document) {
        return RENDERER.render(document, Page.print(document)).problems().stream()
                .map(Object::toString)
                .toList();
    }

    static PDDocument open(Pdf pdf) {
        try {
            return Loader.loadPDF(pdf.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
