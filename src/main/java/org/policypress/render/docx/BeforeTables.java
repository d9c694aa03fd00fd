package org.policypress.render.docx;

import java.util.List;
import org.policypress.render.docx.RedlinePiece.Between;
import org.policypress.render.docx.RedlinePiece.Fate;
import org.policypress.render.docx.RedlinePiece.Paragraph;

/**
 * Keeps the mark of each paragraph before a table or a blank. A paragraph that goes joins the one after it. Where a table comes
 * after it, Word takes it away all the same, but LibreOffice leaves an empty one; and a blank gets its style there. So the mark
 * of the paragraph before it goes in its place, as it does when one presses the key in Word: the mark that stays has the old
 * and the new paragraph's properties.
 */
final class BeforeTables {

    private final Tracking tracking;
    private final List<RedlinePiece> pieces;

    private BeforeTables(Tracking tracking, List<RedlinePiece> pieces) {
        this.tracking = tracking;
        this.pieces = pieces;
    }

    /** @param pieces changed in place; a paragraph that has become part of another leaves an empty piece between */
    static void settle(Tracking tracking, List<RedlinePiece> pieces) {
        BeforeTables settling = new BeforeTables(tracking, pieces);
        for (int i = 1; i < pieces.size() - 1; i++) {
            if (pieces.get(i) instanceof Paragraph last
                    && !last.isBlank()
                    && pieces.get(i + 1) instanceof Between between
                    && (between.beginsTable() || settling.isBeforeBlank(i))) {
                switch (last.fate()) {
                    case COME, GONE -> settling.keepMark(i, last);
                    case STAYED, NEITHER -> {}
                }
            }
        }
    }

    private boolean isBeforeBlank(int at) {
        return pieces.get(at + 1) instanceof Between between
                && between.isNothing()
                && at + 2 < pieces.size()
                && pieces.get(at + 2) instanceof Paragraph next
                && next.isBlank()
                && next.fate() == Fate.STAYED;
    }

    /** Looks back for a paragraph that can give its mark: one that goes where this comes, or else the first that stays. */
    private void keepMark(int at, Paragraph last) {
        Fate opposite = last.fate() == Fate.COME ? Fate.GONE : Fate.COME;
        for (int i = at - 1; i > 0; i--) {
            switch (pieces.get(i)) {
                case Between between -> {
                    if (!between.isNothing()) {
                        return;
                    }
                }
                case Paragraph p
                when p.fate() == Fate.STAYED -> {
                    pieces.set(i, p.marked(tracking.mark(last.fate() == Fate.COME)));
                    pieces.set(at, kept(last, p));
                    return;
                }
                case Paragraph p
                when p.fate() == opposite && p.isUnmoved() -> {
                    pieces.set(i, new Between(""));
                    pieces.set(at, kept(last, p).after(p));
                    return;
                }
                case Paragraph _ -> {}
            }
        }
    }

    /** The last paragraph with a mark that stays: in one of the documents it ends the other paragraph. */
    private Paragraph kept(Paragraph last, Paragraph other) {
        Paragraph kept = last.marked("");
        if (last.properties().equals(other.properties())) {
            return kept;
        }
        return last.fate() == Fate.COME
                ? kept.with(last.properties(), tracking.properties(other.properties()))
                : kept.with(other.properties(), tracking.properties(last.properties()));
    }
}
