package org.policypress.cli;

/** Where the process begins and ends. */
public final class Main {

    private Main() {}

    /** Runs one command line and ends the process with its status. */
    public static void main(String[] arguments) {
        System.exit(PolicyPress.run(Console.ofProcess(System.getenv()), arguments));
    }
}
