package org.policypress.render;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of another maker that judges our files; a test that runs one says so by {@link NeedsProgram}. */
public record Program(Path path) {

    /** Under load, the first start of an office program takes its time. */
    private static final int LONGEST_SECONDS = 180;

    /** The program of that name, where it is installed. */
    static Optional<Program> find(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Program::new);
    }

    /** The program of that name, which the test has said that it needs. */
    public static Program named(String name) {
        return find(name).orElseThrow(() -> new AssertionError("the test does not say that it needs " + name));
    }

    /** The command line of the program with arguments. */
    public List<String> with(String... arguments) {
        List<String> command = new ArrayList<>(List.of(path.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs the program in a folder; fails with what it said when it fails. */
    public void run(Path folder, String... arguments) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(with(arguments))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(path + " takes too long");
        }
        if (process.exitValue() != 0) {
            throw new AssertionError(path + " fails: " + Files.readString(output));
        }
    }
}
