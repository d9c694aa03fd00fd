package org.policypress.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process is killed at random moments of sign-offs and disposals, of pushes and fetches. Set {@code policypress.crash.rounds} for more rounds than
 * every build has time for, as {@code bench/crashes} does.
 */
class CrashTest {

    private static final int ROUNDS = Integer.getInteger("policypress.crash.rounds", 4);

    /** The least time, in milliseconds, among which a moment to kill a process is drawn. */
    private static final int LONGEST_LIFE = 250;

    @TempDir
    Path folder;

    private final long seed = Long.getLong("policypress.crash.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    @Timeout(3600)
    void aKilledProcessLeavesWholeVersionsOnlyAndTheNextCommandClearsUp(TestReporter tell) throws Exception {
        Git git = new Git(folder.resolve(Samples.SCHOOL + ".git"));
        int signedOff = 0;
        int interrupted = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            signedOff += killed("live");
            interrupted += wasInterrupted(git.repository());

            assertEquals("", git.complaints("--no-dangling"), this::seed);
            Samples.done(Archive.of(folder, Samples.SCHOOL, whenItWasKilled()).recover());

            List<Version> versions = AnotherProcess.sound(folder);
            assertTrue(versions.size() >= signedOff, () -> "a version that was reported is lost: " + seed());
            assertEquals(List.of(), Recovery.locks(git.repository()), this::seed);
            if (random.nextBoolean()) {
                git.run("repack", "-adq");
            }
        }
        tell.publishEntry("sign-offs and disposals", told(signedOff, interrupted));
    }

    @Test
    @Timeout(3600)
    void aKilledPushOrFetchLeavesThreeSoundRepositoriesAndTheNextOneGetsThrough(TestReporter tell) throws Exception {
        Optional<String> elsewhere = AnotherProcess.elsewhere(folder);
        Git copy = new Git(folder.resolve("elsewhere.git"));
        new Git(folder).run("init", "-q", "--bare", "-b", "register", "elsewhere.git");
        Archive archive = AnotherProcess.archive(folder);
        Archive other = AnotherProcess.archive(AnotherProcess.other(folder));
        int pushed = 0;
        int interrupted = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            pushed += killed("copy");
            interrupted += wasInterrupted(folder.resolve(Samples.SCHOOL + ".git"));

            assertEquals("", copy.complaints("--no-dangling"), this::seed);
            Samples.done(archive.push(elsewhere));
            Samples.done(other.fetch(elsewhere));
            // Neither writes to an archive that has nothing new: the next command that does clears up.
            Samples.done(archive.recover());
            Samples.done(other.recover());

            assertEquals("", copy.complaints("--no-dangling"), this::seed);
            assertEquals(List.of(), locksThatMatter(copy.repository()), this::seed);
            List<Version> versions = AnotherProcess.sound(folder);
            assertTrue(versions.size() >= pushed, () -> "a version that was pushed is lost: " + seed());
            assertEquals(ids(versions), ids(AnotherProcess.sound(AnotherProcess.other(folder))), this::seed);
        }
        tell.publishEntry("pushes and fetches", told(pushed, interrupted));
    }

    /** All but that of a housekeeping that was broken off: it keeps nobody from anything, and goes when it is ten minutes old. */
    private static List<Path> locksThatMatter(Path repository) throws IOException {
        return Recovery.locks(repository).stream()
                .filter(lock -> !lock.endsWith("gc.log.lock"))
                .toList();
    }

    /** One, when the process was killed in a turn at writing, not between two. */
    private static int wasInterrupted(Path repository) throws IOException {
        return Files.size(repository.resolve(WriteLock.FILE)) > 0 ? 1 : 0;
    }

    private static String told(int turns, int interrupted) {
        return ROUNDS + " rounds, " + turns + " whole turns, " + interrupted + " processes killed while they wrote";
    }

    private static List<VersionId> ids(List<Version> versions) {
        return versions.stream().map(Version::id).toList();
    }

    private InstantSource whenItWasKilled() {
        Archive archive = Archive.of(folder, Samples.SCHOOL, InstantSource.system());
        return InstantSource.fixed(
                Samples.done(archive.register()).last().map(Entry::at).orElse(Instant.EPOCH));
    }

    /**
     * Lets a process live for a while after its first turn, as long as that took at the most: in which it gets through several,
     * now that its code is loaded, however busy the machine is. How many turns it reported.
     */
    private int killed(String work) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = AnotherProcess.start(folder.toString(), work);
        try (BufferedReader words = process.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("done", words.readLine());
            int first = (int) Duration.ofNanos(System.nanoTime() - begin).toMillis();
            Thread.sleep(random.nextInt(Math.max(first, LONGEST_LIFE)));
            kill(process);
            return 1 + (int) words.lines().count();
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
