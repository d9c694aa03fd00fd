package org.policypress.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypress.document.Block;
import org.policypress.document.Designation;
import org.policypress.document.Flow;
import org.policypress.document.Footnote;
import org.policypress.document.Id;
import org.policypress.document.Inline;
import org.policypress.document.Revision;
import org.policypress.document.Section;

/** Writes the redline of two flows of nodes, and enters each change in the ledger. */
final class Drawing {

    private final Alignment alignment;
    private final Moves moves;
    private final Groups groups;
    private final Ledger ledger;
    private final Tokens tokens = new Tokens();
    private final Map<Object, Entry> shared = new HashMap<>();
    private Designation oldHeading = Designation.NONE;
    private Designation newHeading = Designation.NONE;
    private String headingAnchor = "";

    Drawing(Alignment alignment, Moves moves, Groups groups, Ledger ledger) {
        this.alignment = alignment;
        this.moves = moves;
        this.groups = groups;
        this.ledger = ledger;
    }

    /** The redline of the documents' headings and blocks. */
    Flow flow(List<Step> steps) {
        List<Flow.Part> parts = new ArrayList<>();
        for (Step step : steps) {
            switch (step) {
                case Step.Gone(Node old)
                when old.piece() instanceof Node.Piece.Heading(Section section) ->
                    parts.add(new Flow.Part.Heading(goneHeading(old, section)));
                case Step.Come(Node now)
                when now.piece() instanceof Node.Piece.Heading(Section section) ->
                    parts.add(new Flow.Part.Heading(comeHeading(now, section)));
                case Step.Both(Node old, Node now, List<Step> _)
                when old.piece() instanceof Node.Piece.Heading(Section before)
                        && now.piece() instanceof Node.Piece.Heading(Section after) ->
                    parts.add(new Flow.Part.Heading(keptHeading(before, after, old.exact() == now.exact())));
                case Step.Gone _, Step.Come _, Step.Both _, Step.Split _, Step.Join _ ->
                    blocks(step, Optional.empty()).forEach(block -> parts.add(new Flow.Part.Text(block)));
            }
        }
        return new Flow(parts);
    }

    private Section goneHeading(Node old, Section s) {
        oldHeading = s.number();
        headingAnchor = s.number().anchor();
        Optional<Moves.Move> move = moves.of(old);
        if (move.isEmpty()) {
            entry(old, Change.Subject.HEADING, Entry.Fate.DELETED)
                    .at(s.id(), s.number().anchor())
                    .before(s.number().citation(), Inline.text(s.title()))
                    .draw(List.of(revised(new Revision.Deleted(), title(s, s.title()))));
        }
        return heading(s, s.title(), Optional.of(gone(move)), Optional.empty());
    }

    private Section comeHeading(Node now, Section s) {
        newHeading = s.number();
        headingAnchor = s.number().anchor();
        Optional<Moves.Move> move = moves.of(now);
        if (move.isPresent() && move.get().old().piece() instanceof Node.Piece.Heading(Section before)) {
            LineRedline.Drawn title = line(before.title(), s.title());
            Entry entry = entry(move.get(), Change.Subject.SECTION)
                    .at(s.id(), s.number().anchor())
                    .before(before.number().citation(), Inline.text(before.title()))
                    .after(s.number().citation(), Inline.text(s.title()));
            entry.addAll(title.edits());
            entry.draw(List.of(title(s, title.line())));
            return heading(s, title.line(), Optional.of(come(move)), Optional.empty());
        }
        entry(now, Change.Subject.HEADING, Entry.Fate.INSERTED)
                .at(s.id(), s.number().anchor())
                .after(s.number().citation(), Inline.text(s.title()))
                .draw(List.of(revised(new Revision.Inserted(), title(s, s.title()))));
        return heading(s, s.title(), Optional.of(come(move)), Optional.empty());
    }

    private Section keptHeading(Section before, Section after, boolean exact) {
        oldHeading = before.number();
        newHeading = after.number();
        headingAnchor = after.number().anchor();
        if (exact) {
            return after;
        }
        LineRedline.Drawn title = line(before.title(), after.title());
        Entry entry = ledger.open(Change.Subject.HEADING, Entry.Fate.STAYED)
                .at(after.id(), after.number().anchor())
                .before(before.number().citation(), Inline.text(before.title()))
                .after(after.number().citation(), Inline.text(after.title()));
        entry.addAll(title.edits());
        entry.draw(List.of(title(after, title.line())));
        if (before.kind() != after.kind()) {
            entry.add(LineRedline.Edit.FORMAT);
        }
        boolean sameMake =
                before.id().equals(after.id()) && before.kind() == after.kind() && before.origin() == after.origin();
        Optional<Section> make = sameMake
                ? Optional.empty()
                : Optional.of(heading(before, List.of(), Optional.empty(), Optional.empty()));
        return heading(after, title.line(), Optional.empty(), make);
    }

    private static Section heading(
            Section s, List<Inline> title, Optional<Revision> revision, Optional<Section> before) {
        return new Section(
                s.level(),
                s.kind(),
                s.id(),
                s.number(),
                title,
                List.of(),
                List.of(),
                s.origin(),
                s.place(),
                revision,
                before);
    }

    private static Block title(Section section, List<Inline> title) {
        return new Block.Paragraph(title, section.place());
    }

    /** The redlines of the blocks in a clause, item, quote and so on. */
    private List<Block> blocks(List<Step> steps, Entry owner) {
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
                Entry entry = entry(old, owner, Entry.Fate.SPLIT);
                tell(entry, Optional.of(old), Optional.of(first));
                entry.after("", Passages.text(block(second), true));
                List<Block> drawn = new Cutting(this, tokens).split(old, first, second, entry);
                entry.draw(drawn);
                yield drawn;
            }
            case Step.Join(Node first, Node second, Node now) -> {
                Entry entry = entry(now, owner, Entry.Fate.JOINED);
                tell(entry, Optional.of(first), Optional.of(now));
                entry.before("", Passages.text(block(second), true));
                List<Block> drawn = new Cutting(this, tokens).join(first, second, now, entry);
                entry.draw(drawn);
                yield drawn;
            }
        };
    }

    private Block goneBlock(Node old, Optional<Entry> owner) {
        Optional<Moves.Move> move = moves.of(old);
        Block drawn = revised(gone(move), block(old));
        if (move.isEmpty()) {
            Entry entry = entry(old, owner, Entry.Fate.DELETED);
            tell(entry, Optional.of(old), Optional.empty());
            drawOwn(entry, owner, old, drawn);
        } else if (isPart(old, owner)) {
            owner.ifPresent(o -> o.add(LineRedline.Edit.WORDS));
        }
        return drawn;
    }

    private Block comeBlock(Node now, Optional<Entry> owner) {
        Optional<Moves.Move> move = moves.of(now);
        if (move.isPresent()) {
            Node old = move.get().old();
            Entry entry;
            if (isPart(now, owner)) {
                entry = entry(now, owner, Entry.Fate.MOVED);
            } else {
                entry = entry(move.get(), subject(now));
                tell(entry, Optional.of(old), Optional.of(now));
            }
            Block drawn = revised(
                    come(move),
                    old.exact() == now.exact() ? block(now) : content(old, now, alignment.inside(old, now), entry));
            drawOwn(entry, owner, now, drawn);
            return drawn;
        }
        Block drawn = revised(new Revision.Inserted(), block(now));
        Entry entry = entry(now, owner, Entry.Fate.INSERTED);
        tell(entry, Optional.empty(), Optional.of(now));
        drawOwn(entry, owner, now, drawn);
        return drawn;
    }

    private Block keptBlock(Node old, Node now, List<Step> inner, Optional<Entry> owner) {
        Entry entry = entry(now, owner, Entry.Fate.STAYED);
        boolean own = !isPart(now, owner);
        if (own) {
            tell(entry, Optional.of(old), Optional.of(now));
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
            case Block.BulletList l -> new Block.BulletList(items(inner, entry), l.place());
            case Block.OrderedList l -> new Block.OrderedList(l.style(), l.start(), items(inner, entry), l.place());
            case Block.Figure f
            when block(old) instanceof Block.Figure g ->
                new Block.Figure(f.picture(), line(g.caption(), f.caption(), entry), f.place());
            case Block.Quote q -> new Block.Quote(blocks(inner, entry), q.place());
            case Block.Note n -> new Block.Note(n.kind(), blocks(inner, entry), n.place());
            case Block.Form f -> new Block.Form(fields(inner, entry), f.place());
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

    private List<Block.Item> items(List<Step> steps, Entry owner) {
        List<Block.Item> items = new ArrayList<>();
        for (Step step : steps) {
            if (!(step instanceof Step.Both)) {
                owner.add(LineRedline.Edit.WORDS);
            }
            switch (step) {
                case Step.Gone(Node old) ->
                    items.add(new Block.Item(item(old).content(), Optional.of(gone(moves.of(old)))));
                case Step.Come(Node now) -> {
                    Optional<Moves.Move> move = moves.of(now);
                    List<Block> content = move.map(Moves.Move::old)
                            .filter(old -> old.exact() != now.exact())
                            .map(old -> blocks(alignment.inside(old, now), owner))
                            .orElse(item(now).content());
                    items.add(new Block.Item(content, Optional.of(come(move))));
                }
                case Step.Both(Node old, Node now, List<Step> inner) ->
                    items.add(old.exact() == now.exact() ? item(now) : new Block.Item(blocks(inner, owner)));
                case Step.Split(Node old, Node first, Node second) ->
                    items.addAll(new Cutting(this, tokens).splitItem(old, first, second, owner));
                case Step.Join(Node first, Node second, Node now) ->
                    items.addAll(new Cutting(this, tokens).joinItem(first, second, now, owner));
            }
        }
        return items;
    }

    private List<Block.Field> fields(List<Step> steps, Entry owner) {
        List<Block.Field> fields = new ArrayList<>();
        for (Step step : steps) {
            switch (step) {
                case Step.Gone(Node old) -> {
                    owner.add(LineRedline.Edit.WORDS);
                    Block.Field f = field(old);
                    fields.add(new Block.Field(f.name(), f.label(), f.answer(), Optional.of(new Revision.Deleted())));
                }
                case Step.Come(Node now) -> {
                    owner.add(LineRedline.Edit.WORDS);
                    Block.Field f = field(now);
                    fields.add(new Block.Field(f.name(), f.label(), f.answer(), Optional.of(new Revision.Inserted())));
                }
                case Step.Both(Node old, Node now, List<Step> _) -> {
                    Block.Field f = field(now);
                    fields.add(new Block.Field(f.name(), line(field(old).label(), f.label(), owner), f.answer()));
                }
                case Step.Split _, Step.Join _ -> throw new IllegalStateException("a form's field is never cut");
            }
        }
        return fields;
    }

    /** The redlines of footnotes; each has its number already. */
    Footnote footnote(Footnote old, Footnote now, Node before, Node after) {
        Entry entry = ledger.open(Change.Subject.FOOTNOTE, Entry.Fate.STAYED);
        tellFootnote(entry, Optional.of(old), Optional.of(now));
        List<Block> content = blocks(alignment.inside(before, after), entry);
        entry.draw(content);
        return new Footnote(now.number(), before.exact() == after.exact() ? now.content() : content, now.place());
    }

    /** A footnote that only one document has. */
    Footnote footnote(Footnote note, boolean isNew) {
        Entry entry = ledger.open(Change.Subject.FOOTNOTE, isNew ? Entry.Fate.INSERTED : Entry.Fate.DELETED);
        tellFootnote(entry, isNew ? Optional.empty() : Optional.of(note), isNew ? Optional.of(note) : Optional.empty());
        Revision revision = isNew ? new Revision.Inserted() : new Revision.Deleted();
        entry.draw(
                note.content().stream().map(block -> revised(revision, block)).toList());
        return new Footnote(note.number(), note.content(), note.place(), Optional.of(revision));
    }

    private static void tellFootnote(Entry entry, Optional<Footnote> old, Optional<Footnote> now) {
        old.ifPresent(f -> entry.before("footnote", text(f)));
        now.ifPresent(f -> entry.after("footnote", text(f)));
        entry.at(
                Optional.empty(),
                Footnote.anchor(now.or(() -> old).orElseThrow().number()));
    }

    private static String text(Footnote f) {
        return String.join(
                "\n",
                f.content().stream().map(block -> Passages.text(block, true)).toList());
    }

    /** The redline of two lines, entered in the owner. */
    List<Inline> line(List<Inline> old, List<Inline> now, Entry owner) {
        LineRedline.Drawn drawn = line(old, now);
        owner.addAll(drawn.edits());
        return drawn.line();
    }

    private LineRedline.Drawn line(List<Inline> old, List<Inline> now) {
        LineRedline.Drawn drawn = LineRedline.of(tokens.of(old), tokens.of(now)).drawn();
        ledger.replaced(drawn.line());
        return drawn;
    }

    /** The redline of what follows the first block of two nodes. */
    List<Block> rest(Node old, Node now, Entry owner) {
        return blocks(alignment.of(tail(old), tail(now)), owner);
    }

    private static List<Node> tail(Node node) {
        return node.children().subList(1, node.children().size());
    }

    private static Revision gone(Optional<Moves.Move> move) {
        return move.<Revision>map(m -> new Revision.MovedFrom(m.name())).orElseGet(Revision.Deleted::new);
    }

    private static Revision come(Optional<Moves.Move> move) {
        return move.<Revision>map(m -> new Revision.MovedTo(m.name())).orElseGet(Revision.Inserted::new);
    }

    private static Block revised(Revision revision, Block block) {
        return new Block.Revised(revision, block);
    }

    /** Whether a change to the node is one of the block around it: clauses and what stands by itself are their own. */
    private static boolean isPart(Node node, Optional<Entry> owner) {
        return owner.isPresent() && !(block(node) instanceof Block.Clause);
    }

    private Entry entry(Node node, Optional<Entry> owner, Entry.Fate fate) {
        if (isPart(node, owner)) {
            Entry entry = owner.get();
            if (fate != Entry.Fate.STAYED) {
                entry.add(LineRedline.Edit.WORDS);
            }
            return entry;
        }
        return entry(node, subject(node), fate);
    }

    /** The entry of the node, or of the section that it comes or goes with. */
    private Entry entry(Node node, Change.Subject subject, Entry.Fate fate) {
        Optional<Node> heading = groups.heading(node);
        return heading.isPresent()
                ? shared.computeIfAbsent(heading.get(), _ -> ledger.open(Change.Subject.SECTION, fate))
                : ledger.open(subject, fate);
    }

    /** The entry of all that moved under one name. */
    private Entry entry(Moves.Move move, Change.Subject subject) {
        return shared.computeIfAbsent(move.name(), _ -> ledger.open(subject, Entry.Fate.MOVED));
    }

    private void drawOwn(Entry entry, Optional<Entry> owner, Node node, Block drawn) {
        if (!isPart(node, owner)) {
            entry.draw(List.of(drawn));
        }
    }

    private void tell(Entry entry, Optional<Node> old, Optional<Node> now) {
        Node node = now.or(() -> old).orElseThrow();
        boolean whole = old.isEmpty() || now.isEmpty() || moves.of(node).isPresent();
        old.ifPresent(o -> entry.before(place(o, oldHeading).citation(), Passages.text(block(o), whole)));
        now.ifPresent(n -> entry.after(place(n, newHeading).citation(), Passages.text(block(n), whole)));
        Optional<Id> id = now.flatMap(Node::id).or(() -> old.flatMap(Node::id));
        entry.at(
                id, block(node) instanceof Block.Clause clause ? clause.number().anchor() : headingAnchor);
    }

    private static Designation place(Node node, Designation heading) {
        return block(node) instanceof Block.Clause clause ? clause.number() : heading;
    }

    private static Change.Subject subject(Node node) {
        return Passages.subject(block(node));
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

    private static Block.Item item(Node node) {
        return node.piece() instanceof Node.Piece.Entry(Block.Item item) ? item : new Block.Item(List.of(block(node)));
    }

    private static Block.Field field(Node node) {
        if (node.piece() instanceof Node.Piece.Blank(Block.Field field)) {
            return field;
        }
        throw new IllegalStateException(node.piece() + " is no field");
    }
}
