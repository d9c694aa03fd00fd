package org.policypress.library;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A path of {@link SourceFiles}: the parts between its slashes. Every one names a file or folder, so that no path leaves
 * the library, on any system.
 *
 * @param parts none for the library's root
 */
record LibraryPath(List<String> parts) {

    /** What Windows reads as another folder, a drive or a stream, and what no system takes. */
    private static final Pattern FOREIGN = Pattern.compile("[\\\\:\\x00]");

    LibraryPath {
        parts = List.copyOf(parts);
    }

    /**
     * Reads a path.
     *
     * @throws SourceFiles.UnreadableFile when it could lead out of the library
     */
    static LibraryPath of(String path) {
        refusal(path).ifPresent(why -> {
            throw new SourceFiles.UnreadableFile(path, why);
        });
        return new LibraryPath(path.isEmpty() ? List.of() : List.of(path.split("/")));
    }

    /** Reads a folder's path, with or without a slash at its end. */
    static LibraryPath ofFolder(String path) {
        return of(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    /** Why the text is no path within the library, as a sentence; nothing when it is one. */
    static Optional<String> refusal(String path) {
        if (FOREIGN.matcher(path).find()) {
            return Optional.of("a path within the library has no \\ and no : in it; write / between folders");
        }
        if (path.isEmpty()) {
            return Optional.empty();
        }
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return Optional.of("a path within the library names a file or folder between any two /");
            }
        }
        return Optional.empty();
    }
}
