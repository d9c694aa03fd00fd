package org.policypress.cli;

/** The world is in the way: a disk, a permission. The message is a sentence that says what, and what to do about it. */
final class Failed extends RuntimeException {
    Failed(String sentence) {
        super(sentence);
    }
}
