package org.policypress.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Plain git in a folder: the judge of every archive, and what a library's people work with. */
public record Git(Path repository) {

    /** What a command prints, once it has succeeded. */
    public String run(String... arguments) {
        Answer answer = ask(arguments);
        assertEquals(0, answer.status(), () -> "git " + String.join(" ", arguments) + ": " + answer.text());
        return answer.text().strip();
    }

    /** What a command answers, whether it succeeds or not. */
    public Answer ask(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", repository.toString()));
        command.addAll(List.of(arguments));
        try {
            Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
            String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(git.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Stages all that is in the folder and commits it. */
    public void commit(String message) {
        run("add", "-A");
        run("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-qm", message);
    }

    /** The repository is sound to git's strictest eye, and has nothing that no ref leads to. */
    public void assertSound() {
        assertEquals("", complaints("--full", "--unreachable"));
    }

    /** What git's strictest check complains of. An archive without a sign-off yet is empty, which it only takes notice of. */
    public String complaints(String... options) {
        List<String> command = new ArrayList<>(List.of("fsck", "--strict", "--no-progress"));
        command.addAll(List.of(options));
        return run(command.toArray(String[]::new)).replaceAll("(?m)^notice: .*\\R?", "");
    }

    /** What a command printed, and whether it succeeded: 0. */
    public record Answer(int status, String text) {}
}
