package org.policypress.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.policypress.archive.Archive;
import org.policypress.archive.Register;
import org.policypress.archive.Version;
import org.policypress.document.DateWords;
import org.policypress.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes versions out of an archive. */
@Command(
        name = "export",
        description = {
            "Write the files of a signed-off version, as signed, to DIR/<policy>/v<N>/.",
            "",
            "The current version, unless you say which; --as-of asks for the one that was in force on a day."
        },
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  policypress export larkmoor-primary whistleblowing@2 --out /tmp/copy",
            "  policypress export larkmoor-primary whistleblowing --as-of 2024-09-01 --out .",
            "  policypress export larkmoor-primary --all --out /tmp/hand-over"
        })
final class ExportCommand implements Callable<Integer> {

    private final PolicyPress top;

    @Parameters(index = "0", paramLabel = "SCHOOL", description = "The school's id.")
    private String school = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "POLICY[@N]", description = "Which version.")
    private Optional<String> version = Optional.empty();

    @Option(names = "--as-of", paramLabel = "DATE", description = "The version in force on that day: YYYY-MM-DD.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(names = "--all", description = "Every version of every policy that is kept.")
    private boolean all;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Where to. No file there is overwritten.")
    private Path out = Path.of("");

    @Option(names = "--json", description = "Print what was written as JSON.")
    private boolean json;

    ExportCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        if (version.isPresent() == all) {
            throw new WrongCommand("Say which: export SCHOOL POLICY[@N], or export SCHOOL --all");
        }
        Records records = new Records(top);
        Archive archive = records.of(school);
        return records.answer(archive.register(), register -> {
            int status = ExitStatus.DONE;
            List<Json> written = new ArrayList<>();
            for (Version chosen : chosen(register)) {
                status = Math.max(
                        status, records.answer(archive.files(chosen.id()), files -> write(chosen, files, written)));
            }
            if (json) {
                top.terminal().out().println(Json.items(written).write());
            }
            return status;
        });
    }

    private List<Version> chosen(Register register) {
        if (all) {
            return register.versions().stream().filter(Version::isKept).toList();
        }
        VersionChoice choice = VersionChoice.of(version.orElseThrow());
        if (asOf.isEmpty()) {
            return List.of(choice.in(register, school));
        }
        if (choice.number().isPresent()) {
            throw new WrongCommand("Say either a version's number or --as-of, not both");
        }
        return List.of(register.inForce(choice.policy(), asOf.get())
                .orElseThrow(() -> new WrongCommand("No version of " + choice + " of " + school + " was in force on "
                        + DateWords.day(asOf.get()))));
    }

    private int write(Version chosen, SortedMap<String, byte[]> files, List<Json> written) {
        Terminal terminal = top.terminal();
        Path folder = terminal.folder()
                .resolve(out)
                .resolve(chosen.id().policy().value())
                .resolve("v" + chosen.id().number());
        for (var file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            try {
                Files.createDirectories(target.getParent());
                writeNew(target, file.getValue());
            } catch (FileAlreadyExistsException e) {
                throw new Failed(terminal.show(target)
                        + " is there already and has another content. Export to an empty folder.");
            } catch (IOException e) {
                throw new Failed(terminal.show(target) + " cannot be written: " + e.getMessage() + ".");
            }
        }
        written.add(VersionWords.json(school, chosen).with("folder", folder.toString()));
        if (!json) {
            terminal.tell(
                    "Wrote " + chosen.id() + " to " + terminal.show(folder) + "/ (" + VersionWords.of(chosen) + ").");
        }
        return ExitStatus.DONE;
    }

    /** Exporting twice is no mistake: a file with the same content may be there. */
    private static void writeNew(Path target, byte[] content) throws IOException {
        if (Files.exists(target)) {
            if (Files.size(target) != content.length || !Arrays.equals(Files.readAllBytes(target), content)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            return;
        }
        Path begun = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.write(begun, content);
            Files.move(begun, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(begun);
        }
    }
}
