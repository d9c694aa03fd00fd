package org.policypress.archive;

import java.io.IOException;

/** Where exported files go. Whatever is there already stays as it is. */
public interface ExportTarget extends AutoCloseable {

    /**
     * Writes a file.
     *
     * @param path its path in the target, with {@code /} between its parts
     * @throws java.nio.file.FileAlreadyExistsException when one with another content is there
     */
    void write(String path, byte[] content) throws IOException;

    /** Gives what was written its final name. Without it, {@link #close} may take it away again. */
    void done() throws IOException;

    @Override
    void close() throws IOException;
}
