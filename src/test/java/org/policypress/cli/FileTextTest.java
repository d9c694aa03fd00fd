package org.policypress.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTextTest {

    @TempDir
    private Path folder;

    @Test
    void aTextTakesTheOldOnesPlaceAndLeavesNothingBesideIt() throws IOException {
        Path file = folder.resolve("list.csv");
        FileText.write(file, "old");
        FileText.write(file, "new");

        assertEquals("new", Files.readString(file));
        assertEquals(List.of("list.csv"), names());
    }

    @Test
    void behindALinkItIsTheFileThatIsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("kept.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);

        FileText.write(link, "new");

        assertEquals("new", Files.readString(file));
        assertTrue(Files.isSymbolicLink(link));
    }

    @Test
    void aDeviceStaysADevice() {
        Path device = Path.of("/dev/null");

        FileText.write(device, "nothing");

        assertFalse(Files.isRegularFile(device));
    }

    @Test
    void aFolderIsNotReplaced() {
        Failed failure = assertThrows(Failed.class, () -> FileText.write(folder, "new"));

        assertEquals("The file " + folder + " cannot be written: a folder has that name", failure.sentence());
    }

    @Test
    void whereThereIsNoFolderThatIsSaid() {
        Path file = folder.resolve("none/list.csv");

        Failed failure = assertThrows(Failed.class, () -> FileText.write(file, "new"));

        assertEquals(
                "The file " + file + " cannot be written: there is no folder " + folder.resolve("none"),
                failure.sentence());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
