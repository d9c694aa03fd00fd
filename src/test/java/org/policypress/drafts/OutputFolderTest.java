package org.policypress.drafts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.library.PolicyId;
import org.policypress.library.SchoolId;
import org.policypress.render.Format;
import org.policypress.render.Publication;

class OutputFolderTest {

    /** A number that no process has: above the highest that Linux gives. */
    private static final long DEAD = 1L << 40;

    private static final SchoolId SCHOOL = new SchoolId("larkmoor");
    private static final PolicyId POLICY = new PolicyId("whistleblowing");

    @TempDir
    private Path root;

    private OutputFolder output;

    @BeforeEach
    void open() {
        output = new OutputFolder(root);
    }

    @Test
    void anOlderDraftIsReplaced() throws Exception {
        output.write(SCHOOL, POLICY, publication("old"));

        output.write(SCHOOL, POLICY, publication("new"));

        assertEquals("new", Files.readString(root.resolve("larkmoor/whistleblowing.pdf")));
    }

    @Test
    void whatAKilledProcessLeftIsSweptButNotWhatALivingOneWrites() throws Exception {
        Path folder = Files.createDirectories(root.resolve("larkmoor"));
        Path stale = Files.writeString(folder.resolve(".policypress-" + DEAD + "-whistleblowing.pdf.part"), "half");
        Path living = Files.writeString(
                folder.resolve(".policypress-" + ProcessHandle.current().pid() + "-flexible-working.pdf.part"), "half");
        Path foreign = Files.writeString(folder.resolve(".policypress-notes.part"), "the user's own");

        output.write(SCHOOL, POLICY, publication("new"));

        assertFalse(Files.exists(stale), "a stale file is gone");
        assertTrue(Files.exists(living), "another draft may be on its way");
        assertTrue(Files.exists(foreign), "what we did not write stays");
    }

    @Test
    void aFileThatCannotTakeItsPlaceLeavesNothingBehind() throws Exception {
        Path taken = Files.createDirectories(root.resolve("larkmoor/whistleblowing.pdf"));
        Files.writeString(taken.resolve("keeps"), "the folder from being replaced");

        OutputFolder.Unwritable failure =
                assertThrows(OutputFolder.Unwritable.class, () -> output.write(SCHOOL, POLICY, publication("new")));

        assertEquals("cannot be written: a folder has that name; move it away", failure.why());
        assertEquals(taken, failure.file());
        assertFalse(failure.forAll(), "other drafts can be written");
        assertEquals(1, count(root.resolve("larkmoor")), "only the folder that was there");
    }

    @Test
    void nothingIsWrittenOnceItIsClosed() throws IOException {
        output.close();

        assertThrows(OutputFolder.Closed.class, () -> output.write(SCHOOL, POLICY, publication("new")));
        assertEquals(0, count(root));
    }

    private static Publication publication(String text) {
        Map<Format, byte[]> files = new EnumMap<>(Format.class);
        files.put(Format.PDF, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Publication(files);
    }

    private static long count(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.count();
        }
    }
}
