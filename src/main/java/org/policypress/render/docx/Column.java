package org.policypress.render.docx;

/**
 * Where on the page blocks are set, and as what.
 *
 * @param text the style of its paragraphs
 * @param left how far from the margin it begins, in twips
 * @param width how wide it is, in twips
 * @param listLevel how many lists it is in
 * @param clauses the list that its clauses count in
 * @param clauseLevel how many clauses it is in
 */
record Column(WordStyle text, int left, int width, int listLevel, ClauseList clauses, int clauseLevel) {

    /** No column is narrower, however deep lists and quotes nest: an inch. */
    private static final int NARROWEST = 1440;

    /** A column outside all clauses and lists. */
    Column(WordStyle text, int left, int width) {
        this(text, left, width, 0, ClauseList.SECTIONS, 0);
    }

    /** A column whose left edge is further in. */
    Column indented(int by) {
        int step = Math.max(0, Math.min(by, width - NARROWEST));
        return new Column(text, left + step, width - step, listLevel, clauses, clauseLevel);
    }

    Column withText(WordStyle style) {
        return new Column(style, left, width, listLevel, clauses, clauseLevel);
    }

    Column withClauses(ClauseList list) {
        return new Column(text, left, width, listLevel, list, clauseLevel);
    }

    /** The column of a list item's text. */
    Column inList(int by) {
        Column inner = indented(by);
        WordStyle style = text.isRunningText() ? WordStyle.LIST_CONTINUE : text;
        return new Column(style, inner.left, inner.width, listLevel + 1, clauses, clauseLevel);
    }

    /** The column of what stands beside the clauses of a level, or below such a clause's number: its left edge is theirs. */
    Column besideClauses(int level, int edge) {
        Column inner = indented(edge - left);
        WordStyle style = text.isRunningText() ? WordStyle.CLAUSE_TEXTS.get(level) : text;
        return new Column(style, inner.left, inner.width, listLevel, clauses, clauseLevel);
    }

    /** The column within a cell as wide as this: it begins at the cell's edge, and its lists are still within the others. */
    Column inCell(WordStyle style) {
        return new Column(style, 0, width, listLevel, clauses, clauseLevel);
    }

    /** The column of a clause's content. */
    Column inClause() {
        return new Column(text, left, width, listLevel, clauses, clauseLevel + 1);
    }
}
