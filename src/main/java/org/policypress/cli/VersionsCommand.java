package org.policypress.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.policypress.archive.Register;
import org.policypress.archive.Version;
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
        return records.answer(records.of(school).register(), this::list);
    }

    private int list(Register register) {
        List<Version> versions = policy
                .map(VersionChoice::of)
                .map(choice -> register.versions(choice.policy()))
                .orElse(register.versions())
                .stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList();
        Terminal terminal = top.terminal();
        if (json) {
            terminal.out()
                    .println(Json.items(versions.stream()
                                    .map(version -> VersionWords.json(school, version))
                                    .toList())
                            .write());
        } else if (versions.isEmpty()) {
            terminal.tell("Nothing was signed off yet.");
        } else {
            versions.forEach(version ->
                    terminal.out().println(Terminal.harmless(version.id() + ": " + VersionWords.of(version))));
        }
        return ExitStatus.DONE;
    }
}
