package org.policypress.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypress.problem.Lines;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/** Takes a text apart into lines and cells; a quoted cell may go on over several lines of the text. */
final class LineReader {

    /** The most characters of a cell: more is a quotation mark that somebody forgot. */
    private static final int LONGEST_CELL = 10_000;

    /**
     * One line's cells, without white space around them.
     *
     * @param place where the line begins
     */
    record Cells(Place place, List<String> cells) {}

    private final Lines lines;
    private final String text;
    private final char separator;
    private final List<Problem> problems;
    private int at;

    LineReader(String file, String text, char separator, List<Problem> problems) {
        this.lines = Lines.of(file, 1, text);
        this.text = text;
        this.separator = separator;
        this.problems = problems;
    }

    /** The next line that can be read and has anything in it; nothing at the end. What is wrong in others is a problem. */
    Optional<Cells> next() {
        while (at < text.length()) {
            int start = at;
            try {
                Cells line = line();
                if (line.cells().stream().anyMatch(cell -> !cell.isEmpty())) {
                    return Optional.of(line);
                }
            } catch (Unclosed e) {
                problems.add(Problem.error(
                        lines.place(e.opening),
                        "unclosed-cell",
                        "the cell that begins here with a quotation mark does not end with one; write two for each"
                                + " quotation mark inside"));
                // From the next line on, so that one forgotten mark never swallows the rest of the list.
                at = endOfLine(start) + 1;
            }
        }
        return Optional.empty();
    }

    private Cells line() throws Unclosed {
        Place place = lines.place(at);
        List<String> cells = new ArrayList<>();
        do {
            cells.add(text.startsWith("\"", at) ? quoted() : plain());
        } while (at < text.length() && text.charAt(at++) == separator);
        return new Cells(place, cells);
    }

    private String plain() {
        int start = at;
        while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
            at++;
        }
        return text.substring(start, at).strip();
    }

    private String quoted() throws Unclosed {
        int opening = at;
        StringBuilder cell = new StringBuilder();
        while (true) {
            int closing = text.indexOf('"', at + 1);
            if (closing < 0 || closing - opening > LONGEST_CELL) {
                throw new Unclosed(opening);
            }
            cell.append(text, at + 1, closing);
            at = closing + 1;
            if (at == text.length() || text.charAt(at) == separator || text.charAt(at) == '\n') {
                return cell.toString().strip();
            }
            if (text.charAt(at) != '"') {
                throw new Unclosed(opening);
            }
            cell.append('"');
        }
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** A quoted cell that does not end. */
    private static final class Unclosed extends Exception {
        private final int opening;

        Unclosed(int opening) {
            this.opening = opening;
        }
    }
}
