package org.policypress.cli;

/** The command line asks for what there is not. */
final class WrongCommand extends RuntimeException {
    private final String sentence;

    WrongCommand(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** A sentence that says what to write instead. */
    String sentence() {
        return sentence;
    }
}
