package org.policypress.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.policypress.library.School;
import org.policypress.problem.Spelling;
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

    private static final String LIBRARY = "--library";

    /** What makes each command, by its name, in the order in which help tells of them. */
    private static final Map<String, Function<PolicyPress, Object>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("render", RenderCommand::new);
        COMMANDS.put("preview", PreviewCommand::new);
        COMMANDS.put("status", StatusCommand::new);
        COMMANDS.put("check", CheckCommand::new);
        COMMANDS.put("amend", AmendCommand::line);
        COMMANDS.put("sign-off", SignOffCommand::new);
        COMMANDS.put("versions", VersionsCommand::new);
        COMMANDS.put("export", ExportCommand::new);
        COMMANDS.put("verify", VerifyCommand::new);
        COMMANDS.put("register", RegisterCommand::new);
        COMMANDS.put("retention", RetentionCommand::line);
        COMMANDS.put("archive", ArchiveCommand::line);
        COMMANDS.put("diff", DiffCommand::new);
        COMMANDS.put("schools", SchoolsCommand::line);
        COMMANDS.put("import", ImportCommand::new);
        COMMANDS.put("new", NewCommand::line);
        COMMANDS.put("completion", CompletionCommand::new);
    }

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Option(
            names = LIBRARY,
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
            return commands(terminal, meant(arguments))
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
        return commands(terminal, COMMANDS.keySet());
    }

    /**
     * The commands that some arguments can mean: one, when it is clear which: what the others tell about themselves need
     * not be read at each start.
     */
    private static Collection<String> meant(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (COMMANDS.containsKey(argument)) {
                return List.of(argument);
            }
            if (argument.equals(LIBRARY)) {
                i++; // its value may be called like a command
            } else if (!argument.startsWith(LIBRARY + "=")) {
                break; // a misspelt command, or help, which tell of all
            }
        }
        return COMMANDS.keySet();
    }

    private static CommandLine commands(Terminal terminal, Collection<String> wanted) {
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
        COMMANDS.forEach((name, command) -> {
            if (wanted.contains(name)) {
                commands.addSubcommand(command.apply(top));
            }
        });
        return commands.registerConverter(LocalDate.class, PolicyPress::day)
                .registerConverter(Integer.class, PolicyPress::number)
                .registerConverter(int.class, PolicyPress::number)
                .registerConverter(School.Phase.class, text -> choice(School.Phase.values(), text))
                .registerConverter(School.Governance.class, text -> choice(School.Governance.values(), text))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(Terminal.USUAL_COLUMNS);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw new CommandLine.TypeConversionException(
                    "'" + text + "' is no number; write one in digits, such as 30");
        }
    }

    /** A constant by the word that a library's files have for it. */
    private static <E extends Enum<E>> E choice(E[] constants, String text) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : constants) {
            words.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return Optional.ofNullable(words.get(text.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new CommandLine.TypeConversionException("there is no '" + text + "'"
                        + Spelling.nearest(text, words.keySet())
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("; there are " + String.join(", ", words.keySet()))));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw new CommandLine.TypeConversionException(
                    "there is no day '" + text + "'; write one as YYYY-MM-DD, such as 2026-03-09");
        }
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
