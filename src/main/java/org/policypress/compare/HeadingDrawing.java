package org.policypress.compare;

import java.util.List;
import java.util.Optional;
import org.policypress.document.Block;
import org.policypress.document.Inline;
import org.policypress.document.Revision;
import org.policypress.document.Section;

/** Draws headings: what stands under them is drawn apart, since a heading can come or go alone. */
final class HeadingDrawing {

    private final Drawing drawing;
    private final Entries entries;
    private final Moves moves;

    HeadingDrawing(Drawing drawing, Entries entries, Moves moves) {
        this.drawing = drawing;
        this.entries = entries;
        this.moves = moves;
    }

    Section goneHeading(Node old, Section s) {
        entries.under(s.number());
        Optional<Moves.Move> move = moves.of(old);
        if (move.isEmpty()) {
            entries.entry(old, Change.Subject.HEADING, Entry.Fate.DELETED)
                    .at(s.id(), s.number().anchor())
                    .before(s.number().citation(), Inline.text(s.title()))
                    .draw(List.of(new Block.Revised(new Revision.Deleted(), title(s, s.title()))));
        }
        return s.heading(s.title(), Optional.of(moves.gone(old)), Optional.empty());
    }

    Section comeHeading(Node now, Section s) {
        entries.under(s.number());
        Optional<Moves.Move> move = moves.of(now);
        if (move.isPresent() && move.get().old().piece() instanceof Node.Piece.Heading(Section before)) {
            LineRedline.Drawn title = drawing.compared(before.title(), s.title());
            Entry entry = entries.entry(move.get(), Change.Subject.SECTION)
                    .at(s.id(), s.number().anchor())
                    .before(before.number().citation(), Inline.text(before.title()))
                    .after(s.number().citation(), Inline.text(s.title()));
            entries.enter(title, entry);
            entry.draw(List.of(title(s, title.line())));
            return s.heading(title.line(), Optional.of(moves.come(now)), Optional.empty());
        }
        entries.entry(now, Change.Subject.HEADING, Entry.Fate.INSERTED)
                .at(s.id(), s.number().anchor())
                .after(s.number().citation(), Inline.text(s.title()))
                .draw(List.of(new Block.Revised(new Revision.Inserted(), title(s, s.title()))));
        return s.heading(s.title(), Optional.of(moves.come(now)), Optional.empty());
    }

    Section keptHeading(Section before, Section after, boolean exact) {
        entries.under(after.number());
        if (exact) {
            return after;
        }
        LineRedline.Drawn title = drawing.compared(before.title(), after.title());
        Entry entry = entries.open(Change.Subject.HEADING, Entry.Fate.STAYED)
                .at(after.id(), after.number().anchor())
                .before(before.number().citation(), Inline.text(before.title()))
                .after(after.number().citation(), Inline.text(after.title()));
        entries.enter(title, entry);
        entry.draw(List.of(title(after, title.line())));
        if (before.kind() != after.kind()) {
            entry.add(LineRedline.Edit.FORMAT);
        }
        boolean sameMake =
                before.id().equals(after.id()) && before.kind() == after.kind() && before.origin() == after.origin();
        Optional<Section> make = sameMake
                ? Optional.empty()
                : Optional.of(before.heading(List.of(), Optional.empty(), Optional.empty()));
        return after.heading(title.line(), Optional.empty(), make);
    }

    private static Block title(Section section, List<Inline> title) {
        return new Block.Paragraph(title, section.place());
    }
}
