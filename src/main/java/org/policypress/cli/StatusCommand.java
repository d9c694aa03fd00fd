package org.policypress.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.policypress.archive.Archive;
import org.policypress.archive.Inventory;
import org.policypress.archive.ReviewState;
import org.policypress.archive.ReviewStates;
import org.policypress.document.DateWords;
import org.policypress.json.Json;
import org.policypress.library.DiskFiles;
import org.policypress.library.Library;
import org.policypress.library.LibraryReader;
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
                    + " is later."
        },
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  policypress status",
            "  policypress status larkmoor-primary --on 2026-09-01",
            "  policypress status --overdue --json"
        })
final class StatusCommand implements Callable<Integer> {

    private final PolicyPress top;

    @Parameters(arity = "0..*", paramLabel = "SCHOOL", description = "Ids of schools. All of them when none is named.")
    private List<String> schools = new ArrayList<>();

    @Option(names = "--on", paramLabel = "DATE", description = "How it stands on that day: YYYY-MM-DD.")
    private Optional<LocalDate> on = Optional.empty();

    @Option(names = "--overdue", description = "List only what should have been reviewed by then.")
    private boolean overdue;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    StatusCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        Records records = new Records(top);
        Outcome<Library> library = LibraryReader.read(DiskFiles.of(top.library()));
        if (library.value().isEmpty()) {
            new ProblemPrinter(top.terminal()).print(library.problems());
            return ExitStatus.PROBLEMS;
        }
        List<Archive> chosen = schools.isEmpty()
                ? List.of()
                : schools.stream().map(records::of).toList();
        ReviewStates states = new ReviewStates(library.value().get(), records.archives());
        Terminal terminal = top.terminal();
        if (!json) {
            return list(records, states, chosen, state -> terminal.out().println(Terminal.harmless(line(state))));
        }
        try (JsonList listed = new JsonList(terminal.out())) {
            return list(records, states, chosen, state -> listed.add(json(state)));
        }
    }

    private int list(Records records, ReviewStates states, List<Archive> chosen, Consumer<ReviewState> tell) {
        int status = ExitStatus.DONE;
        for (Archive archive : chosen.isEmpty() ? states.schools() : chosen) {
            LocalDate day = on.orElse(archive.today());
            status = Math.max(status, records.answer(states.of(archive, day), found -> {
                found.stream().filter(state -> !overdue || state.isOverdue()).forEach(tell);
                return ExitStatus.DONE;
            }));
        }
        return status;
    }

    private static String line(ReviewState state) {
        String version = state.inForce()
                .map(item -> "version " + item.version().number() + ", adopted " + DateWords.day(item.adopted())
                        + (item.isKept() ? "" : ", disposed of since"))
                .orElse("no version");
        String review = state.isAdopted()
                ? state.nextReview()
                        .map(next -> state.isOverdue()
                                ? "review overdue since " + next.words()
                                : "next review " + next.words())
                        .orElse(state.lastReview().isPresent() ? "its policy cannot be read" : "not yet reviewed")
                : "not adopted any more";
        return (state.isOverdue() ? "overdue " : "        ") + state.school() + " " + state.policy() + ": " + version
                + "; " + review;
    }

    private static Json json(ReviewState state) {
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
