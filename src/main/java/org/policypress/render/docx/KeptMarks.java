package org.policypress.render.docx;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policypress.render.docx.RedlinePiece.Between;
import org.policypress.render.docx.RedlinePiece.Fate;
import org.policypress.render.docx.RedlinePiece.Paragraph;

/**
 * Keeps the marks of paragraphs that LibreOffice does not take away. A paragraph that goes joins the one after it. Where a table
 * comes after it, or it has a footnote, Word takes it away all the same, but LibreOffice 7 leaves an empty one; a blank after
 * it gets its style there; and words at the end of the paragraph before take its mark with them.
 *
 * <p>So the mark of the paragraph before it goes in its place, as it does when one presses the key in Word: the mark that stays has
 * the old and the new paragraph's properties. One paragraph can give one mark only: where two would need it, the first has it.
 */
final class KeptMarks {

    private final Tracking tracking;
    private final List<RedlinePiece> pieces;
    private final Set<Integer> kept = new HashSet<>();

    private KeptMarks(Tracking tracking, List<RedlinePiece> pieces) {
        this.tracking = tracking;
        this.pieces = pieces;
    }

    /** @param pieces changed in place; a paragraph that has become part of another leaves an empty piece between */
    static void settle(Tracking tracking, List<RedlinePiece> pieces) {
        KeptMarks settling = new KeptMarks(tracking, pieces);
        for (int i = 1; i < pieces.size() - 1; i++) {
            if (pieces.get(i) instanceof Paragraph last
                    && !last.isBlank()
                    && last.isWhole()
                    && settling.isLeft(i, last)) {
                switch (last.fate()) {
                    case COME, GONE -> settling.keepMark(i, last);
                    case STAYED, NEITHER -> {}
                }
            }
        }
    }

    /** Whether LibreOffice would leave the paragraph, or take the style of what follows. */
    private boolean isLeft(int at, Paragraph paragraph) {
        boolean isBeforeTable = pieces.get(at + 1) instanceof Between between && between.beginsTable();
        boolean hasFootnote = paragraph.content().contains("<w:footnoteReference ");
        return isBeforeTable
                || isBeforeBlank(at)
                || (isLast(at, paragraph) && (hasFootnote || isAfterSame(at, paragraph)));
    }

    /** Whether what follows has another fate; else LibreOffice would take the mark with that. */
    private boolean isLast(int at, Paragraph paragraph) {
        return next(at).map(next -> next.fate() != paragraph.fate()).orElse(true);
    }

    /**
     * Whether the paragraph that stays before ends in words of the same fate: LibreOffice takes those and the paragraphs after
     * them for one change, with the mark between.
     */
    private boolean isAfterSame(int at, Paragraph paragraph) {
        for (int i = at - 1; i > 0; i--) {
            switch (pieces.get(i)) {
                case Between between
                when !between.isNothing() -> {
                    return false;
                }
                case Between _ -> {}
                case Paragraph p
                when p.fate() == Fate.STAYED -> {
                    return p.endsAs(paragraph.fate());
                }
                case Paragraph p
                when p.fate() != paragraph.fate() || !p.isWhole() -> {
                    return false;
                }
                case Paragraph _ -> {}
            }
        }
        return false;
    }

    private boolean isBeforeBlank(int at) {
        return next(at).filter(next -> next.isBlank() && next.fate() == Fate.STAYED)
                .isPresent();
    }

    private Optional<Paragraph> next(int at) {
        return pieces.get(at + 1) instanceof Between between
                        && between.isNothing()
                        && at + 2 < pieces.size()
                        && pieces.get(at + 2) instanceof Paragraph next
                ? Optional.of(next)
                : Optional.empty();
    }

    /** Looks back for a paragraph that can give its mark: one that goes where this comes, or else the first that stays. */
    private void keepMark(int at, Paragraph last) {
        Fate opposite = last.fate() == Fate.COME ? Fate.GONE : Fate.COME;
        for (int i = at - 1; i > 0; i--) {
            switch (pieces.get(i)) {
                case Between between
                when !between.isNothing() -> {
                    return;
                }
                case Between _ -> {}
                case Paragraph p
                when p.fate() == Fate.STAYED -> {
                    if (kept.add(i)) {
                        pieces.set(i, p.marked(tracking.mark(last.fate() == Fate.COME)));
                        keep(at, kept(last, p));
                    }
                    return;
                }
                case Paragraph p
                when !p.isWhole() || (p.fate() == opposite && !p.isUnmoved()) -> {
                    return;
                }
                case Paragraph p
                when p.fate() == opposite -> {
                    pieces.set(i, new Between(""));
                    keep(at, kept(last, p).after(p));
                    return;
                }
                case Paragraph _ -> {}
            }
        }
    }

    private void keep(int at, Paragraph paragraph) {
        pieces.set(at, paragraph);
        kept.add(at);
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
