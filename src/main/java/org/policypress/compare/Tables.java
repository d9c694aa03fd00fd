package org.policypress.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policypress.document.Block;
import org.policypress.document.Inline;
import org.policypress.document.Revision;

/** Draws two tables as one: columns are paired by their headings, then rows by their text. */
final class Tables {

    /** A column of the redline: its place in the old and in the new table, -1 where it has none. */
    private record Column(int old, int now) {
        Optional<Revision> revision() {
            return old < 0
                    ? Optional.of(new Revision.Inserted())
                    : now < 0 ? Optional.of(new Revision.Deleted()) : Optional.empty();
        }
    }

    private final Drawing drawing;
    private final Block.Table old;
    private final Block.Table now;
    private final List<Column> columns;

    Tables(Drawing drawing, Block.Table old, Block.Table now) {
        this.drawing = drawing;
        this.old = old;
        this.now = now;
        this.columns = columns(old, now);
    }

    static boolean isTable(Node node) {
        return node.piece() instanceof Node.Piece.Text text && text.block() instanceof Block.Table;
    }

    /** Whether any column that both tables have is set otherwise. */
    static boolean differInAlignment(Block.Table old, Block.Table now) {
        return columns(old, now).stream()
                .anyMatch(c -> c.old >= 0
                        && c.now >= 0
                        && old.columns().get(c.old) != now.columns().get(c.now));
    }

    private static List<Column> columns(Block.Table old, Block.Table now) {
        NodeReader reader = new NodeReader();
        List<Node> before = reader.columns(old);
        List<Node> after = reader.columns(now);
        int[] partner = Pairing.of(before, after, new Identity(Set.of(), Set.of()));
        List<Column> columns = new ArrayList<>();
        int j = 0;
        for (int i = 0; i < partner.length; i++) {
            if (partner[i] < 0) {
                columns.add(new Column(i, -1));
            } else {
                for (; j < partner[i]; j++) {
                    columns.add(new Column(-1, j));
                }
                columns.add(new Column(i, j++));
            }
        }
        for (; j < after.size(); j++) {
            columns.add(new Column(-1, j));
        }
        return columns;
    }

    /**
     * The redline of the two tables.
     *
     * @param oldRows the nodes of the old table's rows, that of the headings first
     * @param newRows the nodes of the new table's rows
     * @param entry where changes are entered
     */
    Block.Table draw(List<Node> oldRows, List<Node> newRows, Entry entry) {
        if (columns.stream().anyMatch(c -> c.revision().isPresent())) {
            entry.add(LineRedline.Edit.WORDS);
        }
        List<Block.Row> body = new ArrayList<>();
        int[] partner = Pairing.of(
                oldRows.subList(1, oldRows.size()),
                newRows.subList(1, newRows.size()),
                new Identity(Set.of(), Set.of()));
        int j = 0;
        for (int i = 0; i < partner.length; i++) {
            if (partner[i] < 0) {
                body.add(gone(old.body().get(i), entry));
            } else {
                for (; j < partner[i]; j++) {
                    body.add(come(now.body().get(j), entry));
                }
                body.add(kept(old.body().get(i), now.body().get(j++), entry));
            }
        }
        for (; j < now.body().size(); j++) {
            body.add(come(now.body().get(j), entry));
        }
        return new Block.Table(
                columns.stream()
                        .map(c -> c.now >= 0
                                ? now.columns().get(c.now)
                                : old.columns().get(c.old))
                        .toList(),
                kept(old.head(), now.head(), entry),
                body,
                now.place());
    }

    private Block.Row gone(Block.Row row, Entry entry) {
        entry.add(LineRedline.Edit.WORDS);
        List<Block.Cell> cells = columns.stream()
                .map(c -> new Block.Cell(text(row, c.old), c.revision()))
                .toList();
        return new Block.Row(cells, Optional.of(new Revision.Deleted()));
    }

    private Block.Row come(Block.Row row, Entry entry) {
        entry.add(LineRedline.Edit.WORDS);
        List<Block.Cell> cells = columns.stream()
                .map(c -> new Block.Cell(text(row, c.now), c.revision()))
                .toList();
        return new Block.Row(cells, Optional.of(new Revision.Inserted()));
    }

    private Block.Row kept(Block.Row before, Block.Row after, Entry entry) {
        List<Block.Cell> cells = new ArrayList<>();
        for (Column c : columns) {
            List<Inline> content = c.revision().isPresent()
                    ? c.old >= 0 ? text(before, c.old) : text(after, c.now)
                    : drawing.line(text(before, c.old), text(after, c.now), entry);
            cells.add(new Block.Cell(content, c.revision()));
        }
        return new Block.Row(cells);
    }

    private static List<Inline> text(Block.Row row, int column) {
        return column < 0 ? List.of() : row.cells().get(column).content();
    }
}
