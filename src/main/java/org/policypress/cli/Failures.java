package org.policypress.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.policypress.library.SourceFiles;
import org.policypress.problem.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns whatever is thrown into words and an exit status: nobody is ever shown a stack trace. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The command line cannot be understood. */
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        terminal.tell(sentence(e, command.getCommandSpec()));
        terminal.tell("Tell more with: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitStatus.WRONG_COMMAND;
    }

    /** A command could not do its work. */
    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        return e instanceof ParameterException p ? handleParseException(p, new String[0]) : report(e);
    }

    /**
     * Tells what happened.
     *
     * @return the exit status
     */
    int report(Throwable thrown) {
        return switch (thrown) {
            case WrongCommand wrong -> told(wrong.sentence(), ExitStatus.WRONG_COMMAND);
            case Failed failed -> told(failed.sentence(), ExitStatus.FAILED);
            case CompletionException e when e.getCause() != null -> report(e.getCause());
            case SourceFiles.UnreadableFile file -> told(file.problem().toString(), ExitStatus.FAILED);
            case UncheckedIOException io
            when io.getCause() != null ->
                told("A file cannot be read or written: " + reason(io.getCause()), ExitStatus.FAILED);
            case OutOfMemoryError _ ->
                told(
                        "There is not enough memory for this. Do less at once, such as one school with --school, or close"
                                + " other programs.",
                        ExitStatus.FAILED);
            default -> defect(thrown);
        };
    }

    /** What a file system says of a failure, in words: most of its own messages are a path alone. */
    static String reason(IOException e) {
        String why = switch (e) {
            case AccessDeniedException _ -> "not allowed by the file system: ";
            case NoSuchFileException _ -> "not there: ";
            case FileAlreadyExistsException _ -> "already there, with another content: ";
            default -> "";
        };
        return why + e.getMessage();
    }

    private int told(String sentence, int status) {
        terminal.tell(sentence);
        return status;
    }

    /** Our own mistake: the user can do nothing about it but tell us, so what we need lies ready in a file. */
    int defect(Throwable defect) {
        terminal.tell("Sorry: policypress itself made a mistake. Your files are as they were.");
        try {
            Path file = Files.createTempFile("policypress-defect-", ".txt");
            Files.writeString(file, trace(defect));
            terminal.tell(
                    "Please report it to whoever gave you policypress, with what you typed and this file, which tells"
                            + " where it went wrong: " + file);
        } catch (IOException e) {
            terminal.tell("Please report it to whoever gave you policypress, with what you typed and these words: "
                    + defect.toString().lines().findFirst().orElse("") + " at "
                    + Stream.of(defect.getStackTrace())
                            .findFirst()
                            .map(Object::toString)
                            .orElse("an unknown place"));
        }
        return ExitStatus.FAILED;
    }

    private static String trace(Throwable defect) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        out.println("policypress " + Toolkit.version());
        out.println("Java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + ", " + System.getProperty("os.arch"));
        out.println();
        defect.printStackTrace(out);
        return text.toString();
    }

    private static String sentence(ParameterException e, CommandSpec command) {
        return switch (e) {
            case CommandLine.UnmatchedArgumentException unmatched ->
                unknown(unmatched.getUnmatched().getFirst(), command);
            case CommandLine.MissingParameterException missing -> missing(missing.getMissing(), command);
            default -> {
                String message = String.valueOf(e.getMessage());
                yield message.endsWith(".") || message.endsWith("?") ? message : message + ".";
            }
        };
    }

    private static String unknown(String word, CommandSpec command) {
        if (word.startsWith("-")) {
            List<String> options =
                    command.options().stream().map(OptionSpec::longestName).toList();
            String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            return "There is no option " + name + Spelling.didYouMean(name, options);
        }
        if (command.subcommands().isEmpty()) {
            return command.qualifiedName() + " has no use for '" + word + "'";
        }
        return "There is no command '" + word + "'"
                + Spelling.didYouMean(word, command.subcommands().keySet());
    }

    private static String missing(List<ArgSpec> missing, CommandSpec command) {
        ArgSpec first = missing.getFirst();
        return first instanceof OptionSpec option
                ? option.longestName() + " needs a value: " + option.longestName() + " " + option.paramLabel()
                : command.qualifiedName() + " needs " + first.paramLabel();
    }
}
