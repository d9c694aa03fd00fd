package org.policypress.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policypress.library.Checkout;

/**
 * What the launcher has Java watch to prepare a quick start: one process that does what the commands do, on a small library of
 * its own, so that their classes are loaded and linked, and their methods' profiles known, when the next process starts
 * (JEP 483, JEP 515). It prints nothing.
 */
public final class Training {

    /** How often drafts are written: enough for Java to see which methods are worth compiling early. */
    private static final int ROUNDS = 3;

    private static final String[] SIGN_OFF = {
        "--library",
        "library",
        "sign-off",
        "example-primary",
        "working-alone",
        "--meeting",
        "2025-01-15",
        "--chair",
        "C. Chair",
        "--head",
        "H. Head"
    };

    private Training() {}

    /**
     * Trains, and leaves nothing behind.
     *
     * @throws IOException when there is no room for temporary files
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("policypress-training-");
        try {
            Terminal terminal = silent(folder);
            PolicyPress.run(terminal, "--version");
            PolicyPress.run(terminal, "--help");
            PolicyPress.run(terminal, "new", "library");
            PolicyPress.run(terminal, SIGN_OFF);
            amend(folder.resolve("library"));
            for (int i = 0; i < ROUNDS; i++) {
                PolicyPress.run(terminal, "--library", "library", "render", "--force");
            }
            PolicyPress.run(terminal, "--library", "library", "render");
            list(terminal);
        } finally {
            delete(folder);
        }
        System.exit(0);
    }

    /** Has the sample school change a clause. */
    private static void amend(Path library) throws IOException {
        try (Checkout checkout = Checkout.of(library)) {
            String base = checkout.committed().orElseThrow().state().id();
            String amendment = """
                    ---
                    amends: working-alone
                    base: BASE
                    ---

                    ```replace tell
                    1. Tell the **${contact_person}** where you will be: see [the advice](https://www.hse.gov.uk/lone-working/).
                    ```
                    """.replace("BASE", base);
            Files.writeString(library.resolve("schools/example-primary/working-alone.md"), amendment);
        }
    }

    /** The lists of what is signed off, and the check of it. */
    private static void list(Terminal terminal) {
        for (String command : List.of("versions example-primary", "status", "retention list", "verify --archive")) {
            List<String> words = new ArrayList<>(List.of("--library", "library"));
            words.addAll(List.of(command.split(" ", -1)));
            PolicyPress.run(terminal, words.toArray(String[]::new));
        }
    }

    private static Terminal silent(Path folder) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new Terminal(nowhere, nowhere, false, false, Terminal.USUAL_COLUMNS, Map.of(), folder);
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
