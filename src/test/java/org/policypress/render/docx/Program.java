package org.policypress.render.docx;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A program of another maker that judges our files, where it is installed. A test that needs it is skipped aloud where not. */
record Program(Path path) {

    /** Under load, the first start of an office program takes its time. */
    private static final int LONGEST_SECONDS = 180;

    /** The program of that name, or a skipped test that says so. */
    static Program find(String name) {
        Optional<Path> found = Stream.of(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(
                found.isPresent(), () -> "SKIPPED: " + name + " is not installed, so nothing was read back with it");
        return new Program(found.orElseThrow());
    }

    /** Runs the program in a folder; fails with what it said when it fails. */
    void run(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(path.toString()));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
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
