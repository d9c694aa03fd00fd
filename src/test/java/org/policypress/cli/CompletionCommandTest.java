package org.policypress.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shells themselves are asked what they complete, where they are installed. */
class CompletionCommandTest {

    @TempDir
    private Path folder;

    @Test
    void bashCompletesCommandsOptionsAndFormats() throws IOException, InterruptedException {
        assertEquals(List.of("render"), bash("policypress", "rend"));
        assertEquals(List.of("--school"), bash("policypress", "render", "--sch"));
        assertEquals(List.of("docx"), bash("policypress", "render", "--format", "do"));
    }

    @Test
    void zshTakesTheScript() throws IOException, InterruptedException {
        String answer = run("zsh", "-f", "-c", "source " + script("zsh") + " && print -r -- ${_comps[policypress]}");

        assertTrue(answer.contains("bash_complete"), "zsh completes policypress by bash's rules, but says: " + answer);
    }

    @Test
    void fishCompletesCommandsOptionsAndFormats() throws IOException, InterruptedException {
        assertEquals(List.of("render"), fish("policypress rend"));
        assertEquals(List.of("--school"), fish("policypress render --sch"));
        assertEquals(List.of("docx"), fish("policypress render --format do"));
        assertEquals(List.of("zsh"), fish("policypress completion z"));
        assertTrue(
                fish("policypress new ").isEmpty() || fish("policypress new ").contains("fish.txt") == false);
    }

    @Test
    void fishCompletesFoldersWhereAFolderBelongs() throws IOException, InterruptedException {
        Files.createDirectory(folder.resolve("our-policies"));
        Files.createFile(folder.resolve("our-notes"));

        assertEquals(List.of("our-policies/"), fish("policypress new our"));
        assertEquals(List.of("our-policies/"), fish("policypress render --out our"));
    }

    private List<String> bash(String... words) throws IOException, InterruptedException {
        String command = "source " + script("bash") + "; COMP_WORDS=(" + String.join(" ", words) + "); COMP_CWORD="
                + (words.length - 1) + "; _complete_policypress 2>/dev/null; printf '%s\\n' \"${COMPREPLY[@]}\"";
        return run("bash", "--norc", "-c", command).lines().map(String::strip).toList();
    }

    /** Fish prints a word, a tab and its description. */
    private List<String> fish(String typed) throws IOException, InterruptedException {
        String answer = run(
                "fish", "--no-config", "-c", "source " + script("fish") + "; complete --do-complete '" + typed + "'");
        return answer.lines().map(line -> line.replaceFirst("\t.*", "")).toList();
    }

    private Path script(String shell) throws IOException {
        Shell.Result result = new Shell(folder).type("completion", shell);
        assertEquals(0, result.status());
        return Files.writeString(folder.resolve(shell + ".txt"), result.out());
    }

    private String run(String... command) throws IOException, InterruptedException {
        assumeTrue(isInstalled(command[0]), command[0] + " is not installed");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("HOME", folder.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String answer = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), command[0] + " does not end");
        return answer;
    }

    private static boolean isInstalled(String program) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
