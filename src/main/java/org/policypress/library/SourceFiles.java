package org.policypress.library;

import java.util.List;
import java.util.Optional;

/**
 * The files of a library, wherever they are kept: in a folder or in a commit. Paths are relative to the library's root
 * with {@code /} between their parts, and never leave it.
 */
public interface SourceFiles {

    /**
     * The content of a file; nothing when there is no such file.
     *
     * @throws UnreadableFile when there is one but it cannot be read, or is larger than {@link #LARGEST}
     */
    Optional<byte[]> read(String path);

    /** The names of the files and folders directly in a folder, sorted; a folder's name ends in {@code /}. */
    List<String> list(String folder);

    /** The largest file that is read, in bytes: no policy, picture or font comes near it. */
    long LARGEST = 32L * 1024 * 1024;

    /** A file that exists and cannot be read. The message says why, in the user's words. */
    final class UnreadableFile extends RuntimeException {
        private final String path;

        public UnreadableFile(String path, String why) {
            super(why);
            this.path = path;
        }

        /** The file's path from the library's root. */
        public String path() {
            return path;
        }
    }
}
