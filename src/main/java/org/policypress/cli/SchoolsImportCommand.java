package org.policypress.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.policypress.json.Json;
import org.policypress.library.Establishment;
import org.policypress.library.Extract;
import org.policypress.library.School;
import org.policypress.library.SchoolImport;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes schools from an extract. */
@Command(
        name = "import",
        description = {
            "Make schools from an extract of Get Information about Schools.",
            "",
            "A school is known by its URN: one that the library has already gets the extract's name, phase,"
                    + " governance, local authority and head; all else in its file stays as it was."
                    + " Closed schools are told and never deleted."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  policypress schools import edubasealldata20261125.csv --la Bradford --dry-run",
            "  policypress schools import extract.csv --urn 107188,107189"
        })
final class SchoolsImportCommand implements Callable<Integer> {

    private final PolicyPress top;

    @Parameters(paramLabel = "FILE", description = "The extract, as it was downloaded.")
    private Path file = Path.of("");

    @Option(
            names = "--la",
            paramLabel = "NAME",
            hideParamSyntax = true,
            description = "Take only schools of this local authority. May be repeated.")
    private List<String> authorities = new ArrayList<>();

    @Option(
            names = "--urn",
            paramLabel = "URN",
            split = ",",
            hideParamSyntax = true,
            description = "Take only this school. May be repeated, or list several with commas.")
    private List<String> urns = new ArrayList<>();

    @Option(
            names = "--phase",
            paramLabel = "PHASE",
            split = ",",
            hideParamSyntax = true,
            description = "Take only schools of this phase, such as primary.")
    private List<School.Phase> phases = new ArrayList<>();

    @Option(names = "--dry-run", description = "Show what would change, and change nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print what is changed as JSON.")
    private boolean json;

    SchoolsImportCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        Outcome<Extract> extract = Extract.read(String.valueOf(file.getFileName()), bytes());
        Outcome<OpenLibrary> open = OpenLibrary.read(top.library());
        ProblemPrinter printer = new ProblemPrinter(top.terminal());
        printer.print(extract.problems());
        if (extract.value().isEmpty() || open.value().isEmpty()) {
            printer.print(open.problems());
            return ExitStatus.PROBLEMS;
        }
        List<Establishment> chosen = extract.value().get().establishments().stream()
                .filter(this::isChosen)
                .toList();
        SchoolImport planned = SchoolImport.of(open.value().get().library(), chosen);
        printer.print(planned.problems());
        planned.changes().forEach(this::make);
        if (json) {
            top.terminal()
                    .out()
                    .println(Json.items(planned.changes().stream()
                                    .map(SchoolsImportCommand::json)
                                    .toList())
                            .write());
        }
        top.terminal().tell(summary(planned, chosen.size()));
        return extract.problems().stream().anyMatch(Problem::isError) ? ExitStatus.PROBLEMS : ExitStatus.DONE;
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(top.terminal().folder().resolve(file));
        } catch (IOException e) {
            throw new WrongCommand("The file " + file + " cannot be read");
        }
    }

    private boolean isChosen(Establishment school) {
        boolean authority = authorities.isEmpty()
                || authorities.stream()
                        .anyMatch(name -> school.authority()
                                .filter(name::equalsIgnoreCase)
                                .isPresent());
        boolean urn = urns.isEmpty() || urns.contains(school.urn());
        boolean phase =
                phases.isEmpty() || school.phase().filter(phases::contains).isPresent();
        return authority && urn && phase;
    }

    private void make(SchoolImport.Change change) {
        if (!dryRun) {
            Path target = top.library().resolve(change.file());
            try {
                Files.createDirectories(target.toAbsolutePath().getParent());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            FileText.write(target, change.text());
        }
        if (!json) {
            String what = change.isNew() ? "new" : String.join("; ", change.told());
            top.terminal().out().println(Terminal.harmless(change.file() + ": " + change.name() + ": " + what));
        }
    }

    private static Json json(SchoolImport.Change change) {
        return Json.Members.empty()
                .with("school", change.school())
                .with("name", change.name())
                .with("file", change.file())
                .with("new", new Json.Truth(change.isNew()))
                .with(
                        "changes",
                        Json.items(change.told().stream().map(Json.Text::new).toList()));
    }

    private String summary(SchoolImport planned, int chosen) {
        long made =
                planned.changes().stream().filter(SchoolImport.Change::isNew).count();
        long changed = planned.changes().size() - made;
        return String.format(
                Locale.UK,
                "%s %,d new and %,d changed of %,d schools.",
                dryRun ? "Would make" : "Made",
                made,
                changed,
                chosen);
    }
}
