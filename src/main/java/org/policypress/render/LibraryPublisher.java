package org.policypress.render;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
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
    private final Optional<PrintRenderers> print;

    /** What sets pages, and what tells their numbers in Word files. */
    private record PrintRenderers(PdfRenderer pdf, DocxRenderer docx) {

        static Outcome<PrintRenderers> open(Templates templates, Theme theme) {
            Outcome<PdfRenderer> pdf = PdfRenderer.open(templates, theme);
            Outcome<DocxRenderer> docx = DocxRenderer.open(templates, theme);
            return both(pdf, docx, PrintRenderers::new);
        }
    }

    private LibraryPublisher(HtmlRenderer html, Optional<PrintRenderers> print) {
        this.html = html;
        this.print = print;
    }

    /** Opens each format's renderer: the publisher, or everything that is wrong in any of their templates. */
    static Outcome<Publisher> open(Templates templates) {
        return ThemeReader.read(templates)
                .then(theme -> both(
                        HtmlRenderer.open(templates, theme),
                        PrintRenderers.open(templates, theme),
                        (html, print) -> new LibraryPublisher(html, Optional.of(print))));
    }

    /** Opens what pages for the screen need, and reads no fonts. */
    static Outcome<Publisher> openForScreen(Templates templates) {
        return ThemeReader.read(templates)
                .then(theme -> HtmlRenderer.open(templates, theme))
                .then(html -> Outcome.of(new LibraryPublisher(html, Optional.empty())));
    }

    private static <A, B, C> Outcome<C> both(Outcome<A> one, Outcome<B> other, BiFunction<A, B, C> result) {
        List<Problem> problems = Stream.of(one.problems(), other.problems())
                .flatMap(List::stream)
                .toList();
        return one.value().isEmpty() || other.value().isEmpty()
                ? Outcome.failed(problems)
                : Outcome.of(result.apply(one.value().get(), other.value().get()), problems);
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
        PrintRenderers renderers = print.orElseThrow(
                () -> new IllegalArgumentException("this publisher was opened for the screen only: " + formats));
        return html.print(document).then(page -> publish(document, formats, page, renderers));
    }

    /**
     * The page for the screen is drawn while the pages are laid out, the Word file as soon as their numbers are known: so a
     * single document takes more than one core.
     */
    private Outcome<Publication> publish(
            Document document, Set<Format> formats, PrintPage page, PrintRenderers renderers) {
        CompletableFuture<Pagination> numbered = new CompletableFuture<>();
        Map<Format, CompletableFuture<Outcome<byte[]>>> beside = new EnumMap<>(Format.class);
        if (formats.contains(Format.HTML)) {
            beside.put(Format.HTML, Beside.begin(() -> html.render(document)));
        }
        if (formats.contains(Format.DOCX)) {
            beside.put(
                    Format.DOCX,
                    numbered.thenApplyAsync(
                            pages -> Outcome.of(renderers.docx().render(document, pages)), Thread::startVirtualThread));
        }
        return renderers
                .pdf()
                .render(document, page, numbered::complete)
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
