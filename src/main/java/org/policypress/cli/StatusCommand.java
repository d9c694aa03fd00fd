package org.policypress.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.policypress.archive.Archive;
import org.policypress.archive.Inventory;
import org.policypress.archive.ReviewState;
import org.policypress.archive.ReviewStates;
import org.policypress.csv.CsvLine;
import org.policypress.document.DateWords;
import org.policypress.json.Json;
import org.policypress.library.ReviewDate;
import org.policypress.problem.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how schools stand with their policies. */
@Command(
        name = "status",
        description = {
            "List each school's policies: the version in force, and when the next review is due.",
            "",
            "A review is what a school's file tells of under last_review, or the meeting that adopted the version, whichever"
                    + " is later. Where schools are named, or with --drafts, it is told as well whether a draft differs from"
                    + " the version in force."
        },
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  policypress status",
            "  policypress status larkmoor-primary --on 2026-09-01",
            "  policypress status --within 60 --policy whistleblowing",
            "  policypress status --overdue --json",
            "  policypress status --drafts --csv > status.csv"
        })
final class StatusCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of(
            "school",
            "policy",
            "title",
            "version",
            "adopted",
            "last_review",
            "next_review",
            "days_left",
            "overdue",
            "draft");

    private final PolicyPress top;

    @Parameters(arity = "0..*", paramLabel = "SCHOOL", description = "Ids of schools. All of them when none is named.")
    private List<String> schools = new ArrayList<>();

    @Option(names = "--on", paramLabel = "DATE", description = "How it stands on that day: YYYY-MM-DD.")
    private Optional<LocalDate> on = Optional.empty();

    @Option(names = "--overdue", description = "List only what should have been reviewed by then.")
    private boolean overdue;

    @Option(
            names = "--within",
            paramLabel = "DAYS",
            description = "List only what is overdue or falls due within that many days.")
    private Optional<Integer> within = Optional.empty();

    @Option(names = "--policy", paramLabel = "ID", description = "List only this policy.")
    private Optional<String> policy = Optional.empty();

    @Option(
            names = "--drafts",
            description = "Compare the drafts of all schools with the versions in force, which takes longer.")
    private boolean drafts;

    @Option(names = "--csv", description = "Print a list for spreadsheets.")
    private boolean csv;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    StatusCommand(PolicyPress top) {
        this.top = top;
    }

    /**
     * A line of the list.
     *
     * @param day how it stands on that day
     * @param draft how the draft stands, where that was asked for and there is something to compare
     */
    private record Line(ReviewState state, LocalDate day, Optional<DraftStanding> draft) {

        Optional<Long> daysLeft() {
            return state.nextReview().map(due -> ChronoUnit.DAYS.between(day, due.lastDay()));
        }
    }

    @Override
    public Integer call() {
        Records records = new Records(top);
        Outcome<OpenLibrary> library = OpenLibrary.read(top.library());
        if (library.value().isEmpty()) {
            new ProblemPrinter(top.terminal()).print(library.problems());
            return ExitStatus.PROBLEMS;
        }
        policy.ifPresent(id -> SchoolPolicy.requireName("policy", id));
        if (within.filter(days -> days < 0).isPresent()) {
            throw new WrongCommand("--within is a number of days from 0 on");
        }
        if (csv && json) {
            throw new WrongCommand("--csv and --json are two forms; give one of them");
        }
        List<Archive> chosen = schools.isEmpty()
                ? List.of()
                : schools.stream().map(records::of).toList();
        OpenLibrary open = library.value().get();
        ReviewStates states = new ReviewStates(open.library(), records.archives());
        Optional<DraftStandings> compared = drafts || !schools.isEmpty()
                ? Optional.of(new DraftStandings(open.library(), open.state()))
                : Optional.empty();
        PrintWriter out = top.terminal().out();
        if (json) {
            try (JsonList listed = new JsonList(out)) {
                return list(records, states, chosen, compared, line -> listed.add(json(line)));
            }
        }
        if (csv) {
            out.println(CsvLine.of(COLUMNS));
            return list(records, states, chosen, compared, line -> out.println(CsvLine.of(cells(line))));
        }
        return list(records, states, chosen, compared, line -> out.println(Terminal.harmless(words(line))));
    }

    private int list(
            Records records,
            ReviewStates states,
            List<Archive> chosen,
            Optional<DraftStandings> compared,
            Consumer<Line> tell) {
        int status = ExitStatus.DONE;
        for (Archive archive : chosen.isEmpty() ? states.schools() : chosen) {
            LocalDate day = on.orElse(archive.today());
            int told = records.answer(states.of(archive, day), found -> {
                int worst = ExitStatus.DONE;
                for (ReviewState state : found) {
                    if (isWanted(state, day)) {
                        worst = Math.max(worst, line(records, archive, state, day, compared, tell));
                    }
                }
                return worst;
            });
            status = Math.max(status, told);
        }
        return status;
    }

    private boolean isWanted(ReviewState state, LocalDate day) {
        boolean isDue = within.isEmpty()
                || state.nextReview()
                        .filter(due -> !due.lastDay().isAfter(day.plusDays(within.get())))
                        .isPresent();
        boolean isMeant = policy.isEmpty() || state.policy().value().equals(policy.get());
        return isDue && isMeant && (!overdue || state.isOverdue());
    }

    private static int line(
            Records records,
            Archive archive,
            ReviewState state,
            LocalDate day,
            Optional<DraftStandings> compared,
            Consumer<Line> tell) {
        Outcome<Optional<DraftStanding>> standing =
                compared.map(drafts -> drafts.of(archive, state)).orElse(Outcome.of(Optional.empty()));
        int status = records.answer(standing, _ -> ExitStatus.DONE);
        tell.accept(new Line(state, day, standing.value().flatMap(found -> found)));
        return status;
    }

    private static String words(Line line) {
        ReviewState state = line.state();
        String version = state.inForce()
                .map(item -> "version " + item.version().number() + ", adopted " + DateWords.day(item.adopted())
                        + (item.isKept() ? "" : ", disposed of since"))
                .orElse("no version");
        return (state.isOverdue() ? "overdue " : "        ") + state.school() + " " + state.policy() + ": " + version
                + "; " + review(state)
                + line.draft().map(draft -> "; " + draft.words()).orElse("");
    }

    private static String review(ReviewState state) {
        if (!state.isAdopted()) {
            return "not adopted any more";
        }
        return state.nextReview()
                .map(next -> state.isOverdue() ? "review overdue since " + next.words() : "next review " + next.words())
                .orElse(state.lastReview().isPresent() ? "its policy cannot be read" : "not yet reviewed");
    }

    private static List<String> cells(Line line) {
        ReviewState state = line.state();
        Optional<Inventory.Item> version = state.inForce();
        return List.of(
                state.school().value(),
                state.policy().value(),
                state.title(),
                version.map(item -> Integer.toString(item.version().number())).orElse(""),
                version.map(item -> item.adopted().toString()).orElse(""),
                state.lastReview().map(StatusCommand::date).orElse(""),
                state.nextReview().map(StatusCommand::date).orElse(""),
                line.daysLeft().map(Object::toString).orElse(""),
                state.isOverdue() ? "yes" : "no",
                line.draft().map(DraftStanding::words).orElse(""));
    }

    private static Json json(Line line) {
        Json.Members json = json(line.state());
        if (line.daysLeft().isPresent()) {
            json = json.with("days_left", line.daysLeft().get());
        }
        return line.draft().isPresent() ? draft(json, line.draft().get()) : json;
    }

    private static Json.Members draft(Json.Members json, DraftStanding draft) {
        return switch (draft) {
            case DraftStanding.AsSigned _ -> json.with("draft", "as signed");
            case DraftStanding.Changed(int places) ->
                json.with("draft", "differs").with("differences", places);
            case DraftStanding.Refused(int conflicts, int others) ->
                json.with("draft", "refused").with("conflicts", conflicts).with("errors", others);
        };
    }

    private static Json.Members json(ReviewState state) {
        Json.Members json = Json.Members.empty()
                .with("school", state.school().value())
                .with("policy", state.policy().value())
                .with("title", state.title())
                .with("adopts", new Json.Truth(state.isAdopted()))
                .with("last_review", state.lastReview().map(StatusCommand::date))
                .with("next_review", state.nextReview().map(StatusCommand::date))
                .with("overdue", new Json.Truth(state.isOverdue()));
        return state.inForce().map(item -> inForce(json, item)).orElse(json);
    }

    private static Json.Members inForce(Json.Members json, Inventory.Item item) {
        return json.with("version", item.version().number())
                .with("adopted", item.adopted().toString())
                .with("kept", new Json.Truth(item.isKept()));
    }

    private static String date(ReviewDate date) {
        return switch (date) {
            case ReviewDate.Month(var month) -> month.toString();
            case ReviewDate.Day(var day) -> day.toString();
        };
    }
}
