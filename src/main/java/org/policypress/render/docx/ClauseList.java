package org.policypress.render.docx;

/**
 * The three lists that number headings and clauses. Each has its heading as level 0 and clauses below, so that an inserted
 * clause makes the others count on, and each heading makes them start again.
 */
enum ClauseList {
    /** 1, 1.1, (a), (i), (A), (I), (1). */
    SECTIONS(1, WordStyle.HEADING_1),
    /** Appendix A, A.1, and on as in sections. */
    APPENDICES(2, WordStyle.APPENDIX_HEADING),
    /** No number, 1, and on as in sections. */
    UNNUMBERED(3, WordStyle.UNNUMBERED_HEADING);

    private final int number;
    private final WordStyle heading;

    ClauseList(int number, WordStyle heading) {
        this.number = number;
        this.heading = heading;
    }

    /** The list's {@code w:numId}. */
    int number() {
        return number;
    }

    /** The style of its headings. */
    WordStyle heading() {
        return heading;
    }
}
