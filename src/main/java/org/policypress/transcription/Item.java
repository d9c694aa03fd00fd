package org.policypress.transcription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypress.document.Block;
import org.policypress.document.Section;

/** A piece of the outline while it is built: a section, a clause or a bullet, with what stands in it. */
final class Item {

    /** What an item becomes. */
    enum Kind {
        SECTION,
        CLAUSE,
        BULLET
    }

    private final Kind kind;
    private final Piece.Line line;
    private final Optional<Mark> mark;
    private final List<Part> parts = new ArrayList<>();
    private Section.Kind numbering = Section.Kind.NUMBERED;

    /** What an item holds: items below it, lines without number, and blocks that are done. */
    sealed interface Part {
        /** An item below. */
        record Below(Item item) implements Part {}

        /** A line without number. */
        record Text(Piece.Line line) implements Part {}

        /** A table or picture. */
        record Done(Block block) implements Part {}

        /** A table whose cells' words have still to be settled. */
        record Table(Piece.Grid grid) implements Part {}
    }

    /**
     * @param line its words; of a section the heading
     * @param mark its number in the Word file
     */
    Item(Kind kind, Piece.Line line, Optional<Mark> mark) {
        this.kind = kind;
        this.line = line;
        this.mark = mark;
    }

    Kind kind() {
        return kind;
    }

    Piece.Line line() {
        return line;
    }

    Optional<Mark> mark() {
        return mark;
    }

    List<Part> parts() {
        return parts;
    }

    /** How a section is numbered. */
    Section.Kind numbering() {
        return numbering;
    }

    void setNumbering(Section.Kind numbering) {
        this.numbering = numbering;
    }
}
