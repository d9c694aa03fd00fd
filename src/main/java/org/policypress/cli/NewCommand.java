package org.policypress.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code policypress new}: starts a library. */
@Command(
        name = "new",
        description = "Start a library: a folder with a sample policy and school, whose comments teach the format.",
        footer = {"", "Example:", "  policypress new our-policies && policypress --library our-policies render"})
final class NewCommand implements Callable<Integer> {

    /** The files of a new library; each lies under {@code new/} beside this class, a dot at the beginning left out. */
    private static final List<String> FILES = List.of(
            ".gitignore",
            "README.md",
            "library.yaml",
            "policies/sample-policy.md",
            "schools/sample-school/school.yaml");

    private final Console console;

    @Parameters(paramLabel = "DIR", description = "The folder to make. It must be empty, or not there yet.")
    private Path folder = Path.of("");

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path root = console.folder().resolve(folder).normalize();
        try {
            requireEmpty(root);
            for (String file : FILES) {
                Path target = root.resolve(file);
                Files.createDirectories(target.getParent());
                Files.write(target, sample(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a library in " + root, e);
        }
        console.err().println("Started a library in " + folder + ". Next: policypress --library " + folder + " render");
        return ExitStatus.DONE;
    }

    private void requireEmpty(Path root) throws IOException {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new CommandLineMistake(folder + " is a file; name a folder that is empty or not there yet");
        }
        if (Files.isDirectory(root)) {
            try (Stream<Path> entries = Files.list(root)) {
                if (entries.findAny().isPresent()) {
                    throw new CommandLineMistake(folder
                            + " is not empty; name a folder that is empty or not there yet, so that nothing is lost");
                }
            }
        }
    }

    private static byte[] sample(String file) throws IOException {
        String name = "new/" + (file.startsWith(".") ? file.substring(1) : file);
        try (InputStream in = NewCommand.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return in.readAllBytes();
        }
    }
}
