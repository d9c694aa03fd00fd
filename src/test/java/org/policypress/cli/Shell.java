package org.policypress.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Types commands in a folder, in this process, and sees what they print. */
final class Shell {

    /** What came of a command. */
    record Result(int status, String out, String err) {}

    private final Path folder;
    private boolean terminal;
    private Map<String, String> environment = Map.of();

    Shell(Path folder) {
        this.folder = folder;
    }

    /** From now on, a person watches. */
    Shell onTerminal(Map<String, String> variables) {
        terminal = true;
        environment = variables;
        return this;
    }

    Result type(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = PolicyPress.run(terminal(out, err), arguments);
        return new Result(status, out.toString(), err.toString());
    }

    Terminal terminal(StringWriter out, StringWriter err) {
        return new Terminal(new PrintWriter(out), new PrintWriter(err), terminal, terminal, 80, environment, folder);
    }

    /** Writes a file below the folder. */
    Shell file(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
