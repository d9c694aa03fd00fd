package org.policypress.render.docx;

import org.policypress.document.Block;

/** The lists of one document: {@code word/numbering.xml}. Each ordered list counts for itself. */
final class Lists {

    /** The list of all bullets. */
    static final int BULLETS = 4;

    /** What lists that are no clauses count with. */
    enum Counting {
        DECIMAL(5, "decimal", "", "."),
        LETTER(6, "lowerLetter", "(", ")"),
        ROMAN(7, "lowerRoman", "(", ")"),
        /** Clauses that nest deeper than the levels of one list. */
        DEEP(8, "decimal", "(", ")");

        private final int definition;
        private final String format;
        private final String before;
        private final String after;

        Counting(int definition, String format, String before, String after) {
            this.definition = definition;
            this.format = format;
            this.before = before;
            this.after = after;
        }

        int definition() {
            return definition;
        }

        String format() {
            return format;
        }

        String before() {
            return before;
        }

        String after() {
            return after;
        }

        static Counting of(Block.OrderedList.Style style) {
            return switch (style) {
                case DECIMAL -> DECIMAL;
                case LETTER -> LETTER;
                case ROMAN -> ROMAN;
            };
        }
    }

    private static final int SHARED = Counting.DEEP.definition();

    private final String definitions;
    private final XmlWriter own = new XmlWriter();
    private int last = SHARED;

    /** @param definitions the kinds of lists, from {@link ListDefinitions} */
    Lists(String definitions) {
        this.definitions = definitions;
    }

    /**
     * Begins a list.
     *
     * @param level the level of its items, from 0
     * @param start the first item's number
     * @return the list's {@code w:numId}
     */
    int begin(Counting counting, int level, int start) {
        last++;
        own.open("w:num", "w:numId", Integer.toString(last));
        own.value("w:abstractNumId", Integer.toString(counting.definition()));
        own.open("w:lvlOverride", "w:ilvl", Integer.toString(level));
        own.value("w:startOverride", Integer.toString(start))
                .close("w:lvlOverride")
                .close("w:num");
        return last;
    }

    /** The part that tells of all lists. */
    Part part() {
        XmlWriter out = new XmlWriter().raw(XmlWriter.DECLARATION);
        out.open("w:numbering", "xmlns:w", WordXml.W).raw(definitions);
        for (int list = 1; list <= SHARED; list++) {
            String number = Integer.toString(list);
            out.open("w:num", "w:numId", number)
                    .value("w:abstractNumId", number)
                    .close("w:num");
        }
        return Part.of(
                "word/numbering.xml",
                ContentTypes.word("numbering"),
                out.raw(own.xml()).close("w:numbering"));
    }
}
