package org.policypress.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.yaml.Yaml;

/** What a new library is checked with: before each commit, and on GitHub. */
class NewLibraryChecksTest {

    @TempDir
    private Path folder;

    private Path library = Path.of("");
    private Path programs = Path.of("");

    @BeforeEach
    void thereIsALibrary() throws IOException {
        assertEquals(0, new Shell(folder).type("new", "ours").status());
        library = folder.resolve("ours");
        programs = Files.createDirectories(folder.resolve("programs"));
    }

    /** Puts a program on the path that stands for policypress: it says where and how it was called. */
    private void thereIsAProgram(int status) throws IOException {
        Path program = Files.writeString(
                programs.resolve("policypress"),
                "#!/bin/sh\necho \"checked: $(basename \"$PWD\"): $*\"\nexit " + status + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Answer(int status, String text) {}

    private Answer git(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", library.toString(), "-c", "user.name=A"));
        command.addAll(List.of("-c", "user.email=a@example.org"));
        command.addAll(List.of(words));
        ProcessBuilder git = new ProcessBuilder(command).redirectErrorStream(true);
        git.environment().put("PATH", programs + File.pathSeparator + "/usr/bin" + File.pathSeparator + "/bin");
        Process process = git.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    @Test
    void theHookIsWrittenSoThatGitCanRunItAndIsSwitchedOnByOneCommand() throws IOException, InterruptedException {
        assertTrue(Files.isExecutable(library.resolve(".githooks/pre-commit")));
        assertTrue(git("ls-files", "--stage", ".githooks").text().startsWith("100755 "));
        assertTrue(Files.readString(library.resolve("README.md")).contains("`git config core.hooksPath .githooks`"));
    }

    @Test
    void aCommitWithErrorsIsKeptBackAndOneWithoutIsMade() throws IOException, InterruptedException {
        git("config", "core.hooksPath", ".githooks");
        thereIsAProgram(1);
        Answer refused = git("commit", "--allow-empty", "-m", "A change");
        assertEquals("checked: ours: check\nNothing is committed: mend the errors above first.\n", refused.text());
        assertEquals(1, refused.status());

        thereIsAProgram(0);
        Answer made = git("commit", "--allow-empty", "-m", "A change");
        assertTrue(made.text().startsWith("checked: ours: check\n"), made.text());
        assertEquals(0, made.status());
    }

    @Test
    void whereThereIsNoProgramTheHookSaysThatNothingWasChecked() throws IOException, InterruptedException {
        git("config", "core.hooksPath", ".githooks");
        Answer made = git("commit", "--allow-empty", "-m", "A change");
        assertTrue(
                made.text().startsWith("policypress is not on the path, so nothing was checked before this commit.\n"),
                made.text());
        assertEquals(0, made.status());
    }

    @Test
    void theWorkflowIsYamlAndItsCommandsWorkOnALibrary() throws IOException {
        String workflow = Files.readString(library.resolve(".github/workflows/library.yml"));
        assertEquals(List.of(), Yaml.read("library.yml", 1, workflow).problems());
        List<String> commands = workflow.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("run: policypress/policypress --library library "))
                .map(line -> line.replace("run: policypress/policypress --library library ", ""))
                .toList();
        assertEquals(List.of("check", "render"), commands);
        for (String command : commands) {
            Shell.Result result = new Shell(folder).type("--library", "ours", command);
            assertEquals(0, result.status(), result.err());
        }
        assertTrue(Files.isDirectory(library.resolve("output")), "what the workflow keeps");
    }
}
