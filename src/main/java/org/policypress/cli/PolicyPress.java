package org.policypress.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The top of the command line: what all commands share. */
@Command(
        name = "policypress",
        description = "Writes each school's policies from one Markdown text, as accessible PDF, DOCX and HTML.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = ToolkitVersion.class,
        footer = {
            "",
            "Examples:",
            "  policypress render                         every policy of every school",
            "  policypress render --school larkmoor-primary --format pdf",
            "  policypress new our-policies               start a library of your own",
            "",
            "Exit status: 0 done; 1 problems were found in the library; 2 the command line is wrong; 3 it failed for another"
                    + " reason."
        })
final class PolicyPress implements Runnable {

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--library",
            paramLabel = "DIR",
            description = "The library's folder. By default the nearest parent folder with a library.yaml.")
    private Optional<Path> library = Optional.empty();

    PolicyPress(Console console) {
        this.console = console;
    }

    /** Runs one command line and gives the process's exit status. Never throws. */
    static int run(Console console, String... arguments) {
        return commandLine(console).execute(arguments);
    }

    /** All commands with their options. */
    static CommandLine commandLine(Console console) {
        PolicyPress top = new PolicyPress(console);
        Failures failures = new Failures(console);
        CommandLine line = new CommandLine(top)
                .addSubcommand(new RenderCommand(top))
                .addSubcommand(new NewCommand(console))
                .addSubcommand(new CompletionCommand(console));
        line.getSubcommands().values().forEach(PolicyPress::addHelp);
        addHelp(line);
        line.getCommandSpec().addOption(versionOption());
        return line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.colour() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(110)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .setExitCodeExceptionMapper(failures);
    }

    private static void addHelp(CommandLine line) {
        line.getCommandSpec()
                .addOption(CommandLine.Model.OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help.")
                        .build());
    }

    private static CommandLine.Model.OptionSpec versionOption() {
        return CommandLine.Model.OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Show the toolkit's version.")
                .build();
    }

    /** Without a command: how to use it. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "say which command; 'policypress --help' lists them");
    }

    Console console() {
        return console;
    }

    /** The folder of the library that the command is about. */
    Path library() {
        return LibraryFolder.find(library, console.folder());
    }
}
