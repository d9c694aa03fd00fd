package org.policypress.compare;

import java.util.List;
import java.util.Optional;
import org.policypress.document.Block;
import org.policypress.document.Footnote;
import org.policypress.document.Revision;

/** Draws footnotes; each has the number already that it has in the redline. */
final class FootnoteDrawing {

    private final Drawing drawing;
    private final Alignment alignment;
    private final Ledger ledger;

    FootnoteDrawing(Drawing drawing, Alignment alignment, Ledger ledger) {
        this.drawing = drawing;
        this.alignment = alignment;
        this.ledger = ledger;
    }

    /** A footnote that both documents have. */
    Footnote footnote(Footnote old, Footnote now, Node before, Node after) {
        Entry entry = ledger.open(Change.Subject.FOOTNOTE, Entry.Fate.STAYED);
        tellFootnote(entry, Optional.of(old), Optional.of(now));
        List<Block> content = drawing.blocks(alignment.inside(before, after), entry);
        entry.draw(content);
        return new Footnote(now.number(), before.exact() == after.exact() ? now.content() : content, now.place());
    }

    /** A footnote that only one document has. */
    Footnote footnote(Footnote note, boolean isNew) {
        Entry entry = ledger.open(Change.Subject.FOOTNOTE, isNew ? Entry.Fate.INSERTED : Entry.Fate.DELETED);
        tellFootnote(entry, isNew ? Optional.empty() : Optional.of(note), isNew ? Optional.of(note) : Optional.empty());
        Revision revision = isNew ? new Revision.Inserted() : new Revision.Deleted();
        entry.draw(note.content().stream()
                .map(block -> (Block) new Block.Revised(revision, block))
                .toList());
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
}
