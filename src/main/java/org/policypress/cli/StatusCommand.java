package org.policypress.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.policypress.archive.Archive;
import org.policypress.archive.ReviewState;
import org.policypress.archive.ReviewStates;
import org.policypress.csv.CsvLine;
import org.policypress.library.DiskFiles;
import org.policypress.library.Library;
import org.policypress.problem.Outcome;
import org.policypress.status.ReviewCalendar;
import org.policypress.status.StatusLine;
import org.policypress.status.StatusOverview;
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
            "  policypress status --drafts --csv > status.csv",
            "  policypress status --calendar reviews.ics --html status.html"
        })
final class StatusCommand implements Callable<Integer> {

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

    @Option(
            names = "--calendar",
            paramLabel = "FILE",
            description = "Write the next reviews as an iCalendar file, with alarms eight and two weeks before.")
    private Optional<Path> calendar = Optional.empty();

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write a web page with all schools and policies at a glance.")
    private Optional<Path> html = Optional.empty();

    @Option(names = "--csv", description = "Print a list for spreadsheets.")
    private boolean csv;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    StatusCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        Records records = new Records(top);
        Outcome<OpenLibrary> library = OpenLibrary.read(top.library());
        if (library.value().isEmpty()) {
            new ProblemPrinter(top.terminal()).print(library.problems());
            return ExitStatus.PROBLEMS;
        }
        refuseWhatCannotBeMeant();
        List<Archive> chosen = schools.isEmpty()
                ? List.of()
                : schools.stream().map(records::of).toList();
        OpenLibrary open = library.value().get();
        ReviewStates states = new ReviewStates(open.library(), records.archives());
        Optional<DraftStandings> compared = drafts || !schools.isEmpty()
                ? Optional.of(new DraftStandings(open.library(), open.state()))
                : Optional.empty();
        StatusLines lines = new StatusLines(records, open.library(), compared);
        PrintWriter out = top.terminal().out();
        Collection<Archive> asked = chosen.isEmpty() ? states.schools() : chosen;
        if (calendar.isPresent() || html.isPresent()) {
            List<StatusLine> all = new ArrayList<>();
            int status = list(lines, states, asked, all::add);
            return Math.max(status, write(open.library(), all));
        }
        if (json) {
            try (JsonList listed = new JsonList(out)) {
                return list(lines, states, asked, line -> listed.add(line.json()));
            }
        }
        if (csv) {
            out.println(CsvLine.of(StatusLine.COLUMNS));
            return list(lines, states, asked, line -> out.println(CsvLine.of(line.cells())));
        }
        return list(lines, states, asked, line -> out.println(Terminal.harmless(line.words())));
    }

    private void refuseWhatCannotBeMeant() {
        policy.ifPresent(id -> SchoolPolicy.requireName("policy", id));
        if (within.filter(days -> days < 0).isPresent()) {
            throw new WrongCommand("--within is a number of days from 0 on");
        }
        if (csv && json) {
            throw new WrongCommand("--csv and --json are two forms; give one of them");
        }
        if ((csv || json) && (calendar.isPresent() || html.isPresent())) {
            throw new WrongCommand((csv ? "--csv" : "--json") + " prints a list, and "
                    + (calendar.isPresent() ? "--calendar" : "--html") + " writes a file; give one of them");
        }
    }

    private int list(StatusLines lines, ReviewStates states, Collection<Archive> asked, Consumer<StatusLine> tell) {
        int status = ExitStatus.DONE;
        for (Archive archive : asked) {
            LocalDate day = on.orElse(archive.today());
            status = Math.max(
                    status, lines.tell(archive, day, states.of(archive, day), state -> isWanted(state, day), tell));
        }
        return status;
    }

    private int write(Library library, List<StatusLine> lines) {
        Terminal terminal = top.terminal();
        calendar.ifPresent(file -> {
            FileText.write(terminal.folder().resolve(file), ReviewCalendar.of(lines));
            long reviews = lines.stream()
                    .filter(line -> line.state().nextReview().isPresent())
                    .count();
            terminal.tell("Wrote " + file + " with " + reviews + (reviews == 1 ? " review." : " reviews."));
        });
        if (html.isEmpty()) {
            return ExitStatus.DONE;
        }
        LocalDate day = on.orElseGet(
                () -> lines.isEmpty() ? LocalDate.EPOCH : lines.getFirst().day());
        Outcome<String> page = StatusOverview.of(library, lines, day).html(DiskFiles.of(top.library()));
        new ProblemPrinter(terminal).print(page.problems());
        page.value().ifPresent(text -> {
            FileText.write(terminal.folder().resolve(html.get()), text);
            terminal.tell("Wrote " + html.get() + ".");
        });
        return page.hasErrors() ? ExitStatus.PROBLEMS : ExitStatus.DONE;
    }

    private boolean isWanted(ReviewState state, LocalDate day) {
        boolean isDue = within.isEmpty()
                || state.nextReview()
                        .filter(due -> !due.lastDay().isAfter(day.plusDays(within.get())))
                        .isPresent();
        boolean isMeant = policy.isEmpty() || state.policy().value().equals(policy.get());
        return isDue && isMeant && (!overdue || state.isOverdue());
    }
}
