package org.policypress.render.pdf;

import org.policypress.render.Pagination;

/** A PDF file, with what its layout found out. */
public final class Pdf {

    private final byte[] bytes;
    private final Pagination pagination;

    Pdf(byte[] bytes, Pagination pagination) {
        this.bytes = bytes;
        this.pagination = pagination;
    }

    /** The file's content. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** On which pages the headings stand. */
    public Pagination pagination() {
        return pagination;
    }
}
