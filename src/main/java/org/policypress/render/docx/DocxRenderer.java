package org.policypress.render.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.policypress.document.Document;
import org.policypress.library.SourceFiles;
import org.policypress.library.Templates;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.policypress.render.Pagination;
import org.policypress.render.Theme;

/**
 * Draws documents as Word files. Open one for a library and use it for all documents: {@code reference.docx} is read once.
 * Safe from any thread; the same document gives the same bytes.
 */
public final class DocxRenderer {

    private static final String REFERENCE = "reference.docx";

    private final Stationery stationery;
    private final SvgRaster raster = new SvgRaster();
    private final List<Part> shared = new ArrayList<>();

    DocxRenderer(Stationery stationery) {
        this.stationery = stationery;
        shared.add(FixedParts.application());
        shared.add(FixedParts.settings());
        shared.addAll(stationery.shared());
    }

    /**
     * A renderer with the styles of the library's {@code templates/reference.docx}, or of the built-in one.
     *
     * @return the renderer, with a warning for styles that the file lacks and the built-in ones stand in for; or an error
     *     when the file is no Word file, or too large, or refers to files outside itself
     */
    public static Outcome<DocxRenderer> open(Templates templates, Theme theme) {
        try {
            Reference reference = ReferenceReader.read(templates.read(REFERENCE));
            StyleSheet sheet = new StyleSheet(reference.styles());
            Optional<org.w3c.dom.Document> tree = reference.theme();
            if (!sheet.isComplete() || tree.isEmpty()) {
                Reference builtIn =
                        ReferenceReader.read(Templates.of(new NoFiles()).read(REFERENCE));
                sheet.complete(new StyleSheet(builtIn.styles()));
                tree = tree.or(builtIn::theme);
            }
            WordTheme colours = new WordTheme(tree.orElseThrow(), theme);
            Stationery stationery = Stationery.of(sheet, colours, reference, theme);
            return Outcome.of(new DocxRenderer(stationery), missing(sheet, templates.place(REFERENCE)));
        } catch (ReferenceReader.Refusal refusal) {
            return Outcome.failed(
                    Problem.error(templates.place(REFERENCE), "word-reference", "the file " + refusal.why()));
        } catch (SourceFiles.UnreadableFile unreadable) {
            return Outcome.failed(
                    Problem.error(templates.place(REFERENCE), "word-reference", "the file " + unreadable.getMessage()));
        }
    }

    private static List<Problem> missing(StyleSheet sheet, Place place) {
        if (sheet.added().isEmpty()) {
            return List.of();
        }
        String names = sheet.added().stream().map(WordStyle::styleName).collect(Collectors.joining(", "));
        return List.of(Problem.warning(
                place,
                "missing-style",
                "the file has no style named " + names + "; the built-in look is used for what has it"));
    }

    /**
     * The document as a {@code .docx} file.
     *
     * @param pagination on which pages the contents say that the headings are; a heading without a page is listed without
     */
    public byte[] render(Document document, Pagination pagination) {
        Manuscript manuscript = new Manuscript(document, stationery, raster);
        List<Part> parts = new ArrayList<>(shared);
        parts.add(Properties.custom(document));
        parts.add(stationery.styles(Languages.of(document.language())));
        Story text = MainText.write(manuscript, pagination);
        add(parts, "document", "document.main", text);
        int pages = pagination.pages().values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
        add(parts, "header1", "header", RunningLines.header(manuscript));
        add(parts, "header2", "header", RunningLines.coverHeader(manuscript));
        add(parts, "footer1", "footer", RunningLines.footer(manuscript, pages));
        add(parts, "footer2", "footer", RunningLines.coverFooter(manuscript));
        add(parts, "footnotes", "footnotes", manuscript.footnotes().story(manuscript));
        parts.add(manuscript.lists().part());
        parts.addAll(manuscript.media().parts());
        return WordPackage.of(parts, FixedParts.ofPackage(), properties -> Properties.describe(document, properties));
    }

    private static void add(List<Part> parts, String name, String kind, Story story) {
        parts.add(Part.of("word/" + name + ".xml", ContentTypes.word(kind), story.out())
                .relatedTo(story.relationships()));
    }

    /** A library that has no file of its own, so that its templates are the built-in ones. */
    private static final class NoFiles implements SourceFiles {
        @Override
        public Optional<byte[]> read(String path) {
            return Optional.empty();
        }

        @Override
        public List<String> list(String folder) {
            return List.of();
        }
    }
}
