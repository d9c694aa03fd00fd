package org.policypress.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Orders versions to be kept. */
@Command(
        name = "hold",
        description = "Keep a version, or all of a policy's, future ones too, although the retention may end.",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = "  policypress retention hold larkmoor-primary whistleblowing@2 --reason \"claim 12/26\"")
final class HoldCommand implements Callable<Integer> {

    private final PolicyPress top;

    @Parameters(index = "0", paramLabel = "SCHOOL", description = "The school's id.")
    private String school = "";

    @Parameters(index = "1", paramLabel = "POLICY[@N]", description = "Which version; all of the policy without @N.")
    private String version = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why. It stays in the register.")
    private String reason = "";

    @Option(names = "--by", paramLabel = "NAME", description = Recorder.DESCRIPTION)
    private Optional<String> by = Optional.empty();

    HoldCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        VersionChoice choice = VersionChoice.of(version);
        Records records = new Records(top);
        return records.answer(
                records.of(school).hold(choice.policy(), choice.number(), reason, Recorder.name(by)), register -> {
                    top.terminal()
                            .tell("Recorded hold " + register.entries().size() + " on " + choice + " of " + school
                                    + ".");
                    return ExitStatus.DONE;
                });
    }
}
