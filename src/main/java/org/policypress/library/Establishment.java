package org.policypress.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.policypress.csv.Row;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/**
 * A school as an extract of "Get Information about Schools" tells of it.
 *
 * @param urn its unique reference number
 * @param name what it is called
 * @param authority the local authority in whose area it lies
 * @param status whether it is open
 * @param phase whom it teaches; nothing where the extract does not tell in a way that a library knows
 * @param governance who runs it; nothing where that is neither a local authority nor a trust
 * @param head who leads it
 * @param kind the extract's own words for phase and type
 * @param place its line of the extract
 */
public record Establishment(
        String urn,
        String name,
        Optional<String> authority,
        Status status,
        Optional<School.Phase> phase,
        Optional<School.Governance> governance,
        Optional<String> head,
        String kind,
        Place place) {

    /** The columns that an extract has to have, as it spells them. */
    static final List<String> COLUMNS = List.of(
            "URN",
            "EstablishmentName",
            "PhaseOfEducation (name)",
            "TypeOfEstablishment (name)",
            "LA (name)",
            "EstablishmentStatus (name)");

    /** Whether a school is open. */
    public enum Status {
        OPEN,
        PROPOSED,
        CLOSED
    }

    /** Phases by the extract's words for them, in lower case; it has "Not applicable" for special schools. */
    private static final Map<String, School.Phase> PHASES = Map.of(
            "nursery", School.Phase.NURSERY,
            "primary", School.Phase.PRIMARY,
            "middle deemed primary", School.Phase.PRIMARY,
            "secondary", School.Phase.SECONDARY,
            "middle deemed secondary", School.Phase.SECONDARY,
            "16 plus", School.Phase.SIXTH_FORM,
            "all-through", School.Phase.ALL_THROUGH);

    /** What the types of schools that a trust runs have in their names. */
    private static final List<String> TRUSTS = List.of(
            "academy", "free school", "university technical college", "studio school", "city technology college");

    /** What the types of schools that a local authority maintains have in their names. */
    private static final List<String> MAINTAINED = List.of(
            "community school",
            "voluntary aided school",
            "voluntary controlled school",
            "foundation school",
            "local authority nursery school",
            "community special school",
            "foundation special school",
            "pupil referral unit");

    /** The school of one line of an extract, or what keeps it from being read. */
    static Outcome<Establishment> of(Row row) {
        List<Problem> problems = new ArrayList<>();
        Optional<String> urn = row.cell("urn").filter(text -> text.matches("[1-9][0-9]{5}"));
        Optional<String> name = cell(row, "establishmentname");
        if (urn.isEmpty()) {
            problems.add(Problem.error(
                    row.place(), "bad-value", "this line has no URN of six digits, so nobody can tell whose it is"));
        }
        if (name.isEmpty()) {
            problems.add(Problem.error(row.place(), "bad-value", "this line has no EstablishmentName"));
        }
        if (!problems.isEmpty()) {
            return Outcome.failed(problems);
        }
        String phase = cell(row, "phaseofeducation (name)").orElse("");
        String type = cell(row, "typeofestablishment (name)").orElse("");
        return Outcome.of(new Establishment(
                urn.orElseThrow(),
                name.orElseThrow(),
                cell(row, "la (name)").filter(authority -> !authority.equalsIgnoreCase("not applicable")),
                status(row.cell("establishmentstatus (name)").orElse("")),
                phase(phase, type),
                governance(type),
                head(row),
                type + ", " + phase,
                row.place()));
    }

    /** A cell on one line: an extract has names that go on over several. */
    private static Optional<String> cell(Row row, String column) {
        return row.cell(column).map(text -> text.replaceAll("\\s+", " "));
    }

    private static Status status(String words) {
        return switch (words.toLowerCase(Locale.ROOT)) {
            case "closed" -> Status.CLOSED;
            case "proposed to open" -> Status.PROPOSED;
            default -> Status.OPEN; // "Open", and "Open, but proposed to close"
        };
    }

    private static Optional<School.Phase> phase(String phase, String type) {
        return type.toLowerCase(Locale.ROOT).contains("special")
                ? Optional.of(School.Phase.SPECIAL)
                : Optional.ofNullable(PHASES.get(phase.toLowerCase(Locale.ROOT)));
    }

    private static Optional<School.Governance> governance(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        if (TRUSTS.stream().anyMatch(lower::contains)) {
            return Optional.of(School.Governance.ACADEMY);
        }
        return MAINTAINED.stream().anyMatch(lower::contains)
                ? Optional.of(School.Governance.MAINTAINED)
                : Optional.empty();
    }

    private static Optional<String> head(Row row) {
        String name = String.join(
                " ",
                List.of(
                                cell(row, "headtitle (name)").orElse(""),
                                cell(row, "headfirstname").orElse(""),
                                cell(row, "headlastname").orElse(""))
                        .stream()
                        .filter(word -> !word.isBlank() && !word.equalsIgnoreCase("unknown"))
                        .toList());
        return row.cell("headlastname").isPresent() ? Optional.of(name) : Optional.empty();
    }
}
