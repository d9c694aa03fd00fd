package org.policypress.document;

import java.util.List;
import java.util.Optional;
import org.policypress.problem.Place;

/** What a section is made of. */
public sealed interface Block {

    /** Where the block begins in its source. */
    Place place();

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

    /** One item of a list. */
    record Item(List<Block> content) {
        public Item {
            content = List.copyOf(content);
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

    /** One row of a table. */
    record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** One cell of a table. */
    record Cell(List<Inline> content) {
        public Cell {
            content = List.copyOf(content);
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
     */
    record Field(String name, List<Inline> label, Answer answer) {

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
}
