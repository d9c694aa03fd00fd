package org.policypress.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One of the two texts of a redline, piece by piece beside the other, with its own numbers and with the marks of what came
 * or went: for showing both side by side.
 */
public final class Side {

    private final boolean isNew;
    private final Deque<Designation> numbers = new ArrayDeque<>();

    private Side(Document redline, boolean isNew) {
        this.isNew = isNew;
        Document plain = isNew ? Revisions.accept(redline) : Revisions.reject(redline);
        new Rewriting(inline -> inline, number -> {
                    numbers.add(number);
                    return number;
                })
                .document(plain);
    }

    /**
     * A piece on both sides.
     *
     * @param old what the old text has there; nothing where only the new one has something
     * @param now what the new text has there
     */
    public record Pair(Optional<Flow.Part> old, Optional<Flow.Part> now) {}

    /** The headings and blocks of a redline, in order, each as both texts have it. */
    public static List<Pair> pairs(Document redline) {
        Side old = new Side(redline, false);
        Side now = new Side(redline, true);
        return Flow.of(redline).parts().stream()
                .map(part -> new Pair(old.part(part), now.part(part)))
                .toList();
    }

    private Optional<Flow.Part> part(Flow.Part part) {
        return switch (part) {
            case Flow.Part.Heading(Section s) -> stands(s.revision()) ? Optional.of(heading(s)) : Optional.empty();
            case Flow.Part.Text(Block block) -> block(block).map(Flow.Part.Text::new);
        };
    }

    private Flow.Part heading(Section s) {
        Section make = isNew ? s : s.before().orElse(s);
        return new Flow.Part.Heading(new Section(
                s.level(),
                make.kind(),
                make.id(),
                number(s.number()),
                line(s.title()),
                List.of(),
                List.of(),
                make.origin(),
                make.place(),
                s.revision(),
                Optional.empty()));
    }

    /** The number on this side, with the address that the piece has in the redline. */
    private Designation number(Designation redline) {
        Designation own = numbers.isEmpty() ? redline : numbers.poll();
        return new Designation(own.label(), own.citation(), redline.anchor());
    }

    private boolean stands(Optional<Revision> revision) {
        return revision.map(r -> isNew ? r.inNew() : r.inOld()).orElse(true);
    }

    /** Whether a block has a number of its own: on one side, what was split or joined is part of the block before. */
    private boolean isCounted(Revision revision) {
        return switch (revision) {
            case Revision.Split _ -> isNew;
            case Revision.Joined _ -> !isNew;
            case Revision.Inserted _, Revision.Deleted _, Revision.MovedFrom _, Revision.MovedTo _ -> true;
        };
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().flatMap(block -> block(block).stream()).toList();
    }

    private Optional<Block> block(Block block) {
        return switch (block) {
            case Block.Revised r -> stands(Optional.of(r.revision())) ? revised(r) : Optional.empty();
            case Block.Altered a -> block(isNew ? a.after() : made(a));
            case Block.Paragraph p -> Optional.of(new Block.Paragraph(line(p.content()), p.place()));
            case Block.Clause c ->
                Optional.of(new Block.Clause(c.id(), number(c.number()), blocks(c.content()), c.origin(), c.place()));
            case Block.BulletList l -> Optional.of(new Block.BulletList(items(l.items()), l.place()));
            case Block.OrderedList l ->
                Optional.of(new Block.OrderedList(l.style(), l.start(), items(l.items()), l.place()));
            case Block.Table t -> Optional.of(table(t));
            case Block.Figure f -> Optional.of(new Block.Figure(f.picture(), line(f.caption()), f.place()));
            case Block.Quote q -> Optional.of(new Block.Quote(blocks(q.content()), q.place()));
            case Block.Note n -> Optional.of(new Block.Note(n.kind(), blocks(n.content()), n.place()));
            case Block.Form f ->
                Optional.of(new Block.Form(
                        f.fields().stream()
                                .filter(field -> stands(field.revision()))
                                .map(field -> new Block.Field(
                                        field.name(), line(field.label()), field.answer(), field.revision()))
                                .toList(),
                        f.place()));
            case Block.Code _, Block.Divider _ -> Optional.of(block);
        };
    }

    /** A block as it was made, at the address that it has in the redline. */
    private static Block made(Block.Altered a) {
        Block made = Revisions.made(a.before(), a.after());
        return made instanceof Block.Clause m && a.after() instanceof Block.Clause c
                ? new Block.Clause(m.id(), c.number(), m.content(), m.origin(), m.place())
                : made;
    }

    private Optional<Block> revised(Block.Revised r) {
        if (!isCounted(r.revision()) && r.content() instanceof Block.Clause c) {
            // It runs on without a number, under that of the clause before.
            return Optional.of(new Block.Revised(
                    r.revision(),
                    new Block.Clause(c.id(), Designation.NONE, blocks(c.content()), c.origin(), c.place())));
        }
        return block(r.content()).map(content -> new Block.Revised(r.revision(), content));
    }

    private List<Block.Item> items(List<Block.Item> items) {
        List<Block.Item> out = new ArrayList<>();
        for (Block.Item item : items) {
            if (stands(item.revision())) {
                out.add(new Block.Item(blocks(item.content()), item.revision()));
            }
        }
        return out;
    }

    private Block.Table table(Block.Table t) {
        List<Block.Table.Alignment> columns = new ArrayList<>();
        for (int i = 0; i < t.columns().size(); i++) {
            if (stands(t.head().cells().get(i).revision())) {
                columns.add(t.columns().get(i));
            }
        }
        return new Block.Table(
                columns,
                row(t.head()),
                t.body().stream()
                        .filter(row -> stands(row.revision()))
                        .map(this::row)
                        .toList(),
                t.place());
    }

    private Block.Row row(Block.Row row) {
        return new Block.Row(
                row.cells().stream()
                        .filter(cell -> stands(cell.revision()))
                        .map(cell -> new Block.Cell(line(cell.content()), cell.revision()))
                        .toList(),
                row.revision());
    }

    private List<Inline> line(List<Inline> line) {
        return line.stream()
                .flatMap(inline -> switch (inline) {
                    case Inline.Revised r -> stands(Optional.of(r.revision())) ? Stream.of(r) : Stream.empty();
                    // A renderer shows what an alteration came to: on the old side, what it came from.
                    case Inline.Altered a ->
                        Stream.of(isNew ? a : new Inline.Altered(/* before= */ a.after(), /* after= */ a.before()));
                    case Inline.Text _,
                            Inline.Value _,
                            Inline.Emphasis _,
                            Inline.Strong _,
                            Inline.Code _,
                            Inline.Link _,
                            Inline.Reference _,
                            Inline.LineBreak _,
                            Inline.FootnoteMark _,
                            Inline.Image _ -> Stream.of(inline);
                })
                .toList();
    }
}
