package org.policypress.render.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.policypress.document.ImageFile;
import org.policypress.render.JavaXml;
import org.policypress.render.html.PrintPage;
import org.w3c.dom.Document;

/**
 * Lays pages out and has them painted: the class that sets openhtmltopdf up. It reads nothing but what it is given; an address that
 * is not one of the page's own pictures leads nowhere.
 */
final class Typesetter {

    /** How hard zlib tries, of 1 to 9: files are a twenty-fifth larger than at 6, the usual, for about a tenth less time. */
    private static final String COMPRESSION = "4";

    static {
        XRLog.setLoggingEnabled(false);
        System.setProperty(Filter.SYSPROP_DEFLATELEVEL, COMPRESSION); // PDFBox has no other way to be told
    }

    private final PrintStyle style;

    Typesetter(PrintStyle style) {
        this.style = style;
    }

    /**
     * Pages, painted but not yet saved.
     *
     * @param document the open file; the caller closes it
     * @param starts on which page, counted from 1, each element with an id begins
     * @param answers where fields of forms are filled in, by their names
     */
    record Pages(PDDocument document, Map<String, Integer> starts, Map<String, AnswerBox> answers) {}

    /**
     * Sets a page of HTML.
     *
     * @param turned whether some of its text goes from right to left
     * @param begins told on which page each element with an id begins, before the pages are painted
     */
    Pages set(
            Document page,
            Map<String, ImageFile> pictures,
            FontChoice fonts,
            boolean turned,
            Consumer<Map<String, Integer>> begins)
            throws IOException {
        PDDocument document = new PDDocument();
        try {
            return JavaXml.during(() -> set(document, page, pictures, fonts, turned, begins));
        } catch (IOException | RuntimeException e) {
            document.close();
            throw e;
        }
    }

    private Pages set(
            PDDocument document,
            Document page,
            Map<String, ImageFile> files,
            FontChoice fonts,
            boolean turned,
            Consumer<Map<String, Integer>> begins)
            throws IOException {
        DocumentPictures pictures = new DocumentPictures(files, fonts.press().pictures(), document);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .withW3cDocument(page, "page:/")
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useNamespaceHandler(style.handler())
                .useCacheStore(CacheStore.PDF_FONT_METRICS, fonts.measures())
                .useObjectDrawerFactory(pictures)
                .useUriResolver((_, address) -> address)
                .useExternalResourceAccessControl(
                        (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (_, _) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useProtocolsStreamImplementation(_ -> new Nothing(), "http", "https", "file", "data", "classpath");
        Optional<BidiReorderer> turner = turned ? Optional.of(new VisualOrder()) : Optional.empty();
        turner.ifPresent(
                bidi -> builder.useUnicodeBidiSplitter(WritingDirections::new).useUnicodeBidiReorderer(bidi));
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            SharedContext context = renderer.getSharedContext();
            TextFontLast resolver = new TextFontLast(context, document, fonts);
            context.setFontResolver(resolver);
            fonts.offer(resolver, document);
            pictures.offer(renderer);
            context.setTextRenderer(fonts.measure());
            context.setLineBreaker(new TiedBreaker(new LineBreaker(context.getLineBreaker())));
            context.setCharacterBreaker(new TiedBreaker(context.getCharacterBreaker()));
            Ties ties = Ties.add(page);
            renderer.layout();
            ties.remove();
            try (PagePainter painter = new PagePainter(renderer, document, fonts.measure(), turner)) {
                Map<String, Integer> starts = painter.starts();
                begins.accept(starts);
                painter.paint(page);
                return new Pages(document, starts, painter.answers(PrintPage.FIELD));
            }
        }
    }

    /** What stands at any address that is not a picture of the page: it is not even looked for. */
    private record Nothing() implements FSStream {
        @Override
        public InputStream getStream() {
            return InputStream.nullInputStream();
        }

        @Override
        public Reader getReader() {
            return Reader.nullReader();
        }
    }
}
