package org.policypress.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Everything that a command needs from the process it runs in, so that tests can give it another.
 *
 * @param out what was asked for goes here, in UTF-8 whatever the system's locale
 * @param err everything else goes here
 * @param outIsTerminal whether a person reads {@code out} as it comes
 * @param errIsTerminal whether a person reads {@code err} as it comes
 * @param columns how many characters a line of the terminal has
 * @param environment the environment's variables
 * @param folder the working folder: relative paths of the command line begin here
 */
public record Terminal(
        PrintWriter out,
        PrintWriter err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        int columns,
        Map<String, String> environment,
        Path folder) {

    /** Set by the launcher, which can ask the system at no cost: {@code out}, {@code err}, both with a comma, or nothing. */
    private static final String TERMINAL = "policypress.terminal";

    private static final String COLUMNS = "policypress.columns";

    /** The width of help texts, and of a terminal that does not tell its own. */
    static final int USUAL_COLUMNS = 80;

    public Terminal {
        environment = Map.copyOf(environment);
    }

    /** This process's own. */
    public static Terminal ofSystem() {
        Set<String> terminals = Set.of(System.getProperty(TERMINAL, "").split(","));
        return new Terminal(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                terminals.contains("out"),
                terminals.contains("err"),
                Integer.getInteger(COLUMNS, USUAL_COLUMNS),
                System.getenv(),
                Path.of("").toAbsolutePath());
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new BufferedOutputStream(new FileOutputStream(stream)), false, StandardCharsets.UTF_8);
    }

    /** Whether words on standard error may be coloured (https://no-color.org). */
    boolean hasColour() {
        return errIsTerminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** Tells the reader something, on standard error. */
    void tell(String line) {
        err.println(harmless(line));
    }

    /** A path as the user would type it: relative when it is in the working folder. */
    String show(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path here = folder.toAbsolutePath().normalize();
        String shown = absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
        return shown.isEmpty() ? "." : shown;
    }

    /** The text without the control characters that could write over a terminal's lines or change its settings. */
    static String harmless(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> safe.appendCodePoint(Character.getType(c) == Character.CONTROL ? '\uFFFD' : c));
        return safe.toString();
    }

    /** Writes a file's bytes to this process's standard output, behind what was printed. */
    void writeRaw(byte[] content) {
        out.flush();
        try (FileOutputStream stream = new FileOutputStream(FileDescriptor.out)) {
            stream.write(content);
        } catch (IOException e) {
            throw new Failed("Standard output cannot be written: " + e.getMessage());
        }
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
