package org.policypress.transcription;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.policypress.document.Inline;
import org.policypress.document.Section;
import org.policypress.problem.Place;

/** Puts lines under headings, and items of lists into one another, by their numbers. */
final class Outlining {

    /** How many pieces after one without a number are looked at for the next number. */
    private static final int AHEAD = 40;

    private final List<Piece> pieces;
    private final Headings headings;
    private final Item root;
    private final Deque<Item> sections = new ArrayDeque<>();

    /** The clauses that are open, the innermost last; each with the bullets that are open in it. */
    private final List<Item> clauses = new ArrayList<>();

    private final List<Item> bullets = new ArrayList<>();

    /** How many parts the numbers of clauses directly under the heading have. */
    private int parts = 2;

    private boolean dotted;
    private int level;

    /**
     * @param pieces what follows the cover
     * @param headings which of them are headings
     */
    Outlining(List<Piece> pieces, Headings headings) {
        this.pieces = pieces;
        this.headings = headings;
        this.root = new Item(
                Item.Kind.SECTION,
                new Piece.Line(Place.of("-"), "", 0, Optional.empty(), 0, false, List.of(), List.of()),
                Optional.empty());
        sections.push(root);
        scope(0);
        for (int i = 0; i < pieces.size(); i++) {
            int heading = headings.level(i);
            switch (pieces.get(i)) {
                case Piece.Grid grid -> place(new Item.Part.Table(grid), inClause(i, grid));
                case Piece.Line line when line.isEmpty() -> {}
                case Piece.Line line
                when heading > 0 -> {
                    begin(line, heading);
                    scope(i + 1);
                }
                case Piece.Line line
                when line.picture().isPresent() -> place(new Item.Part.Text(line), inClause(i, line));
                case Piece.Line line -> line(line, i);
            }
        }
    }

    /** What stands before the first heading, and the sections below it. */
    Item root() {
        return root;
    }

    private void begin(Piece.Line line, int wanted) {
        clauses.clear();
        bullets.clear();
        while (sections.size() > wanted) {
            sections.pop();
        }
        level = sections.size();
        Optional<Mark> mark = Headings.mark(line);
        Item section = new Item(Item.Kind.SECTION, cut(line, mark), mark);
        boolean appendix = mark.filter(m -> m.kind() == Mark.Kind.APPENDIX).isPresent();
        if (level == 1) {
            section.setNumbering(
                    appendix
                            ? Section.Kind.APPENDIX
                            : mark.isPresent() ? Section.Kind.NUMBERED : Section.Kind.UNNUMBERED);
        }
        sections.element().parts().add(new Item.Part.Below(section));
        sections.push(section);
    }

    /** Looks ahead to the next heading: which numbers stand under this one. */
    private void scope(int from) {
        int least = Integer.MAX_VALUE;
        for (int i = from; i < pieces.size() && headings.level(i) == 0; i++) {
            if (pieces.get(i) instanceof Piece.Line line) {
                Optional<Mark> mark = Headings.mark(line).filter(Mark::isDotted);
                if (mark.isPresent()) {
                    least = Math.min(least, mark.get().parts().size());
                }
            }
        }
        dotted = least < Integer.MAX_VALUE;
        parts = dotted ? least : 1;
        Item section = sections.element();
        if (dotted && sections.size() == 2 && section.numbering() == Section.Kind.UNNUMBERED) {
            section.setNumbering(Section.Kind.NUMBERED); // its clauses have its number
        }
    }

    private void line(Piece.Line line, int index) {
        Optional<Mark> mark = Headings.mark(line).filter(m -> isMark(m, line));
        if (mark.isEmpty()) {
            place(new Item.Part.Text(line), inClause(index, line));
        } else if (mark.get().kind() == Mark.Kind.BULLET) {
            bullet(line, mark.get());
        } else {
            clause(line, mark.get());
        }
    }

    /** A number without any sign after it, as in "12 months", counts nothing, and an appendix in a sentence is none. */
    private static boolean isMark(Mark mark, Piece.Line line) {
        boolean bare = mark.kind() == Mark.Kind.DECIMAL
                && !mark.isDotted()
                && !mark.printed().matches(".*[.):]");
        return mark.kind() != Mark.Kind.APPENDIX && (!bare || line.label().isPresent());
    }

    private void clause(Piece.Line line, Mark mark) {
        int depth = Math.min(depth(line, mark), clauses.size());
        bullets.clear();
        while (clauses.size() > depth) {
            clauses.removeLast();
        }
        Item clause = new Item(Item.Kind.CLAUSE, cut(line, Optional.of(mark)), Optional.of(mark));
        (clauses.isEmpty() ? sections.element() : clauses.getLast()).parts().add(new Item.Part.Below(clause));
        clauses.add(clause);
    }

    private int depth(Piece.Line line, Mark mark) {
        if (mark.kind() == Mark.Kind.DECIMAL) {
            if (mark.isDotted()) {
                return Math.max(0, mark.parts().size() - parts);
            }
            int own = line.label().map(ListNumbers.Label::level).orElse(0);
            return continues(mark).orElse(dotted ? Math.max(1, own) : own);
        }
        boolean begins = isFirst(mark) || clauses.isEmpty() || isDecimal(clauses.getLast());
        return continues(mark).orElse(clauses.size() - (begins ? 0 : 1));
    }

    private static boolean isDecimal(Item clause) {
        return clause.mark().filter(m -> m.kind() == Mark.Kind.DECIMAL).isPresent();
    }

    private static boolean isFirst(Mark mark) {
        return mark.number() == 1 || mark.roman() == 1;
    }

    /** The depth of the open list that a mark is the next of. */
    private Optional<Integer> continues(Mark mark) {
        for (int i = clauses.size() - 1; i >= 0; i--) {
            Optional<Mark> last = clauses.get(i).mark();
            if (last.isPresent() && follows(last.get(), mark)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static boolean follows(Mark last, Mark next) {
        boolean sameKind = last.kind() == next.kind() && !last.isDotted() && last.number() + 1 == next.number();
        boolean roman = last.roman() > 0 && next.roman() == last.roman() + 1;
        return sameKind || roman;
    }

    private void bullet(Piece.Line line, Mark mark) {
        Item bullet = new Item(Item.Kind.BULLET, cut(line, Optional.of(mark)), Optional.of(mark));
        while (!bullets.isEmpty() && !isDeeper(line, bullets.getLast().line())) {
            bullets.removeLast();
        }
        holder(true).parts().add(new Item.Part.Below(bullet));
        bullets.add(bullet);
    }

    private static boolean isDeeper(Piece.Line line, Piece.Line above) {
        int own = line.label().map(ListNumbers.Label::level).orElse(0);
        int others = above.label().map(ListNumbers.Label::level).orElse(0);
        return own != others ? own > others : line.indent() > above.indent();
    }

    private Item holder(boolean within) {
        if (!within) {
            return sections.element();
        }
        return !bullets.isEmpty() ? bullets.getLast() : clauses.isEmpty() ? sections.element() : clauses.getLast();
    }

    private void place(Item.Part part, boolean within) {
        boolean continued =
                part instanceof Item.Part.Text text && text.line().style().startsWith("list continue");
        if (!continued) {
            bullets.clear();
        }
        if (!within) {
            clauses.clear();
        }
        holder(within || continued).parts().add(part);
    }

    /**
     * Whether what has no number belongs to the clause before it: it stands as far in, or a part of that clause follows.
     */
    private boolean inClause(int index, Piece piece) {
        if (clauses.isEmpty()) {
            return false;
        }
        int margin = clauses.getLast().line().indent();
        boolean styled = (piece instanceof Piece.Line line && line.style().startsWith("clause text"))
                || (piece.indent() > 0 && piece.indent() >= margin);
        if (styled) {
            return true;
        }
        int end = Math.min(pieces.size(), index + AHEAD);
        for (int i = index + 1; i < end && headings.level(i) == 0; i++) {
            if (pieces.get(i) instanceof Piece.Line line && !line.isEmpty()) {
                Optional<Mark> mark = Headings.mark(line).filter(m -> isMark(m, line) && m.kind() != Mark.Kind.BULLET);
                if (mark.isPresent()) {
                    boolean top =
                            mark.get().isDotted() ? mark.get().parts().size() == parts : !dotted && !isPart(mark.get());
                    return !top && !isFirst(mark.get());
                }
            }
        }
        return false;
    }

    private boolean isPart(Mark mark) {
        return continues(mark).filter(depth -> depth > 0).isPresent();
    }

    /** The line without the number that somebody typed. */
    private static Piece.Line cut(Piece.Line line, Optional<Mark> mark) {
        int length = mark.map(Mark::length).orElse(0);
        if (length == 0) {
            return line;
        }
        List<Inline> words = Cutting.from(line.words(), length);
        boolean named = words.isEmpty()
                && mark.filter(m -> m.kind() == Mark.Kind.APPENDIX).isPresent();
        return named ? line : line.withWords(words);
    }
}
