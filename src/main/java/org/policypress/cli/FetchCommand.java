package org.policypress.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings archives back from another place. */
@Command(
        name = "fetch",
        description = {
            "Bring archives up to date from their copies elsewhere, or make them from these when they are lost.",
            "",
            "Everything that comes is checked before it reaches an archive. A copy that was set back or changed is refused."
        },
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {"  policypress archive fetch", "  policypress archive fetch larkmoor-primary"})
final class FetchCommand implements Callable<Integer> {

    private final PolicyPress top;

    @Parameters(
            arity = "0..*",
            paramLabel = "SCHOOL",
            description = "Ids of schools. All that are in the library or have an archive when none is named.")
    private List<String> schools = new ArrayList<>();

    @Option(names = "--json", description = "Print what was fetched as JSON.")
    private boolean json;

    FetchCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        Records records = new Records(top);
        CopyReport report = new CopyReport(top, records, json);
        return report.of(
                schools.isEmpty() ? records.all() : records.of(schools),
                (archive, remote) -> archive.fetch(remote),
                "fetched",
                "The library has no school yet, so that there is nothing to fetch.");
    }
}
