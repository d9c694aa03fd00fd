package org.policypress.render.docx;

/**
 * Writes the beginnings and ends of a story's paragraphs, and keeps tables apart from what follows them: a table has no
 * space below in Word, and two in a row would become one.
 */
final class Paragraphs {

    /** The space below a table, in twips: 4 mm. */
    private static final String BELOW_TABLE = "227";

    private final Story story;
    private final XmlWriter out;
    private boolean afterTable;
    private boolean atTop;
    private boolean together;
    private boolean leading;

    Paragraphs(Story story) {
        this.story = story;
        this.out = story.out();
    }

    /** Begins a paragraph of a style, as far in as the column and the style say. */
    void begin(WordStyle style, Column column) {
        open(style);
        spacing(style, 0);
        int own = stationery().left(style);
        int left = WordStyle.CLAUSE_TEXTS.contains(style) ? column.left() : column.left() + own;
        if (left != own) {
            out.empty("w:ind", "w:left", Integer.toString(left));
        }
        out.raw("</w:pPr>");
    }

    /** Begins a paragraph as its style has it. */
    void begin(WordStyle style) {
        open(style);
        spacing(style, 0);
        out.raw("</w:pPr>");
    }

    /**
     * Begins a paragraph as its style has it, with properties of its own.
     *
     * @param tabs its tab stops, as XML
     * @param alignment {@code left}, {@code center}, {@code right}; empty for the style's
     */
    void begin(WordStyle style, String tabs, String alignment) {
        open(style);
        out.raw(tabs);
        if (!alignment.isEmpty()) {
            out.value("w:jc", alignment);
        }
        out.raw("</w:pPr>");
    }

    /**
     * Begins an item of a list.
     *
     * @param left where its text begins, in twips from the margin
     * @param hanging how far before that its number stands
     * @param below the space below it, in twips; 0 for the style's
     */
    void beginItem(WordStyle style, int list, int level, int left, int hanging, int below) {
        open(style);
        numbers(list, level);
        spacing(style, below);
        out.empty("w:ind", "w:left", Integer.toString(left), "w:hanging", Integer.toString(hanging));
        out.raw("</w:pPr>");
    }

    /** Begins a paragraph that its style numbers, though in another list: 0 for the style's own. */
    void beginNumbered(WordStyle style, int list, int level) {
        open(style);
        if (list > 0) {
            numbers(list, level);
        }
        spacing(style, 0);
        out.raw("</w:pPr>");
    }

    void end() {
        out.raw("</w:p>");
    }

    /** Keeps all paragraphs from now on, each on the page of the next, or no longer. */
    void keepTogether(boolean keep) {
        together = keep;
    }

    /** Keeps the next paragraph on the page of the one after it: it says what that one is. */
    void keepWithNext() {
        leading = true;
    }

    /** Says that the next paragraph is the first of a page: a heading has no space above it there, which Word would keep. */
    void atTopOfPage() {
        atTop = true;
    }

    /** To be called before a table is written. */
    void beforeTable() {
        atTop = false;
        if (afterTable) {
            gap();
        }
    }

    /** To be called when a table is written. */
    void afterTable() {
        afterTable = true;
    }

    /** Ends a cell or the story: Word wants a paragraph after the last table. */
    void finish() {
        if (afterTable) {
            gap();
        }
    }

    private void gap() {
        out.raw("<w:p><w:pPr>").value("w:pStyle", story.id(WordStyle.TABLE_TEXT));
        out.empty("w:spacing", "w:line", BELOW_TABLE, "w:lineRule", "exact").raw("</w:pPr></w:p>");
        afterTable = false;
    }

    private void open(WordStyle style) {
        out.raw("<w:p><w:pPr>").value("w:pStyle", story.id(style));
        if (together || leading) {
            out.raw("<w:keepNext/>");
        }
        leading = false;
    }

    private void numbers(int list, int level) {
        out.raw("<w:numPr><w:ilvl w:val=\"")
                .raw(level)
                .raw("\"/><w:numId w:val=\"")
                .raw(list);
        out.raw("\"/></w:numPr>");
    }

    /** The space above, where a table stands there, and below; headings have space enough above them. */
    private void spacing(WordStyle style, int below) {
        boolean above = afterTable && !style.isHeading();
        if (atTop && style.isHeading()) {
            out.empty("w:spacing", "w:before", "0");
        } else if (above && below > 0) {
            out.empty("w:spacing", "w:before", BELOW_TABLE, "w:after", Integer.toString(below));
        } else if (above) {
            out.empty("w:spacing", "w:before", BELOW_TABLE);
        } else if (below > 0) {
            out.empty("w:spacing", "w:after", Integer.toString(below));
        }
        afterTable = false;
        atTop = false;
    }

    private Stationery stationery() {
        return story.manuscript().stationery();
    }
}
