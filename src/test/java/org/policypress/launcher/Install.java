package org.policypress.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A copy of the built program somewhere else, and its launcher. */
final class Install {

    /** What came of a command. */
    record Result(int status, String out, String err) {}

    private static final Path BUILT = Path.of("target");
    private static final long MINUTES = 3;

    private final Path home;
    private final Map<String, String> environment = new LinkedHashMap<>();

    private Install(Path home) {
        this.home = home;
        environment.put("PATH", String.valueOf(System.getenv("PATH")));
        environment.put("HOME", home.resolve("nobody's home").toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("LANG", "C.UTF-8");
    }

    /** The launcher alone, with nothing built. */
    static Install unbuilt(Path home) throws IOException {
        Files.createDirectories(home);
        Files.copy(Path.of("policypress"), home.resolve("policypress"), StandardCopyOption.COPY_ATTRIBUTES);
        return new Install(home);
    }

    /** The launcher and the program, without sources. */
    static Install built(Path home) throws IOException {
        Install install = unbuilt(home);
        copyProgram(home.resolve("target"));
        return install;
    }

    /** One for all tests that change nothing in it: its quick start is prepared once for them. */
    static Install shared() {
        return Shared.INSTALL;
    }

    private static final class Shared {
        static final Install INSTALL = prepared();

        private static Install prepared() {
            try {
                Path home = BUILT.resolve("the install").toAbsolutePath();
                clear(home);
                Install install = built(home);
                install.run(home, "--version");
                return install;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Removes what an earlier run has left. */
    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** As {@link #built}, with nothing that lies elsewhere. */
    static Install copied(Path home) throws IOException {
        Install install = built(home);
        Path lib = home.resolve("target/lib");
        try (Stream<Path> jars = Files.list(lib)) {
            for (Path link : jars.toList()) {
                Path jar = link.toRealPath();
                Files.delete(link);
                Files.copy(jar, link);
            }
        }
        return install;
    }

    /** Puts the program where a build would. */
    static void copyProgram(Path target) throws IOException {
        Files.createDirectories(target.resolve("lib"));
        Files.copy(BUILT.resolve("policypress.jar"), target.resolve("policypress.jar"));
        try (Stream<Path> jars = Files.list(BUILT.resolve("lib"))) {
            for (Path jar : jars.toList()) {
                Files.createSymbolicLink(target.resolve("lib").resolve(jar.getFileName()), jar.toAbsolutePath());
            }
        }
    }

    /** Without the preparation of a quick start, which takes longer than most tests. */
    Install unprepared() throws IOException {
        Files.createDirectories(home.resolve("target"));
        Path cache = cache();
        // Newer than any program that a test has built.
        touched(
                cache.resolveSibling(cache.getFileName() + ".failed"),
                Instant.now().plusSeconds(3600));
        return this;
    }

    /** Where the AOT cache belongs. */
    Path cache() {
        return home.resolve("target/policypress-" + Runtime.version() + ".aot");
    }

    Install with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Install without(String variable) {
        environment.remove(variable);
        return this;
    }

    /** Puts a program at the beginning of the path. */
    Install program(String name, String script) throws IOException {
        Path bin = Files.createDirectories(home.resolve("programs"));
        Path file = Files.writeString(bin.resolve(name), script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        String path = String.valueOf(environment.get("PATH"));
        return path.startsWith(bin + ":") ? this : with("PATH", bin + ":" + path);
    }

    /** Makes a file as if it had been changed long ago, or some time from now. */
    static Path touched(Path file, Instant when) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
        return Files.setLastModifiedTime(file, FileTime.from(when));
    }

    Path home() {
        return home;
    }

    /** Types a command in a folder. */
    Result run(Path folder, String... arguments) throws IOException, InterruptedException {
        return finish(start(home.resolve("policypress"), folder, arguments));
    }

    Result runAs(Path launcher, Path folder, String... arguments) throws IOException, InterruptedException {
        return finish(start(launcher, folder, arguments));
    }

    Process start(Path launcher, Path folder, String... arguments) throws IOException {
        return start(List.of(launcher.toString()), folder, home, arguments);
    }

    /**
     * Types a command.
     *
     * @param beginning the launcher, with what starts it if anything does
     * @param output the folder for what it prints
     */
    Process start(List<String> beginning, Path folder, Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(beginning);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(Files.createTempFile(output, "out", ".txt").toFile())
                .redirectError(Files.createTempFile(output, "err", ".txt").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        outputs.put(process, builder);
        return process;
    }

    private final Map<Process, ProcessBuilder> outputs = new LinkedHashMap<>();

    Result finish(Process process) throws IOException, InterruptedException {
        assertTrue(process.waitFor(MINUTES, TimeUnit.MINUTES), "it does not end");
        ProcessBuilder builder = requireNonNull(outputs.get(process), "it was started here");
        return new Result(
                process.exitValue(),
                Files.readString(builder.redirectOutput().file().toPath(), UTF_8),
                Files.readString(builder.redirectError().file().toPath(), UTF_8));
    }
}
