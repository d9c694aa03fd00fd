package org.policypress.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.render.NeedsProgram;

/** Each command once through the launcher: proves that it is connected. What it does is proved below. */
class CommandsIT {

    @TempDir
    private static Path folder;

    private static Install install;

    @BeforeAll
    static void open() throws IOException {
        install = Install.built(folder.resolve("the install"));
    }

    @Test
    void aNewLibraryIsRendered() throws IOException, InterruptedException {
        Install.Result started = install.run(folder, "new", "our policies");
        Install.Result rendered = install.run(folder.resolve("our policies/policies"), "render");

        assertEquals(0, started.status(), started.err());
        assertEquals(0, rendered.status(), rendered.err());
        assertEquals("", rendered.out());
        assertEquals(
                List.of("working-alone.docx", "working-alone.html", "working-alone.pdf"),
                files(folder.resolve("our policies/output/example-primary")));
    }

    @Test
    void theSamplesAreRenderedWithoutAnErrorOrANoiseOfJava() throws IOException, InterruptedException {
        Path out = folder.resolve("samples");

        Install.Result result = install.run(
                folder, "--library", Path.of("").toAbsolutePath().toString(), "render", "--out", out.toString());

        assertEquals(0, result.status(), result.err());
        assertTrue(
                result.err().lines().reduce("", (_, last) -> last).matches("Wrote \\d+ drafts \\(\\d+ files\\) to .*"),
                result.err());
        assertTrue(result.err().lines().noneMatch(line -> line.contains("WARNING")), result.err());
    }

    /** {@code script} stands for the terminal: it gives a program one, and prints what appears on it. */
    @Test
    @NeedsProgram("script")
    void aTerminalShowsHowFarTheWorkIs() throws IOException, InterruptedException {
        install.run(folder, "new", "watched");
        addSchools(folder.resolve("watched"), 3);
        String command = "'" + install.home().resolve("policypress") + "' --library watched render";

        Process process = install.start(List.of("script", "-qec", command, "/dev/null"), folder, install.home());
        Install.Result result = install.finish(process);

        assertEquals(0, result.status(), result.out());
        List<String> states = List.of(result.out().split("\r", -1));
        assertTrue(states.stream().anyMatch(line -> line.matches("Writing drafts +0% .* 0/4 .*")), result.out());
        assertTrue(states.stream().anyMatch(line -> line.matches("Writing drafts +100% .* 4/4 .*")), result.out());
        assertTrue(result.out().stripTrailing().endsWith("."), "the sentence at the end has a line of its own");
    }

    @Test
    void completionsArePrinted() throws IOException, InterruptedException {
        Install.Result result = install.run(folder, "completion", "fish");

        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().contains("-a render "), result.out());
    }

    @Test
    void theExitStatusAndTheWordsComeThrough() throws IOException, InterruptedException {
        Install.Result result = install.run(folder, "rendr");

        assertEquals(2, result.status());
        assertTrue(result.err().contains("did you mean render?"), result.err());
        assertEquals("", result.out());
    }

    @Test
    void whoeverBreaksItOffFindsWholeFilesOnly() throws IOException, InterruptedException {
        install.run(folder, "new", "many");
        addSchools(folder.resolve("many"), 300);
        Path output = folder.resolve("many/output");

        Process process = install.start(install.home().resolve("policypress"), folder.resolve("many"), "render");
        for (int i = 0; i < 600 && !Files.exists(output.resolve("school-10")); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        process.destroy(); // as Ctrl-C, but by the signal that a process in the background hears too
        Install.Result result = install.finish(process);

        assertEquals(143, result.status(), "ended by the signal: " + result.err());
        List<Path> files = all(output);
        assertTrue(!files.isEmpty() && files.size() < 300 * 3, files.size() + " files");
        for (Path file : files) {
            assertTrue(isWhole(file), file + " is not whole");
        }
    }

    /** Schools like the sample, each with a name of its own. */
    private static void addSchools(Path library, int count) throws IOException {
        String school = Files.readString(library.resolve("schools/example-primary/school.yaml"));
        for (int i = 0; i < count; i++) {
            Path copy = Files.createDirectories(library.resolve("schools/school-" + i));
            Files.writeString(copy.resolve("school.yaml"), school.replaceFirst("(?m)^name: .*$", "name: School " + i));
        }
    }

    private static boolean isWhole(Path file) throws IOException {
        String content = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        String name = file.getFileName().toString();
        return switch (name.substring(name.lastIndexOf('.'))) {
            case ".pdf" -> content.strip().endsWith("%%EOF");
            case ".html" -> content.strip().endsWith("</html>");
            case ".docx" -> content.contains("PK\u0005\u0006"); // the end of a ZIP's directory
            default -> false; // a file under another name
        };
    }

    private static List<String> files(Path root) throws IOException {
        return all(root).stream().map(file -> file.getFileName().toString()).toList();
    }

    private static List<Path> all(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals(".drafts"))
                    .sorted()
                    .toList();
        }
    }
}
