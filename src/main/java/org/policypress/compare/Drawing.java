package org.policypress.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypress.document.Block;
import org.policypress.document.Flow;
import org.policypress.document.Inline;
import org.policypress.document.Revision;
import org.policypress.document.Section;

/**
 * Writes the redline of two flows of nodes, block by block; headings, the items of lists, tables and what was cut in two are
 * drawn by others, and what is found is entered by {@link Entries}.
 */
final class Drawing {

    private final Alignment alignment;
    private final Moves moves;
    private final Entries entries;
    private final HeadingDrawing headings;
    private final ItemDrawing items;
    private final Cutting cutting;
    private final Tokens tokens = new Tokens();

    Drawing(Alignment alignment, Moves moves, Groups groups, Ledger ledger, Whereabouts places) {
        this.alignment = alignment;
        this.moves = moves;
        this.entries = new Entries(moves, groups, ledger, places);
        this.headings = new HeadingDrawing(this, entries, moves);
        this.cutting = new Cutting(this, tokens);
        this.items = new ItemDrawing(this, alignment, moves, cutting);
    }

    /** The redline of the documents' headings and blocks. */
    Flow flow(List<Step> steps) {
        List<Flow.Part> parts = new ArrayList<>();
        for (Step step : steps) {
            switch (step) {
                case Step.Gone(Node old)
                when old.piece() instanceof Node.Piece.Heading(Section section) ->
                    parts.add(new Flow.Part.Heading(headings.goneHeading(old, section)));
                case Step.Come(Node now)
                when now.piece() instanceof Node.Piece.Heading(Section section) ->
                    parts.add(new Flow.Part.Heading(headings.comeHeading(now, section)));
                case Step.Both(Node old, Node now, List<Step> _)
                when old.piece() instanceof Node.Piece.Heading(Section before)
                        && now.piece() instanceof Node.Piece.Heading(Section after) ->
                    parts.add(new Flow.Part.Heading(headings.keptHeading(before, after, old.exact() == now.exact())));
                case Step.Gone _, Step.Come _, Step.Both _, Step.Split _, Step.Join _ ->
                    blocks(step, Optional.empty()).forEach(block -> parts.add(new Flow.Part.Text(block)));
            }
        }
        return new Flow(parts);
    }

    /** The redlines of the blocks in a clause, item, quote and so on. */
    List<Block> blocks(List<Step> steps, Entry owner) {
        List<Block> blocks = new ArrayList<>();
        steps.forEach(step -> blocks.addAll(blocks(step, Optional.of(owner))));
        return blocks;
    }

    /** @param owner the change that the block is part of, unless it is a clause; none when it stands by itself */
    private List<Block> blocks(Step step, Optional<Entry> owner) {
        return switch (step) {
            case Step.Gone(Node old) -> List.of(goneBlock(old, owner));
            case Step.Come(Node now) -> List.of(comeBlock(now, owner));
            case Step.Both(Node old, Node now, List<Step> inner) ->
                List.of(old.exact() == now.exact() ? block(now) : keptBlock(old, now, inner, owner));
            case Step.Split(Node old, Node first, Node second) -> {
                Entry entry = entries.entry(old, owner, Entry.Fate.SPLIT);
                entries.tell(entry, Optional.of(old), Optional.of(first));
                entry.after("", Passages.text(block(second), true));
                List<Block> drawn = cutting.split(old, first, second, entry);
                entry.draw(drawn);
                yield drawn;
            }
            case Step.Join(Node first, Node second, Node now) -> {
                Entry entry = entries.entry(now, owner, Entry.Fate.JOINED);
                entries.tell(entry, Optional.of(first), Optional.of(now));
                entry.before("", Passages.text(block(second), true));
                List<Block> drawn = cutting.join(first, second, now, entry);
                entry.draw(drawn);
                yield drawn;
            }
        };
    }

    private Block goneBlock(Node old, Optional<Entry> owner) {
        Optional<Moves.Move> move = moves.of(old);
        Block drawn = new Block.Revised(moves.gone(old), block(old));
        if (move.isEmpty()) {
            Entry entry = entries.entry(old, owner, Entry.Fate.DELETED);
            entries.tell(entry, Optional.of(old), Optional.empty());
            entries.drawOwn(entry, owner, old, drawn);
        } else if (Entries.isPart(old, owner)) {
            owner.ifPresent(o -> o.add(LineRedline.Edit.WORDS));
        }
        return drawn;
    }

    private Block comeBlock(Node now, Optional<Entry> owner) {
        Optional<Moves.Move> move = moves.of(now);
        if (move.isPresent()) {
            Node old = move.get().old();
            Entry entry;
            if (Entries.isPart(now, owner)) {
                entry = entries.entry(now, owner, Entry.Fate.MOVED);
            } else {
                entry = entries.entry(move.get(), Entries.subject(now));
                entries.tell(entry, Optional.of(old), Optional.of(now));
            }
            Block drawn = new Block.Revised(
                    moves.come(now), old.exact() == now.exact() ? block(now) : moved(old, now, entry));
            entries.drawOwn(entry, owner, now, drawn);
            return drawn;
        }
        Block drawn = new Block.Revised(new Revision.Inserted(), block(now));
        Entry entry = entries.entry(now, owner, Entry.Fate.INSERTED);
        entries.tell(entry, Optional.empty(), Optional.of(now));
        entries.drawOwn(entry, owner, now, drawn);
        return drawn;
    }

    private Block moved(Node old, Node now, Entry entry) {
        return Reshaping.canBecome(old, now)
                ? Reshaping.with(
                        block(now),
                        line(
                                Reshaping.prose(old).orElseThrow(),
                                Reshaping.prose(now).orElseThrow(),
                                entry))
                : content(old, now, alignment.inside(old, now), entry);
    }

    private Block keptBlock(Node old, Node now, List<Step> inner, Optional<Entry> owner) {
        Entry entry = entries.entry(now, owner, Entry.Fate.STAYED);
        boolean own = !Entries.isPart(now, owner);
        if (own) {
            entries.tell(entry, Optional.of(old), Optional.of(now));
        }
        Block content = content(old, now, inner, entry);
        Block make = Makes.of(block(old));
        boolean visible = Makes.differVisibly(block(old), block(now));
        if (visible) {
            entry.add(LineRedline.Edit.FORMAT);
        }
        Block drawn = visible || Makes.differ(block(old), block(now)) ? new Block.Altered(make, content) : content;
        if (own) {
            entry.draw(List.of(Passages.own(drawn)));
        }
        return drawn;
    }

    /** The new block with the redline of its content. */
    private Block content(Node old, Node now, List<Step> inner, Entry entry) {
        return switch (block(now)) {
            case Block.Paragraph p
            when block(old) instanceof Block.Paragraph q ->
                new Block.Paragraph(line(q.content(), p.content(), entry), p.place());
            case Block.Clause c -> new Block.Clause(c.id(), c.number(), blocks(inner, entry), c.origin(), c.place());
            case Block.BulletList l -> new Block.BulletList(items.items(inner, entry), l.place());
            case Block.OrderedList l ->
                new Block.OrderedList(l.style(), l.start(), items.items(inner, entry), l.place());
            case Block.Figure f
            when block(old) instanceof Block.Figure g ->
                new Block.Figure(f.picture(), line(g.caption(), f.caption(), entry), f.place());
            case Block.Quote q -> new Block.Quote(blocks(inner, entry), q.place());
            case Block.Note n -> new Block.Note(n.kind(), blocks(inner, entry), n.place());
            case Block.Form f -> new Block.Form(items.fields(inner, entry), f.place());
            case Block.Table t
            when block(old) instanceof Block.Table u ->
                new Tables(this, u, t).draw(old.children(), now.children(), entry);
            case Block.Paragraph _,
                    Block.Figure _,
                    Block.Table _,
                    Block.Code _,
                    Block.Divider _,
                    Block.Revised _,
                    Block.Altered _ -> block(now);
        };
    }

    /** The redline of two lines, entered in the owner. */
    List<Inline> line(List<Inline> old, List<Inline> now, Entry owner) {
        LineRedline.Drawn drawn = compared(old, now);
        entries.enter(drawn, owner);
        return drawn.line();
    }

    /** Two lines word by word. */
    LineRedline.Drawn compared(List<Inline> old, List<Inline> now) {
        return LineRedline.of(tokens.of(old), tokens.of(now)).drawn();
    }

    /** The redline of what follows the first block of two nodes. */
    List<Block> rest(Node old, Node now, Entry owner) {
        return blocks(alignment.of(tail(old), tail(now)), owner);
    }

    private static List<Node> tail(Node node) {
        return node.children().subList(1, node.children().size());
    }

    /** The block that a node stands for. */
    static Block block(Node node) {
        return switch (node.piece()) {
            case Node.Piece.Text(Block block) -> block;
            case Node.Piece.Heading _,
                    Node.Piece.Entry _,
                    Node.Piece.Line _,
                    Node.Piece.Column _,
                    Node.Piece.Blank _,
                    Node.Piece.Foot _ -> throw new IllegalStateException(node.piece() + " is no block");
        };
    }
}
