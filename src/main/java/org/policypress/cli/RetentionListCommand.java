package org.policypress.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.policypress.archive.Archive;
import org.policypress.archive.Inventory;
import org.policypress.archive.Standing;
import org.policypress.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what falls due. */
@Command(
        name = "list",
        description = "List replaced versions: since when, by which rule, until when, and what holds them.",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {"  policypress retention list", "  policypress retention list larkmoor-primary --on 2030-01-01"})
final class RetentionListCommand implements Callable<Integer> {

    private final PolicyPress top;

    @Parameters(arity = "0..*", paramLabel = "SCHOOL", description = "Ids of schools. All of them when none is named.")
    private List<String> schools = new ArrayList<>();

    @Option(names = "--on", paramLabel = "DATE", description = "What is due on that day, instead of today: YYYY-MM-DD.")
    private Optional<LocalDate> on = Optional.empty();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    RetentionListCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        Terminal terminal = top.terminal();
        if (!json) {
            return list((archive, item, replaced, due) -> terminal.out()
                    .println(Terminal.harmless((due ? "due   " : "      ") + archive.school() + " " + item.version()
                            + ": " + VersionWords.of(item, replaced))));
        }
        try (JsonList listed = new JsonList(terminal.out())) {
            return list((archive, item, replaced, due) -> listed.add(
                    VersionWords.json(archive.school().value(), item, replaced).with("due", new Json.Truth(due))));
        }
    }

    /** What is done with each replaced version. */
    private interface Line {
        void tell(Archive archive, Inventory.Item item, Standing.Replaced replaced, boolean due);
    }

    private int list(Line line) {
        Records records = new Records(top);
        int status = ExitStatus.DONE;
        for (Archive archive : records.of(schools)) {
            LocalDate day = on.orElse(archive.today());
            status = Math.max(status, records.answer(archive.inventory(), inventory -> {
                for (Inventory.Item item : inventory.items()) {
                    item.replaced()
                            .filter(_ -> item.isKept())
                            .ifPresent(replaced -> line.tell(archive, item, replaced, item.isDue(day)));
                }
                return ExitStatus.DONE;
            }));
        }
        return status;
    }
}
