package org.policypress.render.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Bidi;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.policypress.document.Document;
import org.policypress.document.Section;
import org.policypress.library.Templates;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.render.Pagination;
import org.policypress.render.Theme;
import org.policypress.render.html.PrintPage;

/** Sets documents as PDF. Fonts and style sheet are read once; safe from any thread. */
public final class PdfRenderer {

    /** A file's identifier has as many bytes as MD5 gives (ISO 32000-1, 14.4). */
    private static final int IDENTIFIER_BYTES = 16;

    private final FontCase fonts;
    private final Typesetter typesetter;
    private final Place template;
    private final Queue<Press> presses = new ConcurrentLinkedQueue<>();

    private PdfRenderer(FontCase fonts, Typesetter typesetter, Place template) {
        this.fonts = fonts;
        this.typesetter = typesetter;
        this.template = template;
    }

    /** Reads the style sheet and the fonts of a library: the renderer, or what is wrong in them. */
    public static Outcome<PdfRenderer> open(Templates templates, Theme theme) {
        Place template = templates.place("document.ftlh");
        return FontCase.open(templates, theme.font())
                .then(fonts -> PrintStyle.open(templates, theme)
                        .then(style -> Outcome.of(new PdfRenderer(fonts, new Typesetter(style), template))));
    }

    /** The document's PDF, for someone who needs the numbers of its pages no sooner. */
    public Outcome<Pdf> render(Document document, PrintPage page) {
        return render(document, page, _ -> {});
    }

    /**
     * The document's PDF.
     *
     * @param page the document's page, from the HTML renderer
     * @param numbered told on which pages the headings stand, as soon as that is known: before the pages are painted
     * @return the file, or an error for each character that no font has
     */
    public Outcome<Pdf> render(Document document, PrintPage page, Consumer<Pagination> numbered) {
        Press idle = presses.poll();
        Press press = idle == null ? new Press(fonts) : idle;
        try {
            Outcome<Set<Face>> fallbacks = Coverage.of(document, press);
            if (fallbacks.hasErrors()) {
                return Outcome.failed(fallbacks.problems());
            }
            return fallbacks.then(faces -> PageReader.read(page.html(), template)
                    .then(html -> Outcome.of(set(
                            document, page, html, new FontChoice(fonts, faces, press, new TextMeasure()), numbered))));
        } finally {
            presses.add(press);
        }
    }

    private Pdf set(
            Document document,
            PrintPage page,
            org.w3c.dom.Document html,
            FontChoice choice,
            Consumer<Pagination> numbered) {
        try {
            boolean turned =
                    Bidi.requiresBidi(page.html().toCharArray(), 0, page.html().length());
            Typesetter.Pages pages = typesetter.set(
                    html, page.pictures(), choice, turned, starts -> numbered.accept(pagination(document, starts)));
            try (PDDocument file = pages.document()) {
                PageContents contents = new PageContents();
                StructureTree.mend(file, contents);
                contents.write(file);
                FillableForm.add(file, FormFields.of(document), pages.answers(), choice.press());
                CatalogEntries.write(file, document.language());
                new Description(document).describe(file);
                identify(file, page);
                return new Pdf(CompactFile.of(file), pagination(document, pages.starts()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
    }

    /** The file's identifier comes from what is in it, and not from the clock. */
    private static void identify(PDDocument file, PrintPage page) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(page.html().getBytes(StandardCharsets.UTF_8));
            digest.update(file.getDocumentCatalog().getMetadata().toByteArray());
            byte[] id = Arrays.copyOf(digest.digest(), IDENTIFIER_BYTES);
            COSArray ids = new COSArray(List.of(new COSString(id), new COSString(id)));
            file.getDocument().getTrailer().setItem(COSName.ID, ids);
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Pagination pagination(Document document, Map<String, Integer> pages) {
        Map<String, Integer> headings = new HashMap<>();
        collect(document.sections(), pages, headings);
        return new Pagination(headings);
    }

    private static void collect(List<Section> sections, Map<String, Integer> pages, Map<String, Integer> headings) {
        for (Section section : sections) {
            String anchor = section.number().anchor();
            Integer page = pages.get(anchor);
            if (page != null) {
                headings.put(anchor, page);
            }
            collect(section.subsections(), pages, headings);
        }
    }
}
