package org.policypress.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.policypress.archive.Archive;
import org.policypress.archive.Inventory;
import org.policypress.archive.Register;
import org.policypress.archive.Version;
import org.policypress.archive.VersionId;
import org.policypress.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists versions. */
@Command(
        name = "versions",
        description = "List a school's signed-off versions, current and replaced, and until when each is kept.",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  policypress versions larkmoor-primary",
            "  policypress versions larkmoor-primary whistleblowing --json"
        })
final class VersionsCommand implements Callable<Integer> {

    private final PolicyPress top;

    @Parameters(index = "0", paramLabel = "SCHOOL", description = "The school's id.")
    private String school = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "POLICY", description = "List this policy's versions only.")
    private Optional<String> policy = Optional.empty();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    VersionsCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        Records records = new Records(top);
        Archive archive = records.of(school);
        return json ? records.answer(archive.register(), this::print) : records.answer(archive.inventory(), this::list);
    }

    private boolean isAskedFor(VersionId version) {
        return policy.map(id -> VersionChoice.of(id).policy().equals(version.policy()))
                .orElse(true);
    }

    private int print(Register register) {
        List<Json> versions = register.versions().stream()
                .filter(version -> isAskedFor(version.id()))
                .sorted(Comparator.comparing(Version::id))
                .map(version -> (Json) VersionWords.json(school, version))
                .toList();
        top.terminal().out().println(Json.items(versions).write());
        return ExitStatus.DONE;
    }

    private int list(Inventory inventory) {
        Terminal terminal = top.terminal();
        List<Inventory.Item> items = inventory.items().stream()
                .filter(item -> isAskedFor(item.version()))
                .sorted(Comparator.comparing(Inventory.Item::version))
                .toList();
        if (items.isEmpty()) {
            terminal.tell("Nothing was signed off yet.");
        }
        items.forEach(item -> terminal.out().println(Terminal.harmless(item.version() + ": " + VersionWords.of(item))));
        return ExitStatus.DONE;
    }
}
