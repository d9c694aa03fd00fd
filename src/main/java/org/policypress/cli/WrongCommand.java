package org.policypress.cli;

/** The command line asks for what there is not. The message is a sentence that says what to write instead. */
final class WrongCommand extends RuntimeException {
    WrongCommand(String sentence) {
        super(sentence);
    }
}
