package org.policypress.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.policypress.archive.Archive;
import org.policypress.archive.Export;
import org.policypress.archive.ExportTarget;
import org.policypress.archive.FolderTarget;
import org.policypress.archive.Register;
import org.policypress.archive.Version;
import org.policypress.archive.ZipTarget;
import org.policypress.document.DateWords;
import org.policypress.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes versions out of an archive. */
@Command(
        name = "export",
        description = {
            "Write the files of a signed-off version, as signed, to <policy>/v<N>/ in a folder or a ZIP.",
            "",
            "The current version, unless you say which; --as-of asks for the one that was in force on a day. --all writes"
                    + " every version of a school, or of all schools, to <school>/<policy>/v<N>/, and each register to"
                    + " <school>/register.json."
        },
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  policypress export larkmoor-primary whistleblowing@2 --out /tmp/copy",
            "  policypress export larkmoor-primary whistleblowing --as-of 2024-09-01 --out .",
            "  policypress export --all --out hand-over.zip"
        })
final class ExportCommand implements Callable<Integer> {

    private final PolicyPress top;

    @Parameters(index = "0", arity = "0..1", paramLabel = "SCHOOL", description = "The school's id.")
    private Optional<String> school = Optional.empty();

    @Parameters(index = "1", arity = "0..1", paramLabel = "POLICY[@N]", description = "Which version.")
    private Optional<String> version = Optional.empty();

    @Option(names = "--as-of", paramLabel = "DATE", description = "The version in force on that day: YYYY-MM-DD.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(names = "--all", description = "Every version of every policy that is kept.")
    private boolean all;

    @Option(
            names = "--out",
            paramLabel = "DIR|FILE.zip",
            required = true,
            description = "Where to. No file there is overwritten. A ZIP has the same bytes on any machine.")
    private Path out = Path.of("");

    @Option(names = "--json", description = "Print what was written as JSON.")
    private boolean json;

    private final List<Json> written = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    ExportCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        if (all ? version.isPresent() || asOf.isPresent() : version.isEmpty()) {
            throw new WrongCommand("Say which: export SCHOOL POLICY[@N], or export [SCHOOL] --all");
        }
        Records records = new Records(top);
        Path path = top.terminal().folder().resolve(out);
        int status;
        try (ExportTarget target = target(path)) {
            Export export = new Export(target);
            status = all ? exportAll(records, export) : exportOne(records, export);
            if (status == ExitStatus.DONE) {
                target.done();
            }
        } catch (IOException e) {
            throw new Failed(top.terminal().show(path) + " cannot be written: " + Failures.reason(e));
        }
        // Not before all of it has its final name.
        if (json) {
            top.terminal().out().println(Json.items(written).write());
        } else {
            told.forEach(top.terminal()::tell);
        }
        return status;
    }

    private static ExportTarget target(Path path) throws IOException {
        boolean zip = path.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
        return zip ? new ZipTarget(path) : new FolderTarget(path);
    }

    private int exportOne(Records records, Export export) {
        Archive archive = records.of(school.orElseThrow());
        return records.answer(archive.register(), register -> {
            Version chosen = chosen(register);
            return records.answer(export.version(archive, chosen.id()), folder -> {
                written.add(VersionWords.json(archive.school().value(), chosen).with("folder", folder));
                told.add("Wrote " + chosen.id() + " to " + shown() + folder + "/ (" + VersionWords.of(chosen) + ").");
                return ExitStatus.DONE;
            });
        });
    }

    private int exportAll(Records records, Export export) {
        int status = ExitStatus.DONE;
        for (Archive archive : records.of(school.stream().toList())) {
            String id = archive.school().value();
            status = Math.max(status, records.answer(export.everything(archive), versions -> {
                for (Version one : versions) {
                    written.add(VersionWords.json(id, one)
                            .with(
                                    "folder",
                                    id + "/" + one.id().policy() + "/v"
                                            + one.id().number()));
                }
                told.add("Wrote " + versions.size() + (versions.size() == 1 ? " version" : " versions") + " of " + id
                        + " to " + shown() + id + "/.");
                return ExitStatus.DONE;
            }));
        }
        return status;
    }

    private Version chosen(Register register) {
        VersionChoice choice = VersionChoice.of(version.orElseThrow());
        String id = school.orElseThrow();
        if (asOf.isEmpty()) {
            return choice.in(register, id);
        }
        if (choice.number().isPresent()) {
            throw new WrongCommand("Say either a version's number or --as-of, not both");
        }
        return register.inForce(choice.policy(), asOf.get())
                .orElseThrow(() -> new WrongCommand(
                        "No version of " + choice + " of " + id + " was in force on " + DateWords.day(asOf.get())));
    }

    private String shown() {
        return top.terminal().show(top.terminal().folder().resolve(out)) + "/";
    }
}
