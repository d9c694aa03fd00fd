package org.policypress.cli;

/** The world is in the way: a disk, a permission. */
final class Failed extends RuntimeException {
    private final String sentence;

    Failed(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** A sentence that says what, and what to do about it. */
    String sentence() {
        return sentence;
    }
}
