package org.policypress.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.policypress.document.Block;
import org.policypress.document.Document;
import org.policypress.document.Flow;
import org.policypress.document.Inline;
import org.policypress.document.Section;
import org.policypress.library.DiskFiles;
import org.policypress.library.Templates;
import org.policypress.render.Pagination;
import org.policypress.render.Theme;
import org.policypress.render.docx.DocxRenderer;

/**
 * Writes the named pairs for other programs to compare: each text as plain lines with their numbers, and as a Word file; the
 * changes that a person named; and those that we find, with the words that we mark.
 */
public final class RedlinePairs {

    private static final Pagination NO_PAGES = new Pagination(Map.of());

    private RedlinePairs() {}

    /** @param args the folder to write to; and {@code held-out} for the pairs that were labelled before they were compared */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        DocxRenderer word = DocxRenderer.open(Templates.of(DiskFiles.of(Path.of(""))), Theme.BUILT_IN)
                .value()
                .orElseThrow();
        List<NamedPair> pairs = args.length > 1 && args[1].equals("held-out") ? NamedPair.heldOut() : NamedPair.all();
        for (NamedPair pair : pairs) {
            Path base = folder.resolve(pair.name());
            write(base, ".old.txt", lines(pair.old()));
            write(base, ".new.txt", lines(pair.now()));
            write(base, ".labels.txt", pair.changes());
            Redline redline = pair.redline();
            write(base, ".found.txt", redline.changes().stream().map(NamedPair::named).toList());
            write(base, ".marked.txt", List.of(String.valueOf(MarkedWords.of(redline.document()))));
            Files.write(Path.of(base + ".old.docx"), word.render(pair.old(), NO_PAGES));
            Files.write(Path.of(base + ".new.docx"), word.render(pair.now(), NO_PAGES));
        }
    }

    private static void write(Path base, String ending, List<String> lines) throws IOException {
        Files.write(Path.of(base + ending), lines);
    }

    /** A line for each paragraph: its number, a tab, its words; lines without a number belong to the number above. */
    private static List<String> lines(Document document) {
        List<String> lines = new ArrayList<>();
        document.cover().facts().forEach(fact -> lines.add("\t" + fact.label() + ": " + fact.value()));
        for (Flow.Part part : Flow.of(document).parts()) {
            switch (part) {
                case Flow.Part.Heading(Section section) ->
                    lines.add(section.number().label() + "\t" + Inline.text(section.title()));
                case Flow.Part.Text(Block block) -> block(block, lines);
            }
        }
        document.footnotes().forEach(note -> note.content().forEach(block -> block(block, lines)));
        return lines;
    }

    private static void block(Block block, List<String> lines) {
        if (block instanceof Block.Clause clause) {
            List<Block> own = Passages.own(clause.content());
            String text = own.isEmpty() ? "" : Passages.text(own.getFirst(), false);
            lines.add(clause.number().citation().replace("paragraph ", "") + "\t" + text.replace('\n', ' '));
            clause.content().stream()
                    .skip(own.isEmpty() ? 0 : 1)
                    .forEach(inner -> block(inner, lines));
        } else {
            Passages.text(block, true).lines().forEach(line -> lines.add("\t" + line));
        }
    }
}
