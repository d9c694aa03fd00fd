package org.policypress.document;

/** Who wrote a section or clause. */
public enum Origin {
    /** The HR provider: it stands in the model text. */
    MODEL,
    /** The school: it comes from an amendment. */
    LOCAL
}
