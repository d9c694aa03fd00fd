package org.policypress.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The top of all that has to do with schools' own changes to policies. */
@Command(
        name = "amend",
        description = "See how schools' own changes stand to the model, and settle conflicts.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n")
final class AmendCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    private AmendCommand() {}

    /** This command with its own commands. */
    static CommandLine line(PolicyPress top) {
        return new CommandLine(new AmendCommand())
                .addSubcommand(new AmendListCommand(top))
                .addSubcommand(new RebaseCommand(top));
    }

    /** Called when there is no command. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "There is no command after amend");
    }
}
