package org.policypress.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.policypress.archive.Archive;
import org.policypress.archive.RetentionChange;
import org.policypress.json.Json;
import org.policypress.library.DiskFiles;
import org.policypress.library.Library;
import org.policypress.library.LibraryReader;
import org.policypress.problem.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records changed retention rules. */
@Command(
        name = "update",
        description = {
            "Record the retention rules of the library where they have changed since they were last recorded.",
            "",
            "Current versions are promised the new rule. A version that was replaced already is kept longer where the new"
                    + " rule is longer, and never shorter."
        },
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {"  policypress retention update", "  policypress retention update larkmoor-primary --by \"A. Clerk\""
        })
final class RetentionUpdateCommand implements Callable<Integer> {

    private final PolicyPress top;

    @Parameters(arity = "0..*", paramLabel = "SCHOOL", description = "Ids of schools. All of them when none is named.")
    private List<String> schools = new ArrayList<>();

    @Option(names = "--by", paramLabel = "NAME", description = Recorder.DESCRIPTION)
    private Optional<String> by = Optional.empty();

    @Option(names = "--json", description = "Print what was recorded as JSON.")
    private boolean json;

    RetentionUpdateCommand(PolicyPress top) {
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
        List<Json> recorded = new ArrayList<>();
        int status = ExitStatus.DONE;
        for (Archive archive : records.of(schools)) {
            status = Math.max(
                    status,
                    records.answer(archive.updateRetention(library.value().get(), Recorder.name(by)), changes -> {
                        changes.forEach(change -> tell(archive, change, recorded));
                        return ExitStatus.DONE;
                    }));
        }
        if (json) {
            top.terminal().out().println(Json.items(recorded).write());
        } else if (recorded.isEmpty() && status == ExitStatus.DONE) {
            top.terminal().tell("Every rule is as it was recorded last.");
        }
        return status;
    }

    private void tell(Archive archive, RetentionChange change, List<Json> recorded) {
        recorded.add(Json.Members.empty()
                .with("school", archive.school().value())
                .with("policy", change.policy().value())
                .with("before", change.before().words())
                .with("now", change.now().words()));
        if (!json) {
            top.terminal()
                    .out()
                    .println(Terminal.harmless(archive.school() + " " + change.policy() + ": kept "
                            + change.now().words() + "; it was "
                            + change.before().words()));
        }
    }
}
