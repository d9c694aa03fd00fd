package org.policypress.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.policypress.csv.LineReader.Cells;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/** Reads a list as RFC 4180 and the spreadsheets of several countries write it: with commas, semicolons or tabs. */
public final class Csv {

    /** How much of a heading a problem shows. */
    private static final int LONGEST_SHOWN = 80;

    /** The most lines that are read: there are some 30,000 schools in England. */
    private static final int MOST_ROWS = 100_000;

    private Csv() {}

    /**
     * Reads a list.
     *
     * @param file its name, for problems
     * @param text the whole file with {@code \n} at its line ends
     * @return all lines that could be read, and an error for each of the others; no table only when there is no heading
     */
    public static Outcome<Table> read(String file, String text) {
        List<Problem> problems = new ArrayList<>();
        LineReader reader = new LineReader(file, text, separator(text), problems);
        Optional<Cells> heading = reader.next();
        if (heading.isEmpty()) {
            problems.add(Problem.error(
                    Place.of(file), "no-heading", "this list is empty; its first line names its columns"));
            return Outcome.failed(problems);
        }
        List<String> columns = heading.get().cells().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        problems.addAll(repeated(heading.get().place(), columns));
        List<Row> rows = new ArrayList<>();
        for (Optional<Cells> line = reader.next(); line.isPresent(); line = reader.next()) {
            if (rows.size() == MOST_ROWS) {
                problems.add(Problem.error(
                        line.get().place(),
                        "too-many-lines",
                        "no more than " + MOST_ROWS + " lines are read; split the list"));
                break;
            }
            row(columns, line.get(), problems).ifPresent(rows::add);
        }
        return Outcome.of(new Table(columns, rows), problems);
    }

    /** What separates the columns: told by the heading, where no name is likely to have one of them. */
    private static char separator(String text) {
        int end = text.indexOf('\n');
        String heading = end < 0 ? text : text.substring(0, end);
        for (char separator : new char[] {',', ';', '\t'}) {
            if (heading.indexOf(separator) >= 0) {
                return separator;
            }
        }
        return ',';
    }

    private static List<Problem> repeated(Place place, List<String> columns) {
        Set<String> seen = new HashSet<>();
        return columns.stream()
                .filter(name -> !name.isEmpty() && !seen.add(name))
                .map(name -> Problem.error(
                        place,
                        "same-column",
                        "two columns are called " + onOneLine(name) + "; rename or delete one of them"))
                .toList();
    }

    /** A heading in quotation marks may have line breaks, and be as long as the file. */
    private static String onOneLine(String name) {
        String line = name.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "…" : line;
    }

    private static Optional<Row> row(List<String> columns, Cells line, List<Problem> problems) {
        if (line.cells().stream().skip(columns.size()).anyMatch(cell -> !cell.isEmpty())) {
            problems.add(Problem.error(
                    line.place(),
                    "too-many-cells",
                    "this line has " + line.cells().size() + " cells under a heading of " + columns.size()
                            + "; put quotation marks around a cell that has a comma in it"));
            return Optional.empty();
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), line.cells().size()); i++) {
            if (!line.cells().get(i).isEmpty()) {
                cells.put(columns.get(i), line.cells().get(i));
            }
        }
        return Optional.of(new Row(line.place(), cells));
    }
}
