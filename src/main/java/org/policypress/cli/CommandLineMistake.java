package org.policypress.cli;

/** A command line that cannot be followed, such as an unknown school. The message says why, in a sentence. */
final class CommandLineMistake extends RuntimeException {

    CommandLineMistake(String message) {
        super(message);
    }
}
