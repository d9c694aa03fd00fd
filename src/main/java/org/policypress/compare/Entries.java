package org.policypress.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypress.document.Block;
import org.policypress.document.Designation;
import org.policypress.document.Id;

/** Which change each piece of a redline belongs to, and what is entered of it: where it stands, and what it says. */
final class Entries {

    private final Moves moves;
    private final Groups groups;
    private final Ledger ledger;
    private final Map<Object, Entry> shared = new HashMap<>();
    private final Whereabouts places;
    private String headingAnchor = "";

    Entries(Moves moves, Groups groups, Ledger ledger, Whereabouts places) {
        this.places = places;
        this.moves = moves;
        this.groups = groups;
        this.ledger = ledger;
    }

    /** Goes on under another heading of the redline. */
    void under(Designation heading) {
        headingAnchor = heading.anchor();
    }

    /** Opens an entry of its own. */
    Entry open(Change.Subject subject, Entry.Fate fate) {
        return ledger.open(subject, fate);
    }

    /** Counts the values that were replaced in a line, and enters what else was done to it. */
    void enter(LineRedline.Drawn line, Entry owner) {
        ledger.replaced(line.line());
        owner.addAll(line.edits());
    }

    /** Whether a change to the node is one of the block around it: clauses and what stands by itself are their own. */
    static boolean isPart(Node node, Optional<Entry> owner) {
        return owner.isPresent() && !(Drawing.block(node) instanceof Block.Clause);
    }

    Entry entry(Node node, Optional<Entry> owner, Entry.Fate fate) {
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
    Entry entry(Node node, Change.Subject subject, Entry.Fate fate) {
        Optional<Node> heading = groups.heading(node);
        return heading.isPresent()
                ? shared.computeIfAbsent(heading.get(), _ -> ledger.open(Change.Subject.SECTION, fate))
                : ledger.open(subject, fate);
    }

    /** The entry of all that moved under one name. */
    Entry entry(Moves.Move move, Change.Subject subject) {
        return shared.computeIfAbsent(move.name(), _ -> ledger.open(subject, Entry.Fate.MOVED));
    }

    void drawOwn(Entry entry, Optional<Entry> owner, Node node, Block drawn) {
        if (!isPart(node, owner)) {
            entry.draw(List.of(drawn));
        }
    }

    void tell(Entry entry, Optional<Node> old, Optional<Node> now) {
        Node node = now.or(() -> old).orElseThrow();
        boolean whole = old.isEmpty() || now.isEmpty() || moves.of(node).isPresent();
        old.ifPresent(o -> entry.before(places.of(o).citation(), Passages.text(Drawing.block(o), whole)));
        now.ifPresent(n -> entry.after(places.of(n).citation(), Passages.text(Drawing.block(n), whole)));
        Optional<Id> id = now.flatMap(Node::id).or(() -> old.flatMap(Node::id));
        entry.at(
                id,
                Drawing.block(node) instanceof Block.Clause clause
                        ? clause.number().anchor()
                        : headingAnchor);
    }

    static Change.Subject subject(Node node) {
        return Passages.subject(Drawing.block(node));
    }
}
