package org.policypress.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryFolderTest {

    @TempDir
    private Path folder;

    @Test
    void theNearestFolderAroundIsTaken() {
        new Shell(folder).file("outer/library.yaml", "").file("outer/inner/library.yaml", "");

        assertEquals(folder.resolve("outer/inner"), LibraryFolder.around(folder.resolve("outer/inner/schools/x")));
        assertEquals(folder.resolve("outer"), LibraryFolder.around(folder.resolve("outer/policies")));
    }

    @Test
    void withoutOneItSaysWhatToDo() {
        WrongCommand wrong = assertThrows(WrongCommand.class, () -> LibraryFolder.around(folder));

        assertTrue(wrong.sentence().startsWith("There is no library here: neither " + folder), wrong.sentence());
        assertTrue(wrong.sentence().endsWith("or start one with: policypress new DIR"), wrong.sentence());
    }

    @Test
    void aNamedFolderHasToBeALibrary() {
        new Shell(folder).file("notes/readme.txt", "");
        Terminal terminal = new Shell(folder).terminal(new StringWriter(), new StringWriter());

        assertEquals(
                "There is no folder nowhere",
                assertThrows(WrongCommand.class, () -> LibraryFolder.named(folder.resolve("nowhere"), terminal))
                        .sentence());
        assertEquals(
                "There is no library.yaml in notes, so it is no library. Start one with: policypress new DIR",
                assertThrows(WrongCommand.class, () -> LibraryFolder.named(folder.resolve("notes"), terminal))
                        .sentence());
    }
}
