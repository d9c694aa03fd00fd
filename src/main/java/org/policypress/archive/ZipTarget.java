package org.policypress.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Exports to a ZIP. The same files in the same order give the same bytes on any machine: so nothing is compressed, since
 * compressors differ between systems, and every entry has the same time. PDF and Word files are compressed in themselves.
 */
public final class ZipTarget implements ExportTarget {

    /** The earliest time that a ZIP can tell (APPNOTE.TXT, 4.4.6: MS-DOS time). */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path file;
    private final Path begun;
    private final ZipOutputStream zip;

    /**
     * Begins a ZIP.
     *
     * @param file its final name, given to it by {@link #done}
     */
    public ZipTarget(Path file) throws IOException {
        this.file = file;
        this.begun = file.resolveSibling("." + file.getFileName() + ".part");
        Files.createDirectories(begun.toAbsolutePath().getParent());
        this.zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(begun)));
        zip.setMethod(ZipOutputStream.STORED);
    }

    @Override
    public void write(String path, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(TIME);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    @Override
    public void done() throws IOException {
        zip.close();
        if (Files.exists(file) && Files.mismatch(begun, file) >= 0) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } finally {
            Files.deleteIfExists(begun);
        }
    }
}
