package org.policypress.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
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
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.policypress.git.Git;

/**
 * A process is killed at random moments of sign-offs and disposals, of pushes and fetches. Set {@code policypress.crash.rounds} for more rounds than
 * every build has time for, as {@code bench/crashes} does.
 */
@Execution(ExecutionMode.CONCURRENT)
class CrashTest {

    private static final int ROUNDS = Integer.getInteger("policypress.crash.rounds", 4);

    /** The least time among which a moment to kill a process is drawn. */
    private static final Duration SHORTEST_LIFE = Duration.ofMillis(250);

    @TempDir
    Path folder;

    private final long seed = Long.getLong("policypress.crash.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Timeout(3600)
    void aKilledProcessLeavesWholeVersionsOnlyAndTheNextCommandClearsUp(TestReporter tell) throws Exception {
        Git git = new Git(folder.resolve(Samples.SCHOOL + ".git"));
        int signedOff = 0;
        int interrupted = 0;
        int disposing = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            // A disposal is short beside a sign-off: every other process is killed once it has begun one.
            signedOff += round % 2 == 0 ? killedInADisposal() : killed("live");
            interrupted += wasInterrupted(git.repository());
            disposing += isDisposing() ? 1 : 0;

            assertEquals("", git.complaints("--no-dangling"), this::seed);
            Samples.done(Archive.of(folder, Samples.SCHOOL, whenItWasKilled()).recover());

            List<Version> versions = AnotherProcess.sound(folder);
            assertTrue(versions.size() >= signedOff, () -> "a version that was reported is lost: " + seed());
            assertEquals(List.of(), Recovery.locks(git.repository()), this::seed);
            if (random.nextBoolean()) {
                git.run("repack", "-adq");
            }
        }
        tell.publishEntry(
                "sign-offs and disposals", told(signedOff, interrupted) + ", " + disposing + " of them in a disposal");
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
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
            interrupted += wasInterrupted(
                    folder.resolve(Samples.SCHOOL + ".git"),
                    copy.repository(),
                    AnotherProcess.other(folder).resolve(Samples.SCHOOL + ".git"));

            assertEquals("", copy.complaints("--no-dangling"), this::seed);
            Samples.done(archive.push(elsewhere));
            Samples.done(other.fetch(elsewhere));
            // Neither writes to an archive that has nothing new: the next command that does clears up.
            Samples.done(archive.recover());
            Samples.done(other.recover());

            assertEquals("", copy.complaints("--no-dangling"), this::seed);
            assertEquals(List.of(), Recovery.locks(copy.repository()), this::seed);
            List<Version> versions = AnotherProcess.sound(folder);
            assertTrue(versions.size() >= pushed, () -> "a version that was pushed is lost: " + seed());
            assertEquals(ids(versions), ids(AnotherProcess.sound(AnotherProcess.other(folder))), this::seed);
        }
        tell.publishEntry("pushes and fetches", told(pushed, interrupted));
    }

    /** One, when the process was killed in a turn at writing to one of the repositories, not between two. */
    private static int wasInterrupted(Path... repositories) throws IOException {
        int interrupted = 0;
        for (Path repository : repositories) {
            Path lock = repository.resolve(WriteLock.FILE);
            interrupted |= Files.exists(lock) && Files.size(lock) > 0 ? 1 : 0;
        }
        return interrupted;
    }

    /** Whether a disposal was decided and not completed. */
    private boolean isDisposing() {
        Archive archive = Archive.of(folder, Samples.SCHOOL, InstantSource.system());
        return !Samples.done(archive.register()).beingDisposed().isEmpty();
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
     * Lets a process live for a while after its first turn: in which it gets through several, now that its code is loaded,
     * however busy the machine is. How many turns it reported.
     */
    private int killed(String work) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = AnotherProcess.start(folder.toString(), work);
        try (BufferedReader words = process.inputReader(StandardCharsets.UTF_8)) {
            long first = timeTo(AnotherProcess.DONE, words, begin);
            return 1 + killed(process, words, Math.max(first, SHORTEST_LIFE.toNanos()));
        }
    }

    /** Kills a process in the middle of its third turn's disposal: as long after its beginning as the second one took, at the most. */
    private int killedInADisposal() throws IOException, InterruptedException {
        Process process = AnotherProcess.start(folder.toString(), "live");
        try (BufferedReader words = process.inputReader(StandardCharsets.UTF_8)) {
            timeTo(AnotherProcess.DONE, words, 0);
            timeTo(AnotherProcess.DISPOSING, words, 0);
            long second = timeTo(AnotherProcess.DONE, words, System.nanoTime());
            timeTo(AnotherProcess.DISPOSING, words, 0);
            return 2 + killed(process, words, second);
        }
    }

    /** How many nanoseconds pass from a moment on until the process says a word. */
    private static long timeTo(String word, BufferedReader words, long begin) throws IOException {
        String said = words.readLine();
        while (!word.equals(said)) {
            assertNotNull(said, "the process ended by itself");
            said = words.readLine();
        }
        return System.nanoTime() - begin;
    }

    /** SIGKILL, as a power cut would, within so many nanoseconds. How many turns the process reported meanwhile. */
    private int killed(Process process, BufferedReader words, long within) throws IOException, InterruptedException {
        Thread.sleep(Duration.ofNanos(random.nextLong(within)));
        // Process.destroyForcibly would also close the pipe that we read from.
        process.toHandle().destroyForcibly();
        process.waitFor();
        return (int) words.lines().filter(AnotherProcess.DONE::equals).count();
    }

    private String seed() {
        return "policypress.crash.seed=" + seed;
    }
}
