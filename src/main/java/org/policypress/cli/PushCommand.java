package org.policypress.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies archives to another place. */
@Command(
        name = "push",
        description = {
            "Bring the copies of archives that are kept elsewhere up to date.",
            "",
            "Where they are stands in library.yaml, such as archive_remote: ssh://backup/archives/{school}.git; a remote"
                    + " origin that git has for an archive goes before that. A copy that was set back or changed is refused."
        },
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {"  policypress archive push", "  policypress archive push larkmoor-primary"})
final class PushCommand implements Callable<Integer> {

    private final PolicyPress top;

    @Parameters(arity = "0..*", paramLabel = "SCHOOL", description = "Ids of schools. All of them when none is named.")
    private List<String> schools = new ArrayList<>();

    @Option(names = "--json", description = "Print what was copied as JSON.")
    private boolean json;

    PushCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        Records records = new Records(top);
        CopyReport report = new CopyReport(top, records, json);
        return report.of(
                records.of(schools),
                (archive, remote) -> archive.push(remote),
                "copied",
                "Nothing was signed off yet, so that there is nothing to copy.");
    }
}
