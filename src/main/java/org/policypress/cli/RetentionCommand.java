package org.policypress.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The top of all that has to do with how long versions are kept. */
@Command(
        name = "retention",
        description = "See what falls due, hold versions, and dispose of them.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n")
final class RetentionCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    private RetentionCommand() {}

    /** This command with its own commands. */
    static CommandLine line(PolicyPress top) {
        return new CommandLine(new RetentionCommand())
                .addSubcommand(new RetentionListCommand(top))
                .addSubcommand(new RetentionUpdateCommand(top))
                .addSubcommand(new HoldCommand(top))
                .addSubcommand(new ReleaseCommand(top))
                .addSubcommand(new DisposeCommand(top))
                .addSubcommand(new CertificateCommand(top));
    }

    /** Called when there is no command. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "There is no command after retention");
    }
}
