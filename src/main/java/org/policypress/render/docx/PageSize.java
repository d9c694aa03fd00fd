package org.policypress.render.docx;

/**
 * A page's measures in twentieths of a point (twips), as Word keeps them.
 *
 * @param header from the page's upper edge to the running header
 * @param footer from the page's lower edge to the running footer
 */
record PageSize(int width, int height, int top, int right, int bottom, int left, int header, int footer) {

    /** A4 with the margins of the PDF. */
    static final PageSize A4 = new PageSize(11906, 16838, 1531, 1247, 1417, 1247, 850, 794);

    /** How wide a line of text is. */
    int textWidth() {
        return width - left - right;
    }

    /** How much of the page the text can fill. */
    int textHeight() {
        return height - top - bottom;
    }
}
