package org.policypress.csv;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a line of a list as RFC 4180 has it. */
public final class CsvLine {

    /** What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection"). */
    private static final String FORMULA = "=+-@\t\r";

    private CsvLine() {}

    /** The cells as a line, without its end. What a spreadsheet would take for a formula begins with an apostrophe. */
    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';');
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
