package org.policypress.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Plain git, the judge of every archive: it must be able to read all of it. */
record Git(Path repository) {

    /** What a command prints, once it has succeeded. */
    String run(String... arguments) {
        Answer answer = ask(arguments);
        assertEquals(0, answer.status(), () -> "git " + String.join(" ", arguments) + ": " + answer.text());
        return answer.text().strip();
    }

    /** What a command answers, whether it succeeds or not. */
    Answer ask(String... arguments) {
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

    /** The repository is sound to git's strictest eye, and has nothing that no ref leads to. */
    void assertSound() {
        assertEquals("", complaints("--full", "--unreachable"));
    }

    /** What git's strictest check complains of. An archive without a sign-off yet is empty, which it only takes notice of. */
    String complaints(String... options) {
        List<String> command = new ArrayList<>(List.of("fsck", "--strict", "--no-progress"));
        command.addAll(List.of(options));
        return run(command.toArray(String[]::new)).replaceAll("(?m)^notice: .*\\R?", "");
    }

    record Answer(int status, String text) {}
}
