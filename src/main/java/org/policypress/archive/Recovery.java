package org.policypress.archive;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Clears up after a process that did not get through. To be run while the {@link WriteLock} is held. */
final class Recovery {

    /**
     * How old a lock of git's must be to be taken for one that its owner left behind, when we know that the last of us did
     * not get through. A living git holds one for milliseconds; ours never lives while we hold the write lock.
     */
    private static final Duration OURS = Duration.ofSeconds(2);

    /** The same when we know of no crash, so that the owner must have been another program. */
    static final Duration OTHERS = Duration.ofMinutes(10);

    private Recovery() {}

    /** Clears locks that were left behind, and objects that nothing came to point at. */
    static void run(Path repository) throws IOException {
        clearLocks(repository);
        Sweep.run(repository);
    }

    /** Clears locks that were left behind. */
    static void clearLocks(Path repository) throws IOException {
        for (Path lock : locks(repository)) {
            waitUntilOld(lock);
        }
        clearLocks(repository, OURS);
    }

    /** Deletes the locks of git's that are at least that old. */
    static void clearLocks(Path repository, Duration age) throws IOException {
        Instant limit = Instant.now().minus(age);
        for (Path lock : locks(repository)) {
            try {
                if (!Files.getLastModifiedTime(lock).toInstant().isAfter(limit)) {
                    Files.deleteIfExists(lock);
                }
            } catch (NoSuchFileException _) {
                // Its owner lives, and has let go of it.
            }
        }
    }

    /** The locks of git's that there are, as paths in the repository. */
    static List<Path> locks(Path repository) throws IOException {
        List<Path> locks = new ArrayList<>();
        Files.walkFileTree(repository, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean objects = folder.getFileName() != null
                        && folder.getFileName().toString().matches("[0-9a-f]{2}");
                return objects ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".lock") && !name.equals(WriteLock.FILE)) {
                    locks.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        return locks;
    }

    private static void waitUntilOld(Path lock) throws IOException {
        try {
            Duration left = Duration.between(
                    Instant.now(), Files.getLastModifiedTime(lock).toInstant().plus(OURS));
            if (left.isPositive()) {
                // At most once OURS, even where the lock's time lies in the future.
                Thread.sleep(left.compareTo(OURS) > 0 ? OURS : left);
            }
        } catch (NoSuchFileException _) {
            // Its owner lives, and has let go of it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("clearing up was interrupted", e);
        }
    }
}
