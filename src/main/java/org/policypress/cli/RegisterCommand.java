package org.policypress.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.policypress.archive.Certificate;
import org.policypress.archive.Entry;
import org.policypress.archive.Event;
import org.policypress.archive.Register;
import org.policypress.document.DateWords;
import org.policypress.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a register. */
@Command(
        name = "register",
        description = "Show all that was ever recorded for a school: sign-offs, holds, disposals.",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  policypress register larkmoor-primary",
            "  policypress register larkmoor-primary --policy whistleblowing --json",
            "  policypress register larkmoor-primary --from 2026-01-01 --to 2026-12-31"
        })
final class RegisterCommand implements Callable<Integer> {

    private final PolicyPress top;

    @Parameters(paramLabel = "SCHOOL", description = "The school's id.")
    private String school = "";

    @Option(names = "--policy", paramLabel = "ID", description = "Show only what is about this policy.")
    private Optional<String> policy = Optional.empty();

    @Option(names = "--from", paramLabel = "DATE", description = "Show only what was recorded on that day or later.")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE", description = "Show only what was recorded on that day or earlier.")
    private Optional<LocalDate> to = Optional.empty();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    RegisterCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        Records records = new Records(top);
        return records.answer(records.of(school).register(), this::show);
    }

    private int show(Register register) {
        List<Entry> entries = register.entries().stream()
                .filter(entry -> policy.map(VersionChoice::of)
                        .map(choice -> choice.policy().equals(entry.event().policy()))
                        .orElse(true))
                .filter(entry -> from.map(day -> !VersionWords.day(entry.at()).isBefore(day))
                        .orElse(true))
                .filter(entry -> to.map(day -> !VersionWords.day(entry.at()).isAfter(day))
                        .orElse(true))
                .toList();
        Terminal terminal = top.terminal();
        if (json) {
            terminal.out()
                    .println(Json.items(entries.stream().map(Entry::json).toList())
                            .write());
        } else {
            entries.forEach(entry -> terminal.out().println(Terminal.harmless(line(entry))));
        }
        return ExitStatus.DONE;
    }

    private static String line(Entry entry) {
        return entry.number() + ". " + DateWords.day(VersionWords.day(entry.at())) + ": " + words(entry.event()) + " ("
                + entry.by() + ")";
    }

    private static String words(Event event) {
        return switch (event) {
            case Event.SignedOff e -> e.version() + " signed off, adopted on " + DateWords.day(e.adopted());
            case Event.RetentionChanged e ->
                e.policy() + " is kept " + e.retention().words() + " from now on";
            case Event.Held e -> e.policy() + e.version().map(n -> "@" + n).orElse("") + " held: " + e.reason();
            case Event.Released e -> e.policy() + " released from hold " + e.hold() + ": " + e.reason();
            case Event.DisposalStarted e -> "disposal of " + e.version() + " decided";
            case Event.Disposed(Certificate c) ->
                c.version() + " disposed of, as it had to be kept until " + DateWords.day(c.keptUntil()) + " ("
                        + c.authority().words() + ")";
        };
    }
}
