package org.policypress.archive;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * Exports to a folder. Each file gets its name once it is whole. Exporting twice is no mistake: a file may be there with the
 * same content.
 *
 * @param folder made with the first file
 */
public record FolderTarget(Path folder) implements ExportTarget {

    @Override
    public void write(String path, byte[] content) throws IOException {
        Path file = folder.resolve(path);
        if (Files.exists(file)) {
            if (Files.size(file) != content.length || !Arrays.equals(Files.readAllBytes(file), content)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            return;
        }
        Files.createDirectories(file.getParent());
        Path begun = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.write(begun, content);
            Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(begun);
        }
    }

    @Override
    public void done() {
        // Each file has its name already.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
