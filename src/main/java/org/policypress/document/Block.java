package org.policypress.document;

import java.util.List;
import java.util.Optional;
import org.policypress.problem.Place;

/** What a section is made of. */
public sealed interface Block {

    /** Where the block begins in its source. */
    Place place();

    /** Whether a paragraph before it says what it is, as "The policy is intended to:" does before a list. */
    default boolean isIntroduced() {
        return switch (this) {
            case BulletList _, OrderedList _, Table _, Figure _, Clause _, Code _, Form _ -> true;
            case Paragraph _, Quote _, Note _, Divider _, Revised _, Altered _ -> false;
        };
    }

    /** Whether it is a sentence that says what the next block is. */
    default boolean introduces(Block next) {
        return next.isIntroduced()
                && switch (this) {
                    case Paragraph _ -> true;
                    case Clause c ->
                        c.content().size() == 1
                                && c.content().getFirst() instanceof Paragraph
                                && !(next instanceof Clause);
                    case BulletList _,
                            OrderedList _,
                            Table _,
                            Figure _,
                            Quote _,
                            Code _,
                            Form _,
                            Note _,
                            Divider _,
                            Revised _,
                            Altered _ -> false;
                };
    }

    /** The block without what became of it as a whole in a redline: as it is in the new document, or was in the old one. */
    default Block settled() {
        return switch (this) {
            case Revised revised -> revised.content().settled();
            case Altered altered -> altered.after().settled();
            case Paragraph _,
                    Clause _,
                    BulletList _,
                    OrderedList _,
                    Table _,
                    Figure _,
                    Quote _,
                    Code _,
                    Form _,
                    Note _,
                    Divider _ -> this;
        };
    }

    /** Running text. */
    record Paragraph(List<Inline> content, Place place) implements Block {
        public Paragraph {
            content = List.copyOf(content);
        }
    }

    /**
     * A numbered paragraph: 9.2 directly under a section; (a), then (i), then (A), then (I) inside another clause.
     *
     * @param id the author's name for it
     * @param number where it stands; {@link Designation#NONE} until {@link Numbering} ran
     * @param content what it says, most often one paragraph; clauses in it are one level down
     * @param origin who wrote it
     */
    record Clause(Optional<Id> id, Designation number, List<Block> content, Origin origin, Place place)
            implements Block {
        public Clause {
            content = List.copyOf(content);
        }
    }

    /** Items without order. */
    record BulletList(List<Item> items, Place place) implements Block {
        public BulletList {
            items = List.copyOf(items);
        }
    }

    /**
     * A numbered list that is no clause: one inside a bullet, a quote, a note or a footnote. It counts for itself and
     * cannot be referred to.
     *
     * @param style what it counts with
     * @param start the first item's number, at least 0
     */
    record OrderedList(Style style, int start, List<Item> items, Place place) implements Block {

        /** What an ordered list counts with. */
        public enum Style {
            /** 1, 2, 3. */
            DECIMAL,
            /** (a), (b), (c). */
            LETTER,
            /** (i), (ii), (iii). */
            ROMAN
        }

        public OrderedList {
            if (start < 0) {
                throw new IllegalArgumentException("start " + start + " must be >= 0");
            }
            items = List.copyOf(items);
        }

        /** The printed number of an item, counted from 0: {@code 1.}, {@code (a)} or {@code (i)}. */
        public String label(int index) {
            int n = start + index;
            return switch (style) {
                case DECIMAL -> n + ".";
                case LETTER -> "(" + Counting.letters(n) + ")";
                case ROMAN -> "(" + Counting.roman(n) + ")";
            };
        }
    }

    /**
     * One item of a list.
     *
     * @param revision in a redline: what became of the item as a whole
     */
    record Item(List<Block> content, Optional<Revision> revision) {
        public Item {
            content = List.copyOf(content);
        }

        /** An item without revision. */
        public Item(List<Block> content) {
            this(content, Optional.empty());
        }
    }

    /**
     * A table with one row of headings.
     *
     * @param columns how each column is aligned; every row has as many cells
     * @param head the headings of the columns
     * @param body the other rows
     */
    record Table(List<Alignment> columns, Row head, List<Row> body, Place place) implements Block {

        /** How a column's text is set. */
        public enum Alignment {
            START,
            CENTRE,
            END
        }

        public Table {
            columns = List.copyOf(columns);
            body = List.copyOf(body);
            if (head.cells().size() != columns.size()
                    || body.stream()
                            .anyMatch(row -> row.cells().size() != head.cells().size())) {
                throw new IllegalArgumentException("every row of a table has " + columns.size() + " cells");
            }
        }
    }

    /**
     * One row of a table.
     *
     * @param revision in a redline: what became of the row as a whole; never one of a row of headings
     */
    record Row(List<Cell> cells, Optional<Revision> revision) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** A row without revision. */
        public Row(List<Cell> cells) {
            this(cells, Optional.empty());
        }
    }

    /**
     * One cell of a table.
     *
     * @param revision in a redline: what became of the cell's column, the same in each row
     */
    record Cell(List<Inline> content, Optional<Revision> revision) {
        public Cell {
            content = List.copyOf(content);
        }

        /** A cell without revision. */
        public Cell(List<Inline> content) {
            this(content, Optional.empty());
        }
    }

    /**
     * A picture that stands by itself.
     *
     * @param caption what is printed under it; empty for none
     */
    record Figure(Picture picture, List<Inline> caption, Place place) implements Block {
        public Figure {
            caption = List.copyOf(caption);
        }
    }

    /** Somebody else's words. */
    record Quote(List<Block> content, Place place) implements Block {
        public Quote {
            content = List.copyOf(content);
        }
    }

    /** Text whose spaces and line breaks count; without a line break at its end. */
    record Code(String text, Place place) implements Block {}

    /** A form to fill in, on paper or on a screen. */
    record Form(List<Field> fields, Place place) implements Block {
        public Form {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One field of a form.
     *
     * @param name its name in the file's form, unique in the document: lower-case letters, digits and hyphens
     * @param label what the reader is asked for; {@link Inline.Text} and {@link Inline.Value} only
     * @param answer what the reader gives
     * @param revision in a redline: what became of the field as a whole
     */
    record Field(String name, List<Inline> label, Answer answer, Optional<Revision> revision) {

        /** What a reader gives in a field. */
        public enum Answer {
            /** One line of text. */
            TEXT,
            /** Several lines of text. */
            LINES,
            /** A day. */
            DATE,
            /** A signature. */
            SIGNATURE,
            /** A box to tick. */
            TICK
        }

        public Field {
            label = List.copyOf(label);
        }

        /** A field without revision. */
        public Field(String name, List<Inline> label, Answer answer) {
            this(name, label, answer, Optional.empty());
        }
    }

    /** A call-out that stands apart from the numbered text. */
    record Note(Kind kind, List<Block> content, Place place) implements Block {

        /** What a note is for; the words are printed as its heading. */
        public enum Kind {
            NOTE("Note"),
            TIP("Tip"),
            IMPORTANT("Important"),
            WARNING("Warning"),
            CAUTION("Caution");

            private final String heading;

            Kind(String heading) {
                this.heading = heading;
            }

            /** The note's heading. */
            public String heading() {
                return heading;
            }
        }

        public Note {
            content = List.copyOf(content);
        }
    }

    /** A change of subject: a line across the page. */
    record Divider(Place place) implements Block {}

    /**
     * A block with what became of it between two compared documents; only in a redline.
     *
     * @param revision applies to the whole block. Its own parts can carry more only in {@link Revision.MovedTo},
     *     {@link Revision.Split} and {@link Revision.Joined}. A block that was split or joined is a paragraph or clause
     * @param content the block; what only the old document has keeps its old numbers, and its anchors begin with
     *     {@code old.}
     */
    record Revised(Revision revision, Block content) implements Block {
        @Override
        public Place place() {
            return content.place();
        }
    }

    /**
     * A block that both of two compared documents have, but not of the same make: its id or origin, how it counts, what
     * kind of note it is, its columns' alignment or its picture differ. Only in a redline.
     *
     * @param before the make of the old block; its content is left out
     * @param after the new block, a redline itself, of the same record as {@code before}
     */
    record Altered(Block before, Block after) implements Block {
        public Altered {
            if (before.getClass() != after.getClass()) {
                throw new IllegalArgumentException(before + " cannot become " + after);
            }
        }

        @Override
        public Place place() {
            return after.place();
        }
    }
}
