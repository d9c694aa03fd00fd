package org.policypress.status;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.policypress.archive.ReviewState;
import org.policypress.document.DateWords;
import org.policypress.library.Library;
import org.policypress.library.PolicyId;
import org.policypress.library.SchoolId;
import org.policypress.render.Overview;
import org.policypress.render.Overview.Cell;
import org.policypress.render.Overview.Urgency;

/** All schools and policies at a glance, as a page can be drawn of them. */
public final class StatusOverview {

    /** What falls due within so many days is told apart: about a term's half, the time between two meetings. */
    private static final int SOON = 60;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

    private StatusOverview() {}

    /**
     * The overview of some lines.
     *
     * @param lines sorted by school; each school and policy once
     * @param day how it stands on that day
     */
    public static Overview of(Library library, Collection<StatusLine> lines, LocalDate day) {
        Map<PolicyId, String> policies = new TreeMap<>();
        Map<SchoolId, Map<PolicyId, StatusLine>> schools = new LinkedHashMap<>();
        for (StatusLine line : lines) {
            policies.putIfAbsent(line.state().policy(), line.state().title());
            schools.computeIfAbsent(line.state().school(), _ -> new TreeMap<>())
                    .put(line.state().policy(), line);
        }
        List<Overview.Row> rows = new ArrayList<>();
        schools.forEach((_, row) -> rows.add(new Overview.Row(
                row.values().iterator().next().schoolName(),
                policies.keySet().stream()
                        .map(policy -> Optional.ofNullable(row.get(policy))
                                .map(StatusOverview::cell)
                                .orElse(Cell.NONE))
                        .toList())));
        return new Overview(
                library.locale(),
                "Policies on " + DateWords.day(day),
                library.provider(),
                facts(schools.size(), policies.size(), lines),
                List.copyOf(policies.values()),
                rows);
    }

    private static List<String> facts(int schools, int policies, Collection<StatusLine> lines) {
        List<String> facts = new ArrayList<>();
        facts.add(counted(schools, "school") + ", " + counted(policies, "policy", "policies"));
        facts.add(lines.stream().filter(line -> line.state().isOverdue()).count() + " overdue");
        facts.add(lines.stream().filter(StatusOverview::isSoon).count() + " due within " + SOON + " days");
        long unsigned = lines.stream()
                .filter(line ->
                        line.state().isAdopted() && line.state().inForce().isEmpty())
                .count();
        facts.add(unsigned + " not signed off");
        if (lines.stream().anyMatch(line -> line.draft().isPresent())) {
            facts.add(counted(lines.stream().filter(StatusOverview::differs).count(), "draft") + " differing");
            facts.add(lines.stream().filter(StatusOverview::isRefused).count() + " in conflict or with errors");
        }
        return facts;
    }

    private static boolean isSoon(StatusLine line) {
        return line.daysLeft().filter(days -> days >= 0 && days <= SOON).isPresent();
    }

    private static boolean differs(StatusLine line) {
        return line.draft().filter(DraftStanding.Changed.class::isInstance).isPresent();
    }

    private static boolean isRefused(StatusLine line) {
        return line.draft().filter(DraftStanding.Refused.class::isInstance).isPresent();
    }

    private static Cell cell(StatusLine line) {
        ReviewState state = line.state();
        List<String> remarks = new ArrayList<>();
        remarks.add(state.inForce()
                .map(item -> "version " + item.version().number())
                .orElse("no version"));
        line.draft()
                .filter(draft -> !(draft instanceof DraftStanding.AsSigned))
                .ifPresent(draft -> remarks.add(draft.words()));
        return new Cell(urgency(line), words(state), remarks);
    }

    private static Urgency urgency(StatusLine line) {
        ReviewState state = line.state();
        if (!state.isAdopted()) {
            return Urgency.NOTHING;
        }
        if (state.isOverdue()) {
            return Urgency.LATE;
        }
        boolean open = state.nextReview().isEmpty() || state.inForce().isEmpty();
        return open || isSoon(line) || isRefused(line) ? Urgency.SOON : Urgency.WELL;
    }

    private static String words(ReviewState state) {
        if (!state.isAdopted()) {
            return "not adopted any more";
        }
        return state.nextReview()
                .map(due -> (state.isOverdue() ? "Overdue since " : "") + MONTH.format(YearMonth.from(due.lastDay())))
                .orElse(state.lastReview().isPresent() ? "Policy cannot be read" : "Not yet reviewed");
    }

    private static String counted(long count, String one) {
        return counted(count, one, one + "s");
    }

    private static String counted(long count, String one, String more) {
        return count + " " + (count == 1 ? one : more);
    }
}
