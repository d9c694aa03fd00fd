package org.policypress.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.policypress.library.SourceFiles;
import org.policypress.problem.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExitCodeExceptionMapper;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever goes wrong into words and an exit status. No stack trace reaches the screen. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler, IExitCodeExceptionMapper {

    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    /** A command line that cannot be followed. */
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        say(e instanceof UnmatchedArgumentException unmatched ? unmatched(unmatched) : withoutFullStop(message(e)));
        return ExitStatus.USAGE;
    }

    private static String unmatched(UnmatchedArgumentException e) {
        CommandLine line = e.getCommandLine();
        String word = e.getUnmatched().getFirst();
        boolean option = word.startsWith("-");
        List<String> known = option
                ? List.copyOf(line.getCommandSpec().optionsMap().keySet())
                : List.copyOf(line.getSubcommands().keySet());
        String command = line.getCommandSpec().qualifiedName();
        String what =
                option ? "unknown option " : line.getSubcommands().isEmpty() ? "unexpected word " : "unknown command ";
        return what + word + Spelling.didYouMean(word, known) + "; '" + command + " --help' lists what there is";
    }

    private static String withoutFullStop(String message) {
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    /** A command that could not go on. */
    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
        return switch (e) {
            case CommandLineMistake mistake -> {
                say(message(mistake));
                yield ExitStatus.USAGE;
            }
            case SourceFiles.UnreadableFile unreadable -> {
                say(unreadable.path() + ": " + message(unreadable));
                yield ExitStatus.FAILED;
            }
            case UncheckedIOException io -> {
                say(message(io) + ": " + reason(io));
                yield ExitStatus.FAILED;
            }
            default -> {
                defect(e, parsed);
                yield ExitStatus.FAILED;
            }
        };
    }

    /** What is thrown past both handlers, such as an error of the machine. */
    @Override
    public int getExitCode(Throwable e) {
        return ExitStatus.FAILED;
    }

    private static String message(Exception e) {
        return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    }

    private static String reason(UncheckedIOException e) {
        return switch (e.getCause()) {
            case AccessDeniedException _ ->
                "you are not allowed to. Choose another folder, or ask whoever keeps this one";
            case NoSuchFileException _ -> "it is not there";
            case FileSystemException f -> Objects.requireNonNullElse(f.getReason(), message(f));
            case IOException cause -> message(cause);
            case null -> "the reason is not known";
        };
    }

    /** Our own mistake: says so, and puts what we need to find it into a file. */
    private void defect(Exception e, ParseResult parsed) {
        String where;
        try {
            Path trace = Files.createTempFile("policypress-defect-", ".txt");
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(trace))) {
                out.println(new ToolkitVersion().getVersion()[0] + ", Java " + Runtime.version());
                out.println(String.join(" ", parsed.originalArgs()));
                e.printStackTrace(out);
            }
            where = "; please send us the file " + trace;
        } catch (IOException _) {
            where = ": " + e;
        }
        say("this is a defect of policypress, not a mistake of yours" + where);
    }

    private void say(String sentence) {
        console.err().println("policypress: " + sentence);
    }
}
