package org.policypress.archive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.policypress.csv.Csv;
import org.policypress.csv.Row;
import org.policypress.csv.Table;
import org.policypress.document.Edition.Signatories;
import org.policypress.library.Names;
import org.policypress.library.PolicyId;
import org.policypress.library.SchoolId;
import org.policypress.library.SourceText;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.policypress.problem.Spelling;

/** A list of meetings that adopted one policy: a CSV with the columns school, meeting, chair, head and, if wanted, note. */
public final class MeetingList {

    private static final List<String> REQUIRED = List.of("school", "meeting", "chair", "head");
    private static final List<String> COLUMNS = List.of("school", "meeting", "chair", "head", "note");

    /** What spreadsheets make of a date in the United Kingdom. */
    private static final DateTimeFormatter BRITISH =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT);

    private MeetingList() {}

    /**
     * A line of the list.
     *
     * @param place where it stands
     */
    public record Line(Place place, Decision decision) {}

    /**
     * Reads a list.
     *
     * @param file its name, for problems
     * @param policy what all meetings adopted
     * @param by who records it
     * @return the lines that say all that is needed, and an error for each of the others
     */
    public static Outcome<List<Line>> read(String file, byte[] content, PolicyId policy, String by) {
        return SourceText.decode(file, content)
                .then(text -> Csv.read(file, text.text()))
                .then(table -> decisions(file, table, policy, by));
    }

    private static Outcome<List<Line>> decisions(String file, Table table, PolicyId policy, String by) {
        List<Problem> problems = new ArrayList<>();
        for (String column : table.columns()) {
            if (!COLUMNS.contains(column) && !column.isEmpty()) {
                problems.add(Problem.warning(
                        new Place(file, 1, 0),
                        "unknown-column",
                        "the column " + column + " is not used" + Spelling.didYouMean(column, COLUMNS)));
            }
        }
        for (String column : REQUIRED) {
            if (!table.columns().contains(column)) {
                problems.add(Problem.error(
                        new Place(file, 1, 0),
                        "missing-column",
                        "there is no column " + column + "; the first line names the columns "
                                + String.join(", ", COLUMNS)));
            }
        }
        if (problems.stream().anyMatch(Problem::isError)) {
            return Outcome.failed(problems);
        }
        List<Line> lines = new ArrayList<>();
        for (Row row : table.rows()) {
            decision(row, policy, by, problems).ifPresent(decision -> lines.add(new Line(row.place(), decision)));
        }
        return Outcome.of(lines, problems);
    }

    private static Optional<Decision> decision(Row row, PolicyId policy, String by, List<Problem> problems) {
        List<String> empty =
                REQUIRED.stream().filter(column -> row.cell(column).isEmpty()).toList();
        if (!empty.isEmpty()) {
            problems.add(Problem.error(
                    row.place(), "empty-cell", "this line does not say: " + String.join(", ", empty) + "; fill it in"));
            return Optional.empty();
        }
        String school = row.cell("school").orElseThrow();
        Optional<String> refusal = Names.refusal(school);
        refusal.ifPresent(
                why -> problems.add(Problem.error(row.place(), "bad-name", "the school's id '" + school + "' " + why)));
        String written = row.cell("meeting").orElseThrow();
        Optional<LocalDate> meeting = day(written);
        if (meeting.isEmpty()) {
            problems.add(Problem.error(
                    row.place(),
                    "not-a-day",
                    "'" + written + "' is no day; write it as 2026-03-09 or as 09/03/2026, the day before the month"));
        }
        return refusal.isPresent()
                ? Optional.empty()
                : meeting.map(day -> new Decision(
                        new SchoolId(school),
                        policy,
                        day,
                        new Signatories(
                                row.cell("chair").orElseThrow(),
                                row.cell("head").orElseThrow()),
                        by,
                        row.cell("note"),
                        List.of()));
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(written.contains("/") ? LocalDate.parse(written, BRITISH) : LocalDate.parse(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
