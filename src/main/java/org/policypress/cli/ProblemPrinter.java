package org.policypress.cli;

import java.util.List;
import org.policypress.problem.Problem;

/** Prints problems, a line each: {@code file:line:column: sentence}, the place in red or yellow where there is colour. */
final class ProblemPrinter {

    private static final String RED = "\u001b[31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String PLAIN = "\u001b[0m";

    private ProblemPrinter() {}

    /** Prints the problems in their order. */
    static void print(List<Problem> problems, Console console) {
        for (Problem problem : problems) {
            String line = problem.toString();
            if (console.colour()) {
                int end = problem.place().toString().length();
                line = (problem.isError() ? RED : YELLOW) + line.substring(0, end) + PLAIN + line.substring(end);
            }
            console.err().println(line);
        }
    }
}
