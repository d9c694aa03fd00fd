package org.policypress.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.policypress.document.Block;
import org.policypress.document.Cover;
import org.policypress.document.Document;
import org.policypress.document.Inline;
import org.policypress.document.Section;

/** What someone reads in a document, paragraph by paragraph, each with its number: from the model alone. */
public final class ExpectedText {

    /**
     * A paragraph.
     *
     * @param label the number before it; a bullet's is {@code •}
     * @param text with line breaks as line feeds
     */
    public record Line(String label, String text) {}

    private final List<Line> lines = new ArrayList<>();
    private final Set<Integer> mentioned = new HashSet<>();
    private final boolean firstMarks;
    private String pending = "";

    /** @param firstMarks whether the first mention of a footnote is read as its number: it is no text in the file */
    private ExpectedText(boolean firstMarks) {
        this.firstMarks = firstMarks;
    }

    /** The text after the contents: opening and sections. */
    public static List<Line> body(Document document) {
        return body(document, false);
    }

    /** The same as it is printed: with the numbers of footnotes. */
    public static List<Line> printed(Document document) {
        return body(document, true);
    }

    private static List<Line> body(Document document, boolean firstMarks) {
        ExpectedText expected = new ExpectedText(firstMarks);
        expected.blocks(document.opening());
        document.sections().forEach(expected::section);
        return expected.lines;
    }

    /** Some blocks, as they are printed. */
    public static List<Line> printed(List<Block> blocks) {
        ExpectedText expected = new ExpectedText(true);
        expected.blocks(blocks);
        return expected.lines;
    }

    /** The first page. */
    public static List<String> cover(Cover cover) {
        List<String> lines = new ArrayList<>(
                List.of("\t" + cover.provider(), cover.title(), cover.school(), "For " + cover.audience()));
        for (Cover.Fact fact : cover.facts()) {
            lines.add(fact.label());
            lines.add(fact.value());
        }
        return lines;
    }

    private void section(Section section) {
        pending = section.number().label();
        line(inlines(section.title()));
        blocks(section.content());
        section.subsections().forEach(this::section);
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph p -> line(inlines(p.content()));
            case Block.Clause c -> labelled(c.number().label(), c.content());
            case Block.BulletList l -> l.items().forEach(item -> labelled("•", item.content()));
            case Block.OrderedList l -> {
                for (int i = 0; i < l.items().size(); i++) {
                    labelled(l.label(i), l.items().get(i).content());
                }
            }
            case Block.Table t -> {
                row(t.head());
                t.body().forEach(this::row);
            }
            case Block.Figure f -> {
                line("");
                if (!f.caption().isEmpty()) {
                    line(inlines(f.caption()));
                }
            }
            case Block.Quote q -> blocks(q.content());
            case Block.Code c -> line(c.text());
            case Block.Form f -> f.fields().forEach(this::field);
            case Block.Note n -> {
                line(n.kind().heading());
                blocks(n.content());
            }
            case Block.Divider _ -> line("");
            case Block.Revised _, Block.Altered _ -> throw new AssertionError("this document is no redline");
        }
    }

    private void labelled(String label, List<Block> content) {
        pending = label;
        if (content.isEmpty() || !(content.getFirst() instanceof Block.Paragraph)) {
            line("");
        }
        blocks(content);
    }

    private void row(Block.Row row) {
        row.cells().forEach(cell -> line(inlines(cell.content())));
    }

    private void field(Block.Field field) {
        switch (field.answer()) {
            case TICK -> {
                line("☐");
                line(inlines(field.label()));
            }
            case TEXT, LINES, DATE, SIGNATURE -> {
                line(inlines(field.label()));
                line("");
            }
        }
    }

    private void line(String text) {
        lines.add(new Line(pending, text));
        pending = "";
    }

    private String inlines(List<Inline> inlines) {
        StringBuilder text = new StringBuilder();
        for (Inline inline : inlines) {
            text.append(
                    switch (inline) {
                        case Inline.Text t -> t.text();
                        case Inline.Value v -> v.text();
                        case Inline.Emphasis e -> inlines(e.content());
                        case Inline.Strong s -> inlines(s.content());
                        case Inline.Code c -> c.text();
                        case Inline.Link l -> inlines(l.content());
                        case Inline.Reference r -> inlines(r.words());
                        case Inline.LineBreak _ -> "\n";
                        case Inline.FootnoteMark m -> mark(m.number());
                        case Inline.Image _ -> "";
                        case Inline.Revised _, Inline.Altered _ ->
                            throw new AssertionError("this document is no redline");
                    });
        }
        return text.toString();
    }

    /** Word counts the first mention itself; a later one is text. */
    private String mark(int number) {
        return mentioned.add(number) && !firstMarks ? "" : Integer.toString(number);
    }
}
