package org.policypress.render;

import java.util.Locale;

/** The kinds of files that a publication has. */
public enum Format {
    /** PDF/UA-1 and PDF/A-2a. */
    PDF,
    /** Office Open XML, for Word. */
    DOCX,
    /** One self-contained page. */
    HTML;

    /** The word for it on the command line and at the end of a file's name: {@code pdf}. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
