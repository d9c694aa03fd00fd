package org.policypress.transcription;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells which lines are headings: those that Word has as such, and those that somebody has made to look like one. */
final class Headings {

    private static final int LONGEST_STYLED = 25;
    private static final int LONGEST = 14;

    /** How many lines after a heading by hand are looked at for one that is numbered below it. */
    private static final int AHEAD = 12;

    private static final Pattern SENTENCE_END = Pattern.compile(".*[.;,]$");

    private final List<Piece> pieces;
    private final boolean anyStyled;
    private final boolean anyNumbered;
    private final int[] levels;

    /** @param pieces the whole text */
    Headings(List<Piece> pieces) {
        this.pieces = pieces;
        this.anyStyled = pieces.stream().anyMatch(p -> p instanceof Piece.Line l && styled(l, mark(l)) > 0);
        this.anyNumbered = anyStyled || IntStream.range(0, pieces.size()).anyMatch(i -> numbered(i) > 0);
        this.levels = new int[pieces.size()];
        boolean begun = false;
        for (int i = 0; i < levels.length; i++) {
            levels[i] = found(i, begun);
            begun |= levels[i] > 0 || (!anyNumbered && isWords(i));
        }
    }

    private boolean isWords(int index) {
        return pieces.get(index) instanceof Piece.Line line && !line.isEmpty();
    }

    /** The number or bullet before a line. */
    static Optional<Mark> mark(Piece.Line line) {
        return line.label()
                .flatMap(Mark::set)
                .or(() -> line.label().isPresent() ? Optional.empty() : Mark.typed(line.text()));
    }

    /** The level of the heading at an index, from 1; 0 where there is none. */
    int level(int index) {
        return levels[index];
    }

    /** The index of the first heading; the number of pieces where there is none. */
    int first() {
        for (int i = 0; i < levels.length; i++) {
            if (levels[i] > 0) {
                return i;
            }
        }
        return levels.length;
    }

    /** @param begun whether the text has begun, so that a line in bold is no longer one of the first page */
    private int found(int index, boolean begun) {
        if (!(pieces.get(index) instanceof Piece.Line line) || line.isEmpty()) {
            return 0;
        }
        int styled = styled(line, mark(line));
        if (styled > 0) {
            return styled;
        }
        int numbered = numbered(index);
        return numbered > 0 ? numbered : begun ? byWeight(line) : 0;
    }

    private static int styled(Piece.Line line, Optional<Mark> mark) {
        if (line.heading() == 0
                || line.isEmpty()
                || line.picture().isPresent()
                || words(line.text()) > LONGEST_STYLED) {
            return 0;
        }
        boolean sentence = words(line.text()) > LONGEST
                || SENTENCE_END.matcher(line.text()).matches();
        boolean item = mark.filter(m -> (m.isDotted() && sentence)
                        || m.kind() == Mark.Kind.LETTER
                        || m.kind() == Mark.Kind.ROMAN
                        || m.kind() == Mark.Kind.BULLET)
                .isPresent();
        return item ? 0 : line.heading();
    }

    /** A heading by hand: short, with a number, and bold, in capitals, or with what is numbered below it after it. */
    private int numbered(int index) {
        if (!(pieces.get(index) instanceof Piece.Line line)) {
            return 0;
        }
        Optional<Mark> mark = mark(line);
        String text = mark.map(m ->
                        line.text().substring(Math.min(m.length(), line.text().length())))
                .orElse("");
        if (mark.isEmpty()
                || (text.isBlank() && mark.get().kind() != Mark.Kind.APPENDIX)
                || words(text) > LONGEST
                || SENTENCE_END.matcher(text).matches()) {
            return 0;
        }
        Mark found = mark.get();
        boolean looks = line.bold() || isCapitals(text);
        return switch (found.kind()) {
            case APPENDIX -> looks || line.text().length() < 80 ? 1 : 0;
            case DECIMAL -> looks || isFollowed(index, found) ? found.parts().size() : 0;
            case LETTER, ROMAN, CAPITAL, BULLET -> 0;
        };
    }

    private boolean isFollowed(int index, Mark heading) {
        int end = Math.min(pieces.size(), index + AHEAD);
        for (int i = index + 1; i < end; i++) {
            if (pieces.get(i) instanceof Piece.Line line) {
                Optional<Mark> mark = mark(line).filter(m -> m.kind() == Mark.Kind.DECIMAL);
                if (mark.isPresent()) {
                    List<Integer> parts = mark.get().parts();
                    int size = heading.parts().size();
                    return parts.size() > size && parts.subList(0, size).equals(heading.parts());
                }
            }
        }
        return false;
    }

    /** Where no heading is one of Word's: a short line in bold, or in capitals, is a heading. */
    private int byWeight(Piece.Line line) {
        boolean looks = (line.bold() || isCapitals(line.text()))
                && mark(line).isEmpty()
                && words(line.text()) <= LONGEST
                && !line.text().matches(".*[.;:,?!]$")
                && !line.style().matches("title|subtitle|table.*|form.*|callout.*|caption|cover.*|quote.*");
        return looks && !anyStyled && line.picture().isEmpty() ? (anyNumbered ? 2 : 1) : 0;
    }

    private static boolean isCapitals(String text) {
        return text.codePoints().filter(Character::isLetter).count() > 3 && text.equals(text.toUpperCase(Locale.ROOT));
    }

    static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
    }
}
