package org.policypress.problem;

/** How bad a {@link Problem} is. */
public enum Severity {
    /** What it stands in cannot be published: the document is not written, and the command exits with 1. */
    ERROR,
    /** The document can be published, but somebody should look. */
    WARNING
}
