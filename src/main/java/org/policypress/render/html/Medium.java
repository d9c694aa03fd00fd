package org.policypress.render.html;

/** What a page is for. */
enum Medium {
    /** A browser: permalinks, inputs, pictures inside the file. */
    SCREEN,
    /**
     * The PDF: bookmarks, lines to write on, pictures by name. An element may have a {@code title} that begins with
     * {@code @}: the kind of its structure element in the PDF, such as {@code @Lbl}, where HTML has no element for it.
     */
    PRINT
}
