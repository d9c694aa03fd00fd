package org.policypress.render.docx;

/**
 * The three lists that number headings and clauses. Each has its heading as level 0 and clauses below, so that an inserted
 * clause makes the others count on, and each heading makes them start again.
 */
enum ClauseList {
    /** 1, 1.1, (a), (i), (A), (I), (1). */
    SECTIONS(1),
    /** Appendix A, A.1, and on as in sections. */
    APPENDICES(2),
    /** No number, 1, and on as in sections. */
    UNNUMBERED(3);

    private final int number;

    ClauseList(int number) {
        this.number = number;
    }

    /** The list's {@code w:numId}. */
    int number() {
        return number;
    }
}
