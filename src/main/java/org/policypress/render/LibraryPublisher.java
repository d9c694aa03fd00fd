package org.policypress.render;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.policypress.document.Document;
import org.policypress.library.Templates;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;
import org.policypress.render.docx.DocxRenderer;
import org.policypress.render.html.HtmlRenderer;
import org.policypress.render.html.PrintPage;
import org.policypress.render.pdf.PdfRenderer;

/** Publishes with one library's templates. */
final class LibraryPublisher implements Publisher {

    private final HtmlRenderer html;
    private final PdfRenderer pdf;
    private final DocxRenderer docx;

    private LibraryPublisher(HtmlRenderer html, PdfRenderer pdf, DocxRenderer docx) {
        this.html = html;
        this.pdf = pdf;
        this.docx = docx;
    }

    /** Opens each format's renderer: the publisher, or everything that is wrong in any of their templates. */
    static Outcome<Publisher> open(Templates templates) {
        return ThemeReader.read(templates).then(theme -> open(templates, theme));
    }

    private static Outcome<Publisher> open(Templates templates, Theme theme) {
        Outcome<HtmlRenderer> html = HtmlRenderer.open(templates, theme);
        Outcome<PdfRenderer> pdf = PdfRenderer.open(templates, theme);
        Outcome<DocxRenderer> docx = DocxRenderer.open(templates, theme);
        List<Problem> problems = Stream.of(html.problems(), pdf.problems(), docx.problems())
                .flatMap(List::stream)
                .toList();
        if (html.value().isEmpty() || pdf.value().isEmpty() || docx.value().isEmpty()) {
            return Outcome.failed(problems);
        }
        return Outcome.of(
                new LibraryPublisher(
                        html.value().get(), pdf.value().get(), docx.value().get()),
                problems);
    }

    /**
     * The pages are laid out for Word files too, whose contents tell their numbers: so a file never depends on which others
     * were asked for with it. A page for the screen has no numbers, and is not made to wait for them.
     */
    @Override
    public Outcome<Publication> publish(Document document, Set<Format> formats) {
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("no format is asked for");
        }
        if (formats.equals(EnumSet.of(Format.HTML))) {
            return html.render(document).then(page -> Outcome.of(new Publication(Map.of(Format.HTML, page))));
        }
        return html.print(document).then(page -> publish(document, formats, page));
    }

    /**
     * The page for the screen is drawn while the pages are laid out, the Word file as soon as their numbers are known: so a
     * single document takes more than one core.
     */
    private Outcome<Publication> publish(Document document, Set<Format> formats, PrintPage page) {
        CompletableFuture<Pagination> numbered = new CompletableFuture<>();
        Map<Format, CompletableFuture<Outcome<byte[]>>> beside = new EnumMap<>(Format.class);
        if (formats.contains(Format.HTML)) {
            beside.put(Format.HTML, Beside.begin(() -> html.render(document)));
        }
        if (formats.contains(Format.DOCX)) {
            beside.put(
                    Format.DOCX,
                    numbered.thenApplyAsync(
                            pages -> Outcome.of(docx.render(document, pages)), Thread::startVirtualThread));
        }
        return pdf.render(document, page, numbered::complete)
                .then(pages -> collected(formats, format -> switch (format) {
                    case PDF -> Outcome.of(pages.bytes());
                    case HTML, DOCX -> Beside.ended(Objects.requireNonNull(beside.get(format)));
                }));
    }

    private static Outcome<Publication> collected(Set<Format> formats, Function<Format, Outcome<byte[]>> made) {
        Map<Format, byte[]> files = new EnumMap<>(Format.class);
        List<Problem> problems = new ArrayList<>();
        for (Format format : formats) {
            Outcome<byte[]> file = made.apply(format);
            problems.addAll(file.problems());
            file.value().ifPresent(bytes -> files.put(format, bytes));
        }
        return files.size() < formats.size() ? Outcome.failed(problems) : Outcome.of(new Publication(files), problems);
    }
}
