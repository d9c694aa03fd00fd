package org.policypress.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.policypress.document.Block;
import org.policypress.document.Inline;
import org.policypress.document.Revision;

/** A redline for a terminal: each change with its number, and its words with marks for what came and went. */
public final class RedlineText {

    private final LineMarks marks;
    private final List<String> lines = new ArrayList<>();

    private RedlineText(boolean colour) {
        marks = new LineMarks(colour);
    }

    /**
     * The redline, each line with {@code \n} at its end; empty when there is no change.
     *
     * @param colour whether to add ANSI colours; the marks stand without them
     */
    public static String of(Redline redline, boolean colour) {
        RedlineText text = new RedlineText(colour);
        redline.changes().forEach(text::change);
        return text.lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private void change(Change change) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(LineMarks.harmless(ChangeWords.sentence(change)));
        change.redline().forEach(block -> block(block, "  ", Optional.empty()));
    }

    private void block(Block block, String indent, Optional<Revision> around) {
        switch (block) {
            case Block.Revised r -> block(r.content(), indent, within(around, r.revision()));
            case Block.Altered a -> block(a.after(), indent, around);
            case Block.Paragraph p -> line(indent, p.content(), around);
            case Block.Clause c -> numbered(c.number().label(), c.content(), indent, around);
            case Block.BulletList l ->
                l.items().forEach(item -> numbered("-", item.content(), indent, within(around, item.revision())));
            case Block.OrderedList l -> {
                for (int i = 0; i < l.items().size(); i++) {
                    Block.Item item = l.items().get(i);
                    numbered(l.label(i), item.content(), indent, within(around, item.revision()));
                }
            }
            case Block.Table t -> {
                row(t.head(), indent, around);
                t.body().forEach(row -> row(row, indent, around));
            }
            case Block.Figure f -> {
                whole(indent, "picture: " + f.picture().alternative(), around);
                if (!f.caption().isEmpty()) {
                    line(indent, f.caption(), around);
                }
            }
            case Block.Quote q -> q.content().forEach(inner -> block(inner, indent + "> ", around));
            case Block.Note n -> {
                whole(indent, n.kind().heading() + ":", around);
                n.content().forEach(inner -> block(inner, indent + "  ", around));
            }
            case Block.Code c -> c.text().lines().forEach(text -> whole(indent + "    ", text, around));
            case Block.Form f ->
                f.fields().forEach(field -> line(indent + "? ", field.label(), within(around, field.revision())));
            case Block.Divider _ -> whole(indent, "---", around);
        }
    }

    private void numbered(String label, List<Block> content, String indent, Optional<Revision> around) {
        String inner = indent + " ".repeat(label.length() + 1);
        int first = lines.size();
        content.forEach(block -> block(block, inner, around));
        if (lines.size() > first) {
            lines.set(first, indent + label + " " + lines.get(first).substring(inner.length()));
        }
    }

    private void row(Block.Row row, String indent, Optional<Revision> around) {
        Optional<Revision> revision = within(around, row.revision());
        String cells = row.cells().stream()
                .map(cell -> line(cell.content(), within(revision, cell.revision())))
                .collect(Collectors.joining(" | "));
        lines.add(indent + "| " + cells + " |");
    }

    private void line(String indent, List<Inline> line, Optional<Revision> around) {
        lines.add(indent + line(line, around));
    }

    private String line(List<Inline> line, Optional<Revision> around) {
        boolean asWhole = around.isPresent() && isWhole(around.get());
        return asWhole ? marks.revised(around.get(), Inline.text(line)) : marks.line(line);
    }

    private void whole(String indent, String text, Optional<Revision> around) {
        boolean asWhole = around.isPresent() && isWhole(around.get());
        lines.add(indent + (asWhole ? marks.revised(around.get(), text) : LineMarks.harmless(text)));
    }

    private static Optional<Revision> within(Optional<Revision> around, Revision revision) {
        return within(around, Optional.of(revision));
    }

    /** The revision that counts inside another. */
    private static Optional<Revision> within(Optional<Revision> around, Optional<Revision> revision) {
        return around.filter(RedlineText::isWhole).or(() -> revision);
    }

    /** What moved, was split or joined has marks of its own inside. */
    private static boolean isWhole(Revision revision) {
        return switch (revision) {
            case Revision.Inserted _, Revision.Deleted _, Revision.MovedFrom _ -> true;
            case Revision.MovedTo _, Revision.Split _, Revision.Joined _ -> false;
        };
    }
}
