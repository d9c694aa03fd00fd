package org.policypress.transcription;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.policypress.document.Block;
import org.policypress.document.Cover;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.Footnote;
import org.policypress.document.Id;
import org.policypress.document.Inline;
import org.policypress.document.LibraryState;
import org.policypress.document.Numbering;
import org.policypress.document.Section;
import org.policypress.library.Library;
import org.policypress.library.Policy;
import org.policypress.library.PolicyId;
import org.policypress.markdown.Content;
import org.policypress.markdown.MarkdownWriter;
import org.policypress.problem.Outcome;

/** Makes the Markdown of a policy from a Word file. The same file, library and id give the same text. */
public final class Transcription {

    private final String name;
    private final Library library;
    private final PolicyId policy;
    private final Findings findings;

    private Transcription(String name, Library library, PolicyId policy) {
        this.name = name;
        this.library = library;
        this.policy = policy;
        this.findings = new Findings(name);
    }

    /**
     * Reads a Word file.
     *
     * @param file the file
     * @param name what problems call it: as the user knows it
     * @param library the library that the policy is for: its schools' names become placeholders, and what its closing says
     *     is left out
     * @param policy what the policy's id will be
     * @param keepNames leaves names of schools and people as they stand
     * @return the policy, or why there is none
     */
    public static Outcome<Transcript> of(Path file, String name, Library library, PolicyId policy, boolean keepNames) {
        return WordFile.open(name, file)
                .then(word -> Outcome.of(new Transcription(name, library, policy).transcribe(word, keepNames)));
    }

    private Transcript transcribe(WordFile word, boolean keepNames) {
        PictureCase pictures = new PictureCase(word.pictures(), policy.value(), findings);
        Controls controls = new Controls(library.terms().keySet());
        Notes notes = new Notes(word.footnotes(), word.endnotes());
        BodyReader body =
                new BodyReader(word, new LineReader.Source(word.addresses(), pictures, controls, notes, findings));
        List<Piece> pieces = TitleHeading.lifted(Contents.without(body.read(), findings));
        List<List<Piece.Line>> footnotes = new ArrayList<>();
        for (int i = 0; i < notes.mentioned().size(); i++) { // a note may mention others
            footnotes.add(body.note(notes.mentioned().get(i)));
        }
        int first = new Headings(pieces).first();
        int cover =
                first < pieces.size() ? first : Math.min(1, first); // without any heading, all but the title is text
        FrontPage page = FrontPage.read(pieces.subList(0, cover), word.title(), name, library, findings);
        List<Piece> read = new ArrayList<>(page.opening());
        read.addAll(pieces.subList(cover, pieces.size()));
        Headings headings = new Headings(read);
        TypedReferences typed = new TypedReferences(read, headings);
        List<Piece> rest = typed.in(read, headings);
        Item root = new Outlining(rest, headings).root();
        Closing.drop(root, library, findings);

        Linking linking = new Linking(root, wanted(rest, footnotes), findings);
        List<Section> numbered = numbered(page, content(root, footnotes, linking, linking::settle));
        linking.number(numbered);
        NumberCheck.compare(root, numbered, findings);
        NameFinder names = keepNames ? NameFinder.none() : NameFinder.of(library, page.schools(), text(pieces));
        Content content = content(root, footnotes, linking, line -> names.replace(linking.settle(line)));

        Report report = new Report(findings, Policy.file(policy));
        report.addCounts();
        MarkdownWriter.Written written = MarkdownWriter.write(content);
        String front = FrontMatterText.write(page, controls.variables(written.text()), findings);
        return new Transcript(
                front + written.text(),
                pictures.taken(),
                Stream.concat(typed.proposals().stream(), names.proposals().stream())
                        .toList(),
                report.at(written.lines(), (int) front.lines().count()),
                Transcript.Count.of(content, pictures.taken().size()));
    }

    private Content content(
            Item root, List<List<Piece.Line>> footnotes, Linking linking, UnaryOperator<List<Inline>> wording) {
        Settling settling = new Settling(linking, wording, findings);
        List<Footnote> notes = new ArrayList<>();
        for (List<Piece.Line> lines : footnotes) {
            List<Block> blocks = new ArrayList<>();
            lines.stream()
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> blocks.add(new Block.Paragraph(wording.apply(line.words()), line.place())));
            notes.add(new Footnote(
                    notes.size() + 1,
                    blocks,
                    blocks.isEmpty() ? findings.paragraph(0) : blocks.getFirst().place()));
        }
        return new Content(settling.content(root), settling.sections(root, 1), notes);
    }

    private List<Section> numbered(FrontPage page, Content content) {
        Cover cover = new Cover("", page.title(), "-", Optional.empty(), "", List.of(), Optional.empty());
        Document document = new Document(
                new Document.Key("-", policy.value(), ""),
                library.locale(),
                cover,
                content.opening(),
                content.sections(),
                content.footnotes(),
                new Edition.Draft(new LibraryState.Unversioned()));
        return Numbering.number(document).value().map(Document::sections).orElse(List.of());
    }

    private static Set<Id> wanted(List<Piece> pieces, List<List<Piece.Line>> footnotes) {
        Set<Id> wanted = new HashSet<>();
        lines(pieces).forEach(line -> wanted.addAll(Linking.wanted(line.words())));
        footnotes.forEach(note -> note.forEach(line -> wanted.addAll(Linking.wanted(line.words()))));
        return wanted;
    }

    private static String text(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        lines(pieces).forEach(line -> text.append(line.text()).append('\n'));
        return text.toString();
    }

    private static List<Piece.Line> lines(List<Piece> pieces) {
        List<Piece.Line> lines = new ArrayList<>();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Line line -> lines.add(line);
                case Piece.Grid grid -> grid.rows().forEach(row -> row.forEach(cell -> lines.addAll(cell.lines())));
            }
        }
        return lines;
    }
}
