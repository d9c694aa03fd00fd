package org.policypress.csv;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a line of a list as RFC 4180 has it. */
public final class CsvLine {

    /** What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection"). */
    private static final String FORMULA = "=+-@\t\r";

    /** A number is none, with a sign too: it is to be counted with. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");

    private CsvLine() {}

    /** The cells as a line, without its end. What a spreadsheet would take for a formula begins with an apostrophe. */
    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        boolean isFormula = !text.isEmpty()
                && FORMULA.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        String harmless = isFormula ? "'" + text : text;
        boolean quoted = harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';');
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
