package org.policypress.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.policypress.archive.Archive;
import org.policypress.archive.Inventory;
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
        Records records = new Records(top);
        List<Json> listed = new ArrayList<>();
        int status = ExitStatus.DONE;
        for (Archive archive : records.of(schools)) {
            LocalDate day = on.orElse(archive.today());
            status = Math.max(
                    status, records.answer(archive.inventory(), inventory -> list(archive, inventory, day, listed)));
        }
        if (json) {
            top.terminal().out().println(Json.items(listed).write());
        }
        return status;
    }

    private int list(Archive archive, Inventory inventory, LocalDate day, List<Json> listed) {
        String school = archive.school().value();
        for (Inventory.Item item : inventory.items()) {
            item.replaced().filter(_ -> item.isKept()).ifPresent(replaced -> {
                boolean due = item.isDue(day);
                if (json) {
                    listed.add(VersionWords.json(school, item, replaced).with("due", new Json.Truth(due)));
                } else {
                    top.terminal()
                            .out()
                            .println(Terminal.harmless((due ? "due   " : "      ") + school + " " + item.version()
                                    + ": " + VersionWords.of(item, replaced)));
                }
            });
        }
        return ExitStatus.DONE;
    }
}
