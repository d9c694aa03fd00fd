package org.policypress.document;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Rebuilds documents with some of their inlines or numbers replaced; everything else stays, revisions too.
 *
 * @param inlines called for each inline in the order of reading, an outer one after those in it
 * @param numbers called for each section's and clause's number
 */
public record Rewriting(UnaryOperator<Inline> inlines, UnaryOperator<Designation> numbers) {

    /** A rewriting that leaves numbers as they are. */
    public Rewriting(UnaryOperator<Inline> inlines) {
        this(inlines, UnaryOperator.identity());
    }

    /** The document's text rewritten: opening, sections and footnotes. */
    public Document document(Document document) {
        return new Document(
                document.key(),
                document.language(),
                document.cover(),
                blocks(document.opening()),
                document.sections().stream().map(this::section).toList(),
                document.footnotes().stream().map(this::footnote).toList(),
                document.edition(),
                document.before());
    }

    /** A section rewritten with all that stands under it. */
    public Section section(Section s) {
        return new Section(
                s.level(),
                s.kind(),
                s.id(),
                numbers.apply(s.number()),
                line(s.title()),
                blocks(s.content()),
                s.subsections().stream().map(this::section).toList(),
                s.origin(),
                s.place(),
                s.revision(),
                s.before());
    }

    /** A footnote rewritten. */
    public Footnote footnote(Footnote f) {
        return new Footnote(f.number(), blocks(f.content()), f.place(), f.revision());
    }

    /** Blocks rewritten. */
    public List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    /** A block rewritten. */
    public Block block(Block block) {
        return switch (block) {
            case Block.Paragraph p -> new Block.Paragraph(line(p.content()), p.place());
            case Block.Clause c ->
                new Block.Clause(c.id(), numbers.apply(c.number()), blocks(c.content()), c.origin(), c.place());
            case Block.BulletList l -> new Block.BulletList(items(l.items()), l.place());
            case Block.OrderedList l -> new Block.OrderedList(l.style(), l.start(), items(l.items()), l.place());
            case Block.Table t ->
                new Block.Table(
                        t.columns(),
                        row(t.head()),
                        t.body().stream().map(this::row).toList(),
                        t.place());
            case Block.Figure f -> new Block.Figure(f.picture(), line(f.caption()), f.place());
            case Block.Quote q -> new Block.Quote(blocks(q.content()), q.place());
            case Block.Note n -> new Block.Note(n.kind(), blocks(n.content()), n.place());
            case Block.Revised r -> new Block.Revised(r.revision(), block(r.content()));
            case Block.Altered a -> new Block.Altered(a.before(), block(a.after()));
            case Block.Form f ->
                new Block.Form(
                        f.fields().stream()
                                .map(d -> new Block.Field(d.name(), line(d.label()), d.answer(), d.revision()))
                                .toList(),
                        f.place());
            case Block.Code _, Block.Divider _ -> block;
        };
    }

    private List<Block.Item> items(List<Block.Item> items) {
        return items.stream()
                .map(item -> new Block.Item(blocks(item.content()), item.revision()))
                .toList();
    }

    private Block.Row row(Block.Row row) {
        return new Block.Row(
                row.cells().stream()
                        .map(cell -> new Block.Cell(line(cell.content()), cell.revision()))
                        .toList(),
                row.revision());
    }

    /** A line of text rewritten. */
    public List<Inline> line(List<Inline> line) {
        return line.stream().map(this::inline).toList();
    }

    private Inline inline(Inline inline) {
        return inlines.apply(
                switch (inline) {
                    case Inline.Emphasis e -> new Inline.Emphasis(line(e.content()));
                    case Inline.Strong s -> new Inline.Strong(line(s.content()));
                    case Inline.Link l -> new Inline.Link(l.target(), line(l.content()));
                    case Inline.Reference r ->
                        new Inline.Reference(r.target(), r.number(), line(r.content()), r.place());
                    case Inline.Revised r -> new Inline.Revised(r.revision(), line(r.content()));
                    case Inline.Altered a -> new Inline.Altered(line(a.before()), line(a.after()));
                    case Inline.Text _,
                            Inline.Value _,
                            Inline.Code _,
                            Inline.LineBreak _,
                            Inline.FootnoteMark _,
                            Inline.Image _ -> inline;
                });
    }
}
