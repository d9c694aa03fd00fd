package org.policypress.drafts;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes a file so that it is either whole under its name or not there: beside its name first, then moved over it. A file
 * of that name keeps its old content until the new one is complete.
 */
final class WholeFile {

    /** Two processes that write the same draft do not write into each other's file. */
    private static final long PROCESS = ProcessHandle.current().pid();

    private static final AtomicLong BEGUN = new AtomicLong();

    private WholeFile() {}

    /**
     * Writes the file, and its folder where that is missing.
     *
     * @throws IOException when it cannot be written; what was begun is removed
     */
    static void write(Path file, byte[] content) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path begun = folder.resolve("." + file.getFileName() + "." + PROCESS + "-" + BEGUN.incrementAndGet() + ".part");
        try {
            Files.write(begun, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try {
                Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(begun);
        }
    }
}
