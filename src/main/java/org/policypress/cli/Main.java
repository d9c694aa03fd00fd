package org.policypress.cli;

/** Where the program starts. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit status. */
    public static void main(String[] args) {
        System.exit(PolicyPress.run(Terminal.ofSystem(), args));
    }
}
