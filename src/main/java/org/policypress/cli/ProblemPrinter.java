package org.policypress.cli;

import java.util.List;
import org.policypress.json.Json;
import org.policypress.problem.Problem;

/** Prints problems, each on its line, as {@code file:line:column: sentence}: what editors and terminals turn into links. */
final class ProblemPrinter {

    private static final String RED = "\u001b[1;31m";
    private static final String YELLOW = "\u001b[1;33m";
    private static final String PLAIN = "\u001b[0m";

    private final Terminal terminal;

    ProblemPrinter(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(List<Problem> problems) {
        for (Problem problem : problems) {
            String line = Terminal.harmless(problem.toString());
            int place = Terminal.harmless(problem.place().toString()).length();
            terminal.err()
                    .println(
                            terminal.hasColour()
                                    ? (problem.isError() ? RED : YELLOW)
                                            + line.substring(0, place)
                                            + PLAIN
                                            + line.substring(place)
                                    : line);
        }
    }

    /** A problem for a program: line and column are left out where the problem has none. */
    static Json json(Problem problem) {
        Json.Members json = Json.Members.empty()
                .with("file", problem.place().file())
                .with("severity", problem.isError() ? "error" : "warning")
                .with("rule", problem.rule())
                .with("sentence", problem.sentence());
        if (problem.place().line() > 0) {
            json = json.with("line", problem.place().line());
        }
        return problem.place().column() > 0
                ? json.with("column", problem.place().column())
                : json;
    }
}
