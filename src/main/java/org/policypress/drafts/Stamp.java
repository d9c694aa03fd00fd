package org.policypress.drafts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What tells that a file is as it was written, without reading it: git goes by the same.
 *
 * @param size its length in bytes
 * @param modified when it was last written to, in nanoseconds since 1970
 */
record Stamp(long size, long modified) {

    /** The stamp of a file; nothing where there is none, or none that can be looked at. */
    static Optional<Stamp> of(Path file) {
        try {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
            return is.isRegularFile()
                    ? Optional.of(new Stamp(is.size(), is.lastModifiedTime().to(TimeUnit.NANOSECONDS)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
