package org.policypress.markdown;

/**
 * What a block stands in: that decides what a numbered list is.
 *
 * @param clauses whether a numbered list holds clauses
 * @param orderedLists how many numbered lists, that are no clauses, the block stands in
 * @param depth how many blocks of any kind the block stands in
 */
record Setting(boolean clauses, int orderedLists, int depth) {

    /** More than this no reader can follow, and no page is wide enough for. */
    static final int DEEPEST = 20;

    /** What is said about what is deeper. */
    static final String TOO_DEEP =
            "lists and quotes stand in each other more than " + DEEPEST + " deep; move this part out";

    /** Before the first heading. */
    static final Setting OPENING = new Setting(false, 0, 0);

    /** Directly under a heading. */
    static final Setting SECTION = new Setting(true, 0, 0);

    Setting inClause() {
        return new Setting(true, 0, depth + 1);
    }

    Setting inOrderedList() {
        return new Setting(false, orderedLists + 1, depth + 1);
    }

    /** In a bullet, a quote, a note or a footnote. */
    Setting inBlock() {
        return new Setting(false, orderedLists, depth + 1);
    }

    boolean isTooDeep() {
        return depth > DEEPEST;
    }
}
