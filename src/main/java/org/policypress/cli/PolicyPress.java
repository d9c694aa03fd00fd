package org.policypress.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The top of all commands. */
@Command(
        name = "policypress",
        description = "Write each school's policies from one Markdown text, as PDF, DOCX and HTML.",
        synopsisSubcommandLabel = "COMMAND",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:It is done.",
            "1:The work found problems in a policy, a school or a template.",
            "2:The command line is wrong.",
            "3:It failed for another reason."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  policypress new our-policies      start a library",
            "  policypress render                write every school's drafts to output/",
            "  policypress render --help         tell more about a command"
        })
public final class PolicyPress implements Runnable {

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Option(
            names = "--library",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Work on the library in DIR, instead of the nearest parent folder with a library.yaml.")
    private Optional<Path> library = Optional.empty();

    private PolicyPress(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Runs the command that the arguments ask for.
     *
     * @return its exit status: see {@code policypress --help}
     */
    public static int run(Terminal terminal, String... arguments) {
        Failures failures = new Failures(terminal);
        try {
            return commands(terminal)
                    .setParameterExceptionHandler(failures)
                    .setExecutionExceptionHandler(failures)
                    .execute(arguments);
        } catch (Throwable e) { // picocli hands over exceptions, but no errors
            return failures.report(e);
        } finally {
            terminal.flush();
        }
    }

    /** All commands, with what they tell about themselves. */
    static CommandLine commands(Terminal terminal) {
        PolicyPress top = new PolicyPress(terminal);
        CommandLine commands = new CommandLine(top);
        commands.getCommandSpec()
                .version("policypress " + Toolkit.version())
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .scopeType(ScopeType.INHERIT)
                        .description("Show this help and exit.")
                        .build())
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Show the toolkit's version and exit.")
                        .build());
        return commands.addSubcommand(new RenderCommand(top))
                .addSubcommand(new CheckCommand(top))
                .addSubcommand(new StatusCommand(top))
                .addSubcommand(AmendCommand.line(top))
                .addSubcommand(new SignOffCommand(top))
                .addSubcommand(new VersionsCommand(top))
                .addSubcommand(new ExportCommand(top))
                .addSubcommand(new VerifyCommand(top))
                .addSubcommand(new RegisterCommand(top))
                .addSubcommand(RetentionCommand.line(top))
                .addSubcommand(new DiffCommand(top))
                .addSubcommand(SchoolsCommand.line(top))
                .addSubcommand(new NewCommand(top))
                .addSubcommand(new CompletionCommand(top))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(Terminal.USUAL_COLUMNS);
    }

    /** Called when there is no command. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "There is no command");
    }

    Terminal terminal() {
        return terminal;
    }

    /** What was said with {@code --library}, whether it is a library or not. */
    Optional<Path> named() {
        return library;
    }

    /** The library around the working folder, whatever was said. */
    Path libraryHere() {
        return LibraryFolder.around(terminal.folder());
    }

    /**
     * The folder of the library to work on.
     *
     * @throws WrongCommand when there is none
     */
    Path library() {
        return library.map(named -> LibraryFolder.named(terminal.folder().resolve(named), terminal))
                .orElseGet(() -> LibraryFolder.around(terminal.folder()));
    }
}
