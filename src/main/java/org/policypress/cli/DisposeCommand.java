package org.policypress.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.policypress.archive.Archive;
import org.policypress.archive.Certificate;
import org.policypress.archive.OutputSweep;
import org.policypress.archive.Version;
import org.policypress.archive.VersionId;
import org.policypress.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Destroys what is due. */
@Command(
        name = "dispose",
        description = {
            "Destroy the versions whose retention has ended, for good. Certificates stay in the register.",
            "",
            "Shows what would go and asks first. Copies in output/ go too; those elsewhere, such as back-ups, are not reached."
        },
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {"  policypress retention dispose", "  policypress retention dispose larkmoor-primary --yes"})
final class DisposeCommand implements Callable<Integer> {

    private final PolicyPress top;

    @Parameters(arity = "0..*", paramLabel = "SCHOOL", description = "Ids of schools. All of them when none is named.")
    private List<String> schools = new ArrayList<>();

    @Option(names = "--on", paramLabel = "DATE", description = "What was due on that day: today, or earlier.")
    private Optional<LocalDate> on = Optional.empty();

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Option(names = "--by", paramLabel = "NAME", description = Recorder.DESCRIPTION)
    private Optional<String> by = Optional.empty();

    @Option(names = "--json", description = "Print the certificates as JSON.")
    private boolean json;

    DisposeCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        Records records = new Records(top);
        List<Json> certificates = new ArrayList<>();
        int status = ExitStatus.DONE;
        for (Archive archive : records.of(schools)) {
            LocalDate day = on.orElse(archive.today());
            status = Math.max(status, records.answer(archive.register(), register -> {
                List<Version> due = register.due(day);
                due.forEach(v ->
                        top.terminal().tell("Due: " + archive.school() + " " + v.id() + ", " + VersionWords.of(v)));
                return due.isEmpty() ? ExitStatus.DONE : dispose(records, archive, due, day, certificates);
            }));
        }
        if (json) {
            top.terminal().out().println(Json.items(certificates).write());
        }
        return status;
    }

    private int dispose(Records records, Archive archive, List<Version> due, LocalDate day, List<Json> certificates) {
        if (!yes && !isAgreed()) {
            top.terminal().tell("Nothing was destroyed.");
            return ExitStatus.DONE;
        }
        List<VersionId> ids = due.stream().map(Version::id).toList();
        return records.answer(archive.dispose(ids, day, Recorder.name(by)), disposed -> {
            for (Certificate certificate : disposed) {
                certificates.add(
                        certificate.json().with("school", archive.school().value()));
                top.terminal().tell("Disposed of " + archive.school() + " " + certificate.version() + ".");
            }
            return sweepOutput(records, archive);
        });
    }

    /** Somebody may have exported there what is destroyed now. */
    private int sweepOutput(Records records, Archive archive) {
        Path output = top.library().resolve("output");
        return records.answer(archive.register(), register -> {
            try {
                OutputSweep.run(output, register)
                        .forEach(copy -> top.terminal()
                                .tell("Deleted a copy of what was disposed of: "
                                        + top.terminal().show(copy)));
                return ExitStatus.DONE;
            } catch (IOException e) {
                throw new Failed("Copies of what was disposed of may be left in "
                        + top.terminal().show(output) + ": " + Failures.reason(e));
            }
        });
    }

    private boolean isAgreed() {
        Terminal terminal = top.terminal();
        if (!terminal.errIsTerminal()) {
            terminal.tell("Repeat the command with --yes to destroy them.");
            return false;
        }
        terminal.err().print("Destroy them for good? (yes/no) ");
        terminal.err().flush();
        try {
            String answer = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
            return answer != null && answer.strip().toLowerCase(Locale.ROOT).equals("yes");
        } catch (IOException e) {
            return false;
        }
    }
}
