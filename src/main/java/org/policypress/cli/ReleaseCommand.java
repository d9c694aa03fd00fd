package org.policypress.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.policypress.archive.Archive;
import org.policypress.archive.Hold;
import org.policypress.archive.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ends a hold. */
@Command(
        name = "release",
        description = "End a hold. Where several hold the same, say which with --hold.",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = "  policypress retention release larkmoor-primary whistleblowing@2 --reason \"claim settled\"")
final class ReleaseCommand implements Callable<Integer> {

    private final PolicyPress top;

    @Parameters(index = "0", paramLabel = "SCHOOL", description = "The school's id.")
    private String school = "";

    @Parameters(index = "1", paramLabel = "POLICY[@N]", description = "What was held, as it was said then.")
    private String version = "";

    @Option(names = "--hold", paramLabel = "NUMBER", description = "The number of the hold.")
    private Optional<Integer> hold = Optional.empty();

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why. It stays in the register.")
    private String reason = "";

    @Option(names = "--by", paramLabel = "NAME", description = Recorder.DESCRIPTION)
    private Optional<String> by = Optional.empty();

    ReleaseCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        VersionChoice choice = VersionChoice.of(version);
        Records records = new Records(top);
        Archive archive = records.of(school);
        return records.answer(archive.register(), register -> {
            int number = chosen(register, choice).number();
            return records.answer(archive.release(number, reason, Recorder.name(by)), _ -> {
                top.terminal().tell("Released " + choice + " of " + school + " from hold " + number + ".");
                return ExitStatus.DONE;
            });
        });
    }

    private Hold chosen(Register register, VersionChoice choice) {
        List<Hold> holds = register.holds().stream()
                .filter(h -> h.policy().equals(choice.policy()) && h.version().equals(choice.number()))
                .filter(h -> hold.map(number -> number == h.number()).orElse(true))
                .toList();
        if (holds.isEmpty()) {
            throw new WrongCommand("There is no such hold on " + choice + " of " + school + ": 'policypress versions "
                    + school + "' lists the holds");
        }
        if (holds.size() > 1) {
            throw new WrongCommand("Say which with --hold: "
                    + String.join(
                            ", ",
                            holds.stream()
                                    .map(h -> h.number() + " (" + h.reason() + ")")
                                    .toList()));
        }
        return holds.getFirst();
    }
}
