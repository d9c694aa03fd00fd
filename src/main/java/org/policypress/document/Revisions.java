package org.policypress.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the revisions of a redline mean: the one place that takes them apart. Both functions are total, and leave a
 * document without revisions as it is, but for neighbouring runs of one format, which become one.
 */
public final class Revisions {

    private final boolean asNew;
    private final Predicate<Revision> stays;

    private Revisions(boolean asNew) {
        this.asNew = asNew;
        this.stays = asNew ? Revision::inNew : Revision::inOld;
    }

    /** The new document: with everything inserted, without anything deleted, numbered. */
    public static Document accept(Document redline) {
        return new Revisions(true).document(redline);
    }

    /** The old document: without anything inserted, with everything deleted, numbered. */
    public static Document reject(Document redline) {
        return new Revisions(false).document(redline);
    }

    /** The new blocks of some that are part of a redline, with their numbers as they are. */
    public static List<Block> accept(List<Block> blocks) {
        return new Revisions(true).blocks(blocks);
    }

    /** The old blocks of some that are part of a redline, with their numbers as they are. */
    public static List<Block> reject(List<Block> blocks) {
        return new Revisions(false).blocks(blocks);
    }

    private Document document(Document redline) {
        Flow flow = new Flow(parts(Flow.of(redline).parts()));
        List<Footnote> footnotes = redline.footnotes().stream()
                .filter(note -> stands(note.revision()))
                .map(note -> new Footnote(note.number(), blocks(note.content()), note.place()))
                .toList();
        Optional<Document.Before> before = redline.before();
        boolean old = !asNew && before.isPresent();
        Document document = new Document(
                old ? before.get().key() : redline.key(),
                old ? before.get().language() : redline.language(),
                old ? before.get().cover() : redline.cover(),
                flow.opening(),
                flow.sections(),
                footnotes,
                old ? before.get().edition() : redline.edition());
        return Numbering.number(FootnoteOrder.restore(document)).value().orElseThrow();
    }

    private boolean stands(Optional<Revision> revision) {
        return revision.isEmpty() || stays.test(revision.get());
    }

    /** Whether the text ran on from the block before. */
    private boolean runsOn(Revision revision) {
        return switch (revision) {
            case Revision.Split _ -> !asNew;
            case Revision.Joined _ -> asNew;
            case Revision.Inserted _, Revision.Deleted _, Revision.MovedFrom _, Revision.MovedTo _ -> false;
        };
    }

    private List<Flow.Part> parts(List<Flow.Part> parts) {
        List<Flow.Part> out = new ArrayList<>();
        for (Flow.Part part : parts) {
            switch (part) {
                case Flow.Part.Heading heading -> {
                    if (stands(heading.section().revision())) {
                        out.add(new Flow.Part.Heading(heading(heading.section())));
                    }
                }
                case Flow.Part.Text text -> {
                    Optional<Block> last = (!out.isEmpty() && out.getLast() instanceof Flow.Part.Text before)
                            ? Optional.of(before.block())
                            : Optional.empty();
                    Optional<Block> joined = last.flatMap(before -> runOn(before, text.block()));
                    if (joined.isPresent()) {
                        out.set(out.size() - 1, new Flow.Part.Text(joined.get()));
                    } else {
                        block(text.block()).ifPresent(block -> out.add(new Flow.Part.Text(block)));
                    }
                }
            }
        }
        return out;
    }

    private Section heading(Section redline) {
        Section make = asNew ? redline : redline.before().orElse(redline);
        return new Section(
                redline.level(),
                make.kind(),
                make.id(),
                make.number(),
                inlines(redline.title()),
                List.of(),
                List.of(),
                make.origin(),
                make.place());
    }

    private List<Block> blocks(List<Block> blocks) {
        List<Block> out = new ArrayList<>();
        for (Block block : blocks) {
            Optional<Block> joined = out.isEmpty() ? Optional.empty() : runOn(out.getLast(), block);
            if (joined.isPresent()) {
                out.set(out.size() - 1, joined.get());
            } else {
                block(block).ifPresent(out::add);
            }
        }
        return out;
    }

    /** The block before with a block that runs on from it, if it does. */
    private Optional<Block> runOn(Block before, Block block) {
        return (block instanceof Block.Revised revised && runsOn(revised.revision()))
                ? block(revised.content()).flatMap(more -> joined(before, more))
                : Optional.empty();
    }

    private static Optional<Block> joined(Block first, Block more) {
        if (first instanceof Block.Paragraph p && more instanceof Block.Paragraph q) {
            return Optional.of(new Block.Paragraph(united(p.content(), q.content()), p.place()));
        }
        if (first instanceof Block.Clause c && more instanceof Block.Clause d) {
            return Optional.of(
                    new Block.Clause(c.id(), c.number(), joined(c.content(), d.content()), c.origin(), c.place()));
        }
        return Optional.empty();
    }

    /** Both contents, the last block of one run together with the first of the other where they can be. */
    private static List<Block> joined(List<Block> first, List<Block> more) {
        List<Block> all = new ArrayList<>(first);
        List<Block> rest = more;
        if (!first.isEmpty() && !more.isEmpty()) {
            Optional<Block> seam = joined(first.getLast(), more.getFirst());
            if (seam.isPresent()) {
                all.set(all.size() - 1, seam.get());
                rest = more.subList(1, more.size());
            }
        }
        all.addAll(rest);
        return all;
    }

    private Optional<Block> block(Block block) {
        return switch (block) {
            case Block.Revised r -> stays.test(r.revision()) ? block(r.content()) : Optional.empty();
            case Block.Altered a -> block(a.after()).map(after -> asNew ? after : made(a.before(), after));
            case Block.Paragraph p -> Optional.of(new Block.Paragraph(inlines(p.content()), p.place()));
            case Block.Clause c ->
                Optional.of(new Block.Clause(c.id(), c.number(), blocks(c.content()), c.origin(), c.place()));
            case Block.BulletList l -> Optional.of(new Block.BulletList(items(l.items()), l.place()));
            case Block.OrderedList l ->
                Optional.of(new Block.OrderedList(l.style(), l.start(), items(l.items()), l.place()));
            case Block.Table t -> Optional.of(table(t));
            case Block.Figure f -> Optional.of(new Block.Figure(f.picture(), inlines(f.caption()), f.place()));
            case Block.Quote q -> Optional.of(new Block.Quote(blocks(q.content()), q.place()));
            case Block.Form f ->
                Optional.of(new Block.Form(
                        f.fields().stream()
                                .filter(field -> stands(field.revision()))
                                .map(field -> new Block.Field(field.name(), inlines(field.label()), field.answer()))
                                .toList(),
                        f.place()));
            case Block.Note n -> Optional.of(new Block.Note(n.kind(), blocks(n.content()), n.place()));
            case Block.Code _, Block.Divider _ -> Optional.of(block);
        };
    }

    /** A block of the one's make and the other's content. */
    static Block made(Block make, Block content) {
        return switch (content) {
            case Block.Clause c
            when make instanceof Block.Clause m ->
                new Block.Clause(m.id(), m.number(), c.content(), m.origin(), m.place());
            case Block.OrderedList l
            when make instanceof Block.OrderedList m ->
                new Block.OrderedList(m.style(), m.start(), l.items(), m.place());
            case Block.Note n when make instanceof Block.Note m -> new Block.Note(m.kind(), n.content(), m.place());
            case Block.Figure f
            when make instanceof Block.Figure m -> new Block.Figure(m.picture(), f.caption(), m.place());
            case Block.Table t
            when make instanceof Block.Table m -> new Block.Table(m.columns(), t.head(), t.body(), m.place());
            case Block.Paragraph _,
                    Block.BulletList _,
                    Block.Quote _,
                    Block.Code _,
                    Block.Form _,
                    Block.Divider _,
                    Block.Clause _,
                    Block.OrderedList _,
                    Block.Note _,
                    Block.Figure _,
                    Block.Table _,
                    Block.Revised _,
                    Block.Altered _ -> content;
        };
    }

    private List<Block.Item> items(List<Block.Item> items) {
        List<Block.Item> out = new ArrayList<>();
        for (Block.Item item : items) {
            if (stands(item.revision())) {
                List<Block> content = blocks(item.content());
                if (!out.isEmpty() && item.revision().filter(this::runsOn).isPresent()) {
                    out.set(out.size() - 1, new Block.Item(joined(out.getLast().content(), content)));
                } else {
                    out.add(new Block.Item(content));
                }
            }
        }
        return out;
    }

    private Block.Table table(Block.Table table) {
        List<Block.Table.Alignment> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            if (stands(table.head().cells().get(i).revision())) {
                columns.add(table.columns().get(i));
            }
        }
        return new Block.Table(
                columns,
                row(table.head()),
                table.body().stream()
                        .filter(row -> stands(row.revision()))
                        .map(this::row)
                        .toList(),
                table.place());
    }

    private Block.Row row(Block.Row row) {
        return new Block.Row(row.cells().stream()
                .filter(cell -> stands(cell.revision()))
                .map(cell -> new Block.Cell(inlines(cell.content())))
                .toList());
    }

    private List<Inline> inlines(List<Inline> inlines) {
        return Run.join(Run.of(inlines.stream().flatMap(this::inline).toList()));
    }

    private Stream<Inline> inline(Inline inline) {
        return switch (inline) {
            case Inline.Revised r -> stays.test(r.revision()) ? r.content().stream() : Stream.empty();
            case Inline.Altered a -> (asNew ? a.after() : a.before()).stream();
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
        };
    }

    /** The two runs of text as one. */
    private static List<Inline> united(List<Inline> first, List<Inline> more) {
        return Run.join(Run.of(Stream.concat(first.stream(), more.stream()).toList()));
    }
}
