package org.policypress.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command prints to, and where it was started.
 *
 * @param out for what was asked for
 * @param err for everything else
 * @param terminal whether {@code err} is a terminal that somebody watches
 * @param colour whether it may be printed in colour
 * @param folder the working folder
 */
record Console(PrintStream out, PrintStream err, boolean terminal, boolean colour, Path folder) {

    /** The process's own, in UTF-8 whatever the locale: names of schools are not to become question marks. */
    static Console ofProcess(Map<String, String> environment) {
        // The launcher tells whether it is a terminal: to ask Java loads a line editor, which takes longer than a
        // start.
        boolean terminal = Boolean.getBoolean("policypress.terminal");
        // https://no-color.org: set and not empty means no colour.
        boolean colour = terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Console(
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                terminal,
                colour,
                Path.of("").toAbsolutePath());
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
