package org.policypress.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Shows long text a screen at a time where a person watches, as git does: through {@code PAGER}, or else {@code less}. */
final class Pager {

    /** The lines of a screen that does not tell its own. */
    private static final int USUAL_LINES = 24;

    /** What a shell returns when there is no such command, or it cannot be run. */
    private static final int NO_SUCH_COMMAND = 126;

    private Pager() {}

    /** Prints the text, paged when it is long. */
    static void print(Terminal terminal, String text) {
        String pager = terminal.environment().getOrDefault("PAGER", "less").strip();
        boolean isWanted = !pager.isEmpty() && !pager.equals("cat");
        if (!terminal.outIsTerminal()
                || !isWanted
                || text.lines().count() < lines(terminal)
                || !page(pager, text, terminal)) {
            terminal.out().print(text);
        }
    }

    private static int lines(Terminal terminal) {
        String lines = terminal.environment().getOrDefault("LINES", "");
        return lines.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(lines) : USUAL_LINES;
    }

    /** Whether the pager could be run. */
    private static boolean page(String pager, String text, Terminal terminal) {
        terminal.flush();
        ProcessBuilder command = new ProcessBuilder("sh", "-c", pager)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        // Quit if it fits on one screen, keep colours, leave the text standing: git's own choice.
        command.environment().putIfAbsent("LESS", "FRX");
        try {
            Process process = command.start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // The reader has seen enough and left before the end.
            }
            return process.waitFor() < NO_SUCH_COMMAND;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
