package org.policypress.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.policypress.archive.Samples.OTHER;
import static org.policypress.archive.Samples.POLICY;
import static org.policypress.archive.Samples.SCHOOL;
import static org.policypress.archive.Samples.at;
import static org.policypress.archive.Samples.done;
import static org.policypress.archive.Samples.signOff;
import static org.policypress.archive.Samples.text;
import static org.policypress.archive.Samples.version;
import static org.policypress.archive.Samples.years;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.git.Git;

/** An inventory says what its register says, whatever has become of the file that it is kept in. */
class InventoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @TempDir
    Path folder;

    private Archive archive;
    private Path file;

    /** One version each: destroyed, held, replaced, current, and current of another policy. */
    @BeforeEach
    void fillTheArchive() {
        for (int year = 2015; year < 2019; year++) {
            done(Archive.of(folder, SCHOOL, at(year + "-05-02T12:00:00Z"))
                    .signOff(signOff(POLICY, LocalDate.of(year, 5, 1), years(1)), text("Words of")));
        }
        archive = Archive.of(folder, SCHOOL, at("2026-01-01T12:00:00Z"));
        file = folder.resolve("canterbury-nursery.git/policypress.index");
        done(archive.hold(POLICY, Optional.of(2), "claim „12/26“", "Clerk"));
        done(archive.dispose(List.of(version(1)), TODAY, "Records Manager"));
        done(archive.signOff(signOff(OTHER, TODAY), text("Other words of")));
    }

    private Inventory told() {
        return Inventory.of(done(archive.register()));
    }

    @Test
    void itTellsOfEveryVersionWhatTheRegisterTells() {
        List<Inventory.Item> items = done(archive.inventory()).items();

        assertEquals(told().items(), items);
        assertEquals(5, items.size());
        assertFalse(items.get(0).isKept());
        assertEquals(2, items.get(0).replaced().orElseThrow().by());
        assertEquals("claim „12/26“", items.get(1).holds().getFirst().reason());
        assertFalse(items.get(1).isDue(TODAY));
        assertTrue(items.get(2).isDue(TODAY));
        assertEquals(Optional.empty(), items.get(3).replaced());
    }

    @Test
    void itIsReadFromItsFileAndMadeAgainWhenThatIsGone() throws IOException {
        assertTrue(Files.exists(file), "a turn at writing leaves it");
        Files.delete(file);

        assertEquals(told(), done(archive.inventory()));

        assertTrue(Files.exists(file));
        assertEquals(told(), done(archive.inventory()));
    }

    @Test
    void aFileWithAnyByteChangedOrCutAnywhereIsNotBelieved() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Inventory told = told();
        for (int i = 0; i < whole.length; i += 7) {
            byte[] changed = whole.clone();
            changed[i] ^= 1;
            Files.write(file, changed);
            assertEquals(told, done(archive.inventory()), "byte " + i);
            Files.write(file, java.util.Arrays.copyOf(whole, i));
            assertEquals(told, done(archive.inventory()), "cut at " + i);
        }
    }

    @Test
    void aFileOfAnEarlierEntryIsNotBelieved() throws IOException {
        byte[] earlier = Files.readAllBytes(file);
        done(archive.hold(OTHER, Optional.empty(), "inquiry", "Clerk"));
        Files.write(file, earlier);

        assertEquals(
                "inquiry",
                done(archive.inventory()).items().getLast().holds().getFirst().reason());
    }

    @Test
    void itFollowsTheRegisterWhereverGitKeepsTheRef() throws IOException {
        Git git = new Git(folder.resolve("canterbury-nursery.git"));
        String tip = git.run("rev-parse", "register");
        assertEquals(Optional.of(tip), RegisterTip.read(git.repository()));
        git.run("pack-refs", "--all");
        assertEquals(Optional.of(tip), RegisterTip.read(git.repository()));
        git.run("update-ref", "refs/heads/register", "register~1");
        assertEquals(Optional.of(git.run("rev-parse", "register")), RegisterTip.read(git.repository()));
    }

    @Test
    void anArchiveThatSomebodyMadeAReftableOfIsReadAsWell() throws IOException {
        Inventory before = done(archive.inventory());
        try (FileRepository opened = Repositories.open(folder.resolve(SCHOOL + ".git"))) {
            opened.convertRefStorage("reftable", false, false);
        }

        assertEquals(before, done(archive.inventory()));
    }

    @Test
    void anArchiveThatIsNotThereHasNothing() {
        assertEquals(
                List.of(),
                done(Archive.of(folder, new org.policypress.library.SchoolId("none"), at("2026-01-01T12:00:00Z"))
                                .inventory())
                        .items());
    }
}
