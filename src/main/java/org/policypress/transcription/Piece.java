package org.policypress.transcription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypress.document.Block;
import org.policypress.document.Inline;
import org.policypress.document.Picture;
import org.policypress.problem.Place;

/** What a Word file's text is a row of. */
sealed interface Piece {

    /** How far it stands from the margin, in twentieths of a point. */
    int indent();

    /** Which paragraph of the file it is: the {@code line} of the place counts paragraphs from 1. */
    Place place();

    /**
     * A paragraph.
     *
     * @param style its style's name as Word shows it, in lower case
     * @param heading its level as a heading by its style, 1 to 9; 0 for none
     * @param label the number or bullet that Word puts before it
     * @param indent how far it stands from the margin, in twentieths of a point
     * @param bold whether all its words are bold
     * @param words what it says, without what is said of it here
     * @param bookmarks the names that links know it by
     */
    record Line(
            Place place,
            String style,
            int heading,
            Optional<ListNumbers.Label> label,
            int indent,
            boolean bold,
            List<Inline> words,
            List<String> bookmarks)
            implements Piece {

        public Line {
            words = List.copyOf(words);
            bookmarks = List.copyOf(bookmarks);
        }

        /** What it says as plain text. */
        String text() {
            return Inline.text(words).strip();
        }

        /** The picture that is all it has, if that is so. */
        Optional<Picture> picture() {
            List<Inline> said = words.stream()
                    .filter(w -> !(w instanceof Inline.Text t && t.text().isBlank()))
                    .toList();
            return said.size() == 1 && said.getFirst() instanceof Inline.Image image
                    ? Optional.of(image.picture())
                    : Optional.empty();
        }

        boolean isEmpty() {
            return words.stream()
                    .allMatch(w -> w instanceof Inline.LineBreak
                            || (Inline.text(List.of(w)).isBlank() && !(w instanceof Inline.FootnoteMark)));
        }

        Line withWords(List<Inline> other) {
            return new Line(place, style, heading, label, indent, bold, other, bookmarks);
        }

        Line withBookmark(String bookmark) {
            List<String> more = new ArrayList<>(bookmarks);
            more.add(bookmark);
            return new Line(place, style, heading, label, indent, bold, words, more);
        }
    }

    /**
     * A table.
     *
     * @param rows each cell as its lines; a cell over several columns is followed by empty ones
     * @param indent how far it stands from the margin, in twentieths of a point
     */
    record Grid(Place place, List<List<Cell>> rows, int indent) implements Piece {
        public Grid {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A cell of a table.
     *
     * @param lines what stands in it
     * @param answer what a reader is to fill in there: the kind of a content control that still shows its prompt
     */
    record Cell(List<Line> lines, Optional<Block.Field.Answer> answer) {
        public Cell {
            lines = List.copyOf(lines);
        }

        String text() {
            StringBuilder text = new StringBuilder();
            lines.forEach(line -> text.append(text.isEmpty() ? "" : " ").append(line.text()));
            return text.toString();
        }
    }
}
