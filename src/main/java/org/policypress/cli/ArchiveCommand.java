package org.policypress.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The top of all that has to do with copies of archives elsewhere. */
@Command(
        name = "archive",
        description = "Copy archives to another place, and bring them back.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n")
final class ArchiveCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    private ArchiveCommand() {}

    /** This command with its own commands. */
    static CommandLine line(PolicyPress top) {
        return new CommandLine(new ArchiveCommand())
                .addSubcommand(new PushCommand(top))
                .addSubcommand(new FetchCommand(top));
    }

    /** Called when there is no command. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "There is no command after archive");
    }
}
