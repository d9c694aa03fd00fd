package org.policypress.render;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policypress.document.Document;
import org.policypress.library.Templates;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.policypress.render.html.HtmlRenderer;
import org.policypress.render.pdf.Pdf;
import org.policypress.render.pdf.PdfRenderer;

/** Publishes with one library's templates. */
final class LibraryPublisher implements Publisher {

    private final HtmlRenderer html;
    private final PdfRenderer pdf;

    private LibraryPublisher(HtmlRenderer html, PdfRenderer pdf) {
        this.html = html;
        this.pdf = pdf;
    }

    /** Opens each format's renderer: the publisher, or everything that is wrong in any of their templates. */
    static Outcome<Publisher> open(Templates templates) {
        Theme theme = Theme.BUILT_IN;
        Outcome<HtmlRenderer> html = HtmlRenderer.open(templates, theme);
        Outcome<PdfRenderer> pdf = PdfRenderer.open(templates, theme);
        List<Problem> problems = new ArrayList<>(html.problems());
        problems.addAll(pdf.problems());
        if (html.value().isEmpty() || pdf.value().isEmpty()) {
            return Outcome.failed(problems);
        }
        return Outcome.of(new LibraryPublisher(html.value().get(), pdf.value().get()), problems);
    }

    /**
     * The pages are laid out whatever formats are asked for, since contents in any format tell their numbers: so a file never
     * depends on which others were asked for with it, and a character that cannot be printed is an error in all of them.
     */
    @Override
    public Outcome<Publication> publish(Document document, Set<Format> formats) {
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("no format is asked for");
        }
        return html.print(document)
                .then(page -> pdf.render(document, page))
                .then(pages -> publish(document, formats, pages));
    }

    private Outcome<Publication> publish(Document document, Set<Format> formats, Pdf pages) {
        Map<Format, byte[]> files = new EnumMap<>(Format.class);
        List<Problem> problems = new ArrayList<>();
        for (Format format : formats) {
            Outcome<byte[]> file = switch (format) {
                case PDF -> Outcome.of(pages.bytes());
                case HTML -> html.render(document);
                case DOCX ->
                    Outcome.failed(Problem.error(
                            Place.of("templates/reference.docx"), "no-docx", "Word files are not written yet"));
            };
            problems.addAll(file.problems());
            file.value().ifPresent(bytes -> files.put(format, bytes));
        }
        return files.size() < formats.size() ? Outcome.failed(problems) : Outcome.of(new Publication(files), problems);
    }
}
