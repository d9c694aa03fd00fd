package org.policypress.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one thread of one process write to an archive.
 *
 * <p>It is a lock of the operating system on the file {@code policypress.lock}, which ends with its process, however that
 * ends: so it is never stale. While it is held, the file says by whom; a holder that got through empties the file. A file
 * that is not empty when the lock is taken says that the last holder did not get through, and that there may be something to
 * clear up.
 */
final class WriteLock implements AutoCloseable {

    /** The name of the lock in the repository. */
    static final String FILE = "policypress.lock";

    /** An operating system's lock counts for a process: among its threads, these do. */
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final ReentrantLock thread;
    private final FileChannel file;
    private final boolean interrupted;

    private WriteLock(ReentrantLock thread, FileChannel file) throws IOException {
        this.thread = thread;
        this.file = file;
        this.interrupted = file.size() > 0;
        String holder = "process " + ProcessHandle.current().pid() + " writes\n";
        file.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
        file.force(true);
    }

    /**
     * Waits for the lock and takes it.
     *
     * @param patience how long to wait at most
     * @throws Busy when somebody else holds it for longer than that
     */
    static WriteLock take(Path repository, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        ReentrantLock thread = THREADS.computeIfAbsent(repository.toRealPath(), _ -> new ReentrantLock(true));
        try {
            if (!thread.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            FileChannel file =
                    FileChannel.open(repository.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                while (file.tryLock() == null) {
                    if (System.nanoTime() > end) {
                        throw new Busy();
                    }
                    pause();
                }
                return new WriteLock(thread, file);
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            thread.unlock();
            throw e;
        }
    }

    private static void pause() throws Busy {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }

    /**
     * Whether another process holds the lock. Not to be asked of a lock of this process: the system would take that from it.
     *
     * @return false when there is no lock at all
     */
    static boolean isHeldElsewhere(Path repository) throws IOException {
        try (FileChannel file = FileChannel.open(repository.resolve(FILE), StandardOpenOption.WRITE)) {
            return file.tryLock() == null;
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    /** Whether the last holder did not get through. */
    boolean lastWasInterrupted() {
        return interrupted;
    }

    /** Says that nothing is left to clear up. To be called once all that was begun is whole. */
    void done() throws IOException {
        file.truncate(0);
    }

    /** Lets go of it; does nothing when that was done already. */
    @Override
    public void close() throws IOException {
        if (!file.isOpen()) {
            return;
        }
        try {
            file.close();
        } finally {
            thread.unlock();
        }
    }

    /** Somebody else is writing, for too long. */
    static final class Busy extends IOException {
        Busy() {
            super("another process is writing to it; try again once that has ended");
        }
    }
}
