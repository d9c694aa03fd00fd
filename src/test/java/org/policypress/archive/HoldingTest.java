package org.policypress.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.policypress.archive.Samples.POLICY;
import static org.policypress.archive.Samples.SCHOOL;
import static org.policypress.archive.Samples.done;
import static org.policypress.archive.Samples.signOff;
import static org.policypress.archive.Samples.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.git.Git;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;
import org.policypress.render.Format;
import org.policypress.render.Publication;

/**
 * Whatever the disk does, an archive has a whole version or none, says why in a sentence, and goes on once the disk does. The
 * disks are small ones in memory, which only root can mount: without that, these tests say that they were skipped.
 */
class HoldingTest {

    private static final int SIZE = 300_000;

    @TempDir
    Path folder;

    private boolean mounted;

    private Archive archive() {
        return Archive.of(folder.resolve("disk"), SCHOOL, Samples.at("2026-03-10T12:00:00Z"));
    }

    private Outcome<Version> signOffLarge(long seed) {
        byte[] noise = new byte[SIZE];
        new Random(seed).nextBytes(noise); // nothing compresses it
        return archive()
                .signOff(
                        signOff(POLICY, LocalDate.of(2026, 3, 9)),
                        number -> Outcome.of(new Contents("# Policy", new Publication(Map.of(Format.PDF, noise)))));
    }

    private void mount(String options) throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(
                ran("mount", "-t", "tmpfs", "-o", options, "policypress-test", disk.toString()),
                "no disk could be mounted here: what a full or a read-only one does was not tested");
        mounted = true;
    }

    private void remount(String options) throws Exception {
        assertTrue(
                ran("mount", "-o", "remount," + options, folder.resolve("disk").toString()));
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            assertTrue(ran("umount", folder.resolve("disk").toString()));
        }
    }

    private static boolean ran(String... command) throws Exception {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void assertSound(int versions) {
        assertEquals(
                versions, done(archive().audit(Optional.empty())).versions().size());
        new Git(folder.resolve("disk/canterbury-nursery.git")).assertSound();
    }

    @Test
    void onAFullDiskNothingIsHalfSignedOffAndOnceThereIsRoomItGoesOn() throws Exception {
        mount("size=1m");
        int signedOff = 0;
        Outcome<Version> last = signOffLarge(0);
        while (last.value().isPresent()) {
            signedOff++;
            assertTrue(signedOff < 10, "1 MiB holds no ten versions of 300 kB");
            last = signOffLarge(signedOff);
        }

        assertEquals(
                "archive/canterbury-nursery.git: the archive cannot take the version: No space left on device.",
                last.problems().getFirst().toString());
        assertEquals(signedOff, done(archive().register()).versions().size());

        remount("size=8m");
        done(archive().recover());
        assertSound(signedOff);
        done(signOffLarge(99));
        assertSound(signedOff + 1);
    }

    @Test
    void onAFullDiskADisposalIsRefusedOrCompletedLaterAndNeverHalfForgotten() throws Exception {
        mount("size=1500k");
        Archive old = Archive.of(folder.resolve("disk"), SCHOOL, Samples.at("2015-01-01T12:00:00Z"));
        for (int i = 0; i < 2; i++) {
            done(old.signOff(Samples.signOff(POLICY, LocalDate.of(2014, 1, 1), Samples.years(1)), text("Words of")));
        }
        fill();

        Outcome<List<Certificate>> disposal =
                archive().dispose(List.of(Samples.version(1)), LocalDate.of(2026, 3, 10), "Records Manager");

        remount("size=8m");
        Files.delete(folder.resolve("disk/filler"));
        Register register = done(archive().recover());
        if (disposal.value().isPresent()) {
            assertTrue(!register.version(Samples.version(1)).orElseThrow().isKept());
        }
        done(archive().audit(Optional.empty()));
        new Git(folder.resolve("disk/canterbury-nursery.git")).assertSound();
    }

    private void fill() throws IOException {
        try (var out = Files.newOutputStream(folder.resolve("disk/filler"))) {
            while (true) {
                out.write(new byte[512]);
            }
        } catch (IOException e) {
            // Full: that is what it is for.
        }
    }

    @Test
    void onAReadOnlyDiskReadingWorksAndSigningOffSaysWhyItDoesNot() throws Exception {
        mount("size=8m");
        done(signOffLarge(1));
        Files.delete(folder.resolve("disk/canterbury-nursery.git/policypress.index"));
        remount("ro");

        Problem problem = signOffLarge(2).problems().getFirst();

        assertEquals("archive-failed", problem.rule());
        assertTrue(problem.sentence().contains("Read-only file system"), problem::sentence);
        assertEquals(1, done(archive().inventory()).items().size());
        assertTrue(done(archive().files(Samples.version(1))).containsKey("policy.pdf"));
        remount("rw");
        assertSound(1);
        done(signOffLarge(2));
    }

    /** As a network drive that goes away between two operations. */
    @Test
    void anArchiveThatGoesAwayHalfwayIsToldAndIsWholeWhenItIsBack() throws IOException {
        done(signOffLarge(1));
        Path repository = folder.resolve("disk/canterbury-nursery.git");
        Path objects = repository.resolve("objects");
        Path away = folder.resolve("away");

        Outcome<Version> lost = archive().signOff(signOff(POLICY, LocalDate.of(2026, 3, 9)), number -> {
            move(objects, away);
            return text("Words of").apply(number);
        });

        assertTrue(lost.value().isEmpty());
        assertEquals(1, lost.problems().size());
        Durable.deleteTree(objects);
        move(away, objects);
        done(archive().recover());
        assertSound(1);
        done(signOffLarge(2));
        assertSound(2);
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
