package org.policypress.transcription;

import java.util.ArrayList;
import java.util.List;

/**
 * Many a Word policy has its title as its one heading of the first level, and its sections below that. The title is the front
 * matter's, so the sections move up.
 */
final class TitleHeading {

    /** With fewer, the one heading of the first level is as likely a section with others in it. */
    private static final int FEWEST_SECTIONS = 2;

    private TitleHeading() {}

    /** The pieces with such a heading as a line of the style {@code Title}; the same pieces where there is none. */
    static List<Piece> lifted(List<Piece> pieces) {
        List<Piece.Line> headings = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Line line && line.heading() > 0 && !line.isEmpty()) {
                headings.add(line);
            }
        }
        if (headings.size() <= FEWEST_SECTIONS || !isTitle(headings)) {
            return pieces;
        }
        Piece.Line title = headings.getFirst();
        return pieces.stream()
                .map(piece -> piece instanceof Piece.Line line && line.heading() > 0 ? raised(line, title) : piece)
                .toList();
    }

    private static boolean isTitle(List<Piece.Line> headings) {
        Piece.Line first = headings.getFirst();
        long ofItsLevel = headings.stream()
                .filter(heading -> heading.heading() <= first.heading())
                .count();
        return first.heading() == 1 && ofItsLevel == 1 && Headings.mark(first).isEmpty();
    }

    private static Piece.Line raised(Piece.Line line, Piece.Line title) {
        String style = line.place().equals(title.place()) ? "title" : line.style();
        return new Piece.Line(
                line.place(),
                style,
                line.heading() - 1,
                line.label(),
                line.indent(),
                line.bold(),
                line.words(),
                line.bookmarks());
    }
}
