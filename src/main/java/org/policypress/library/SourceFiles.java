package org.policypress.library;

import java.util.List;
import java.util.Optional;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.policypress.yaml.Characters;

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

    /** The library's past; nothing when it is under no version control. */
    default Optional<History> history() {
        return Optional.empty();
    }

    /** The largest file that is read, in bytes: no policy, picture or font comes near it. */
    long LARGEST = 32L * 1024 * 1024;

    /** A file that exists and cannot be read. The message says why, in the user's words. */
    final class UnreadableFile extends RuntimeException {
        private final String path;
        private final String why;

        /**
         * @param path the file's path from the library's root
         * @param why a sentence about the file, fit to follow {@code path: }
         */
        public UnreadableFile(String path, String why) {
            super(why);
            this.path = path;
            this.why = why;
        }

        /** Refuses a file of more than {@link #LARGEST} bytes. */
        static void refuseLarger(String path, long size) {
            if (size > LARGEST) {
                throw new UnreadableFile(
                        path, "this file is larger than " + LARGEST / 1024 / 1024 + " MiB, the most that is read");
            }
        }

        /** The file's path from the library's root. */
        public String path() {
            return path;
        }

        /** The failure as a problem of that file. */
        public Problem problem() {
            return Problem.error(
                    Place.of(path.isEmpty() ? "." : Characters.printable(path)),
                    "unreadable-file",
                    Characters.printable(String.join(" ", why.lines().toList())));
        }
    }
}
