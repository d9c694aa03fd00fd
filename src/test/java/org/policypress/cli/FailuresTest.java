package org.policypress.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.library.SourceFiles;

class FailuresTest {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void aDefectIsCalledOursAndItsTraceLiesInAFileNotOnTheScreen() throws IOException {
        int status = report(new IllegalStateException("the wheel came off"));

        assertEquals(3, status);
        assertTrue(err.toString().startsWith("Sorry: policypress itself made a mistake."), err.toString());
        assertFalse(err.toString().contains("\tat "), "no stack trace on the screen");
        String told = err.toString().strip();
        Path trace = Path.of(told.substring(told.lastIndexOf(' ') + 1));
        assertTrue(Files.readString(trace).contains("IllegalStateException: the wheel came off"));
        Files.delete(trace);
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        assertEquals(3, report(new SourceFiles.UnreadableFile("library.yaml", "you are not allowed to read this")));
        assertEquals("library.yaml: you are not allowed to read this\n", err.toString());
    }

    @Test
    void whatAnotherThreadThrewIsToldAsIfItWereThrownHere() {
        assertEquals(2, report(new CompletionException(new WrongCommand("There is no school 'x'"))));
        assertEquals("There is no school 'x'\n", err.toString());
    }

    @Test
    void theDisksOwnWordsAreShown() {
        assertEquals(3, report(new UncheckedIOException("reading", new IOException("Input/output error"))));
        assertEquals("A file cannot be read or written: Input/output error\n", err.toString());
    }

    @Test
    void tooLittleMemoryIsNoDefect() {
        assertEquals(3, report(new OutOfMemoryError("Java heap space")));
        assertTrue(err.toString().startsWith("There is not enough memory"), err.toString());
    }

    @Test
    void controlCharactersNeverReachTheTerminal() {
        report(new WrongCommand("There is no school '\u001b[2J\u0007x'"));

        assertEquals("There is no school '\uFFFD[2J\uFFFDx'\n", err.toString());
    }

    private int report(Throwable thrown) {
        Terminal terminal = new Shell(folder).terminal(new StringWriter(), err);
        int status = new Failures(terminal).report(thrown);
        terminal.flush();
        return status;
    }
}
