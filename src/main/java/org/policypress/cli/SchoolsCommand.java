package org.policypress.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The top of all that has to do with the schools of a library. */
@Command(
        name = "schools",
        description = "Take schools into the library.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n")
final class SchoolsCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    private SchoolsCommand() {}

    /** This command with its own commands. */
    static CommandLine line(PolicyPress top) {
        return new CommandLine(new SchoolsCommand()).addSubcommand(new SchoolsImportCommand(top));
    }

    /** Called when there is no command. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "There is no command after schools");
    }
}
