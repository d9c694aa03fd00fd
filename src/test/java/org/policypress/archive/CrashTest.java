package org.policypress.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process is killed at random moments of sign-offs and disposals. Set {@code policypress.crash.rounds} for more rounds than
 * every build has time for, as {@code bench/crashes} does.
 */
class CrashTest {

    private static final int ROUNDS = Integer.getInteger("policypress.crash.rounds", 4);

    /** Long enough for a process to be anywhere in its fifth turn or so. */
    private static final int LONGEST_LIFE = 250;

    @TempDir
    Path folder;

    private final long seed = Long.getLong("policypress.crash.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    @Timeout(3600)
    void aKilledProcessLeavesWholeVersionsOnlyAndTheNextCommandClearsUp() throws Exception {
        Git git = new Git(folder.resolve(Samples.SCHOOL + ".git"));
        int signedOff = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            signedOff += killed();
            if (!Repositories.exists(git.repository())) {
                continue;
            }

            assertEquals("", git.complaints("--no-dangling"), this::seed);
            Samples.done(Archive.of(folder, Samples.SCHOOL, whenItWasKilled()).recover());

            List<Version> versions = AnotherProcess.sound(folder);
            assertTrue(versions.size() >= signedOff, () -> "a version that was reported is lost: " + seed());
            assertEquals(List.of(), Recovery.locks(git.repository()), this::seed);
            if (random.nextBoolean()) {
                git.run("repack", "-adq");
            }
        }
    }

    private InstantSource whenItWasKilled() {
        Archive archive = Archive.of(folder, Samples.SCHOOL, InstantSource.system());
        return InstantSource.fixed(
                Samples.done(archive.register()).last().map(Entry::at).orElse(Instant.EPOCH));
    }

    /** Lets a process live for a while; how often it reported a sign-off. */
    private int killed() throws IOException, InterruptedException {
        Process process = AnotherProcess.start(folder.toString(), "live");
        try (BufferedReader words = process.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("ready", words.readLine());
            Thread.sleep(random.nextInt(LONGEST_LIFE));
            kill(process);
            return (int) words.lines().count();
        }
    }

    /** SIGKILL, as a power cut would. {@code Process.destroyForcibly} would also close the pipe that we read from. */
    private static void kill(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-KILL", Long.toString(process.pid()))
                .start()
                .waitFor();
        process.waitFor();
    }

    private String seed() {
        return "policypress.crash.seed=" + seed;
    }
}
