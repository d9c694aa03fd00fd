package org.policypress.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.policypress.document.Block;
import org.policypress.document.Inline;

/** What pieces of a document say, as plain text, and what they are called. */
final class Passages {

    private Passages() {}

    /** What a block is called in a list of changes. */
    static Change.Subject subject(Block block) {
        return switch (block) {
            case Block.Paragraph _ -> Change.Subject.PARAGRAPH;
            case Block.Clause _ -> Change.Subject.CLAUSE;
            case Block.BulletList _, Block.OrderedList _ -> Change.Subject.LIST;
            case Block.Table _ -> Change.Subject.TABLE;
            case Block.Figure _ -> Change.Subject.PICTURE;
            case Block.Quote _ -> Change.Subject.QUOTATION;
            case Block.Note _ -> Change.Subject.NOTE;
            case Block.Code _ -> Change.Subject.CODE;
            case Block.Form _ -> Change.Subject.FORM;
            case Block.Divider _ -> Change.Subject.DIVIDER;
            case Block.Revised r -> subject(r.content());
            case Block.Altered a -> subject(a.after());
        };
    }

    /** The text of a block, a line for each block in it; with or without the clauses in a clause. */
    static String text(Block block, boolean withClauses) {
        return switch (block) {
            case Block.Paragraph p -> Inline.text(p.content());
            case Block.Clause c -> text(withClauses ? c.content() : own(c.content()));
            case Block.BulletList l -> items(l.items());
            case Block.OrderedList l -> items(l.items());
            case Block.Table t -> {
                List<Block.Row> rows = new ArrayList<>();
                rows.add(t.head());
                rows.addAll(t.body());
                yield rows.stream().map(Passages::row).collect(Collectors.joining("\n"));
            }
            case Block.Figure f -> f.caption().isEmpty() ? f.picture().alternative() : Inline.text(f.caption());
            case Block.Quote q -> text(q.content());
            case Block.Note n -> text(n.content());
            case Block.Code c -> c.text();
            case Block.Form f ->
                f.fields().stream().map(field -> Inline.text(field.label())).collect(Collectors.joining("\n"));
            case Block.Divider _ -> "";
            case Block.Revised r -> text(r.content(), withClauses);
            case Block.Altered a -> text(a.after(), withClauses);
        };
    }

    private static String text(List<Block> blocks) {
        return blocks.stream().map(block -> text(block, true)).collect(Collectors.joining("\n"));
    }

    private static String items(List<Block.Item> items) {
        return items.stream().map(item -> text(item.content())).collect(Collectors.joining("\n"));
    }

    private static String row(Block.Row row) {
        return row.cells().stream().map(cell -> Inline.text(cell.content())).collect(Collectors.joining(" | "));
    }

    /** Blocks without the clauses among them, which have changes of their own. */
    static List<Block> own(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> subject(block) != Change.Subject.CLAUSE)
                .toList();
    }

    /** A clause without the clauses in it. */
    static Block own(Block block) {
        return switch (block) {
            case Block.Clause c -> new Block.Clause(c.id(), c.number(), own(c.content()), c.origin(), c.place());
            case Block.Revised r -> new Block.Revised(r.revision(), own(r.content()));
            case Block.Altered a -> new Block.Altered(a.before(), own(a.after()));
            case Block.Paragraph _,
                    Block.BulletList _,
                    Block.OrderedList _,
                    Block.Table _,
                    Block.Figure _,
                    Block.Quote _,
                    Block.Note _,
                    Block.Code _,
                    Block.Form _,
                    Block.Divider _ -> block;
        };
    }
}
