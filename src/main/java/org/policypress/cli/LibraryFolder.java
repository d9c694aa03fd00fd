package org.policypress.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the library that a command works on. */
final class LibraryFolder {

    private static final String ROOT_FILE = "library.yaml";

    private LibraryFolder() {}

    /**
     * The nearest library around a folder: the folder itself or one of those that it lies in.
     *
     * @throws WrongCommand when there is none
     */
    static Path around(Path folder) {
        for (@Nullable Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve(ROOT_FILE))) {
                return at;
            }
        }
        throw new WrongCommand("There is no library here: neither " + folder + " nor any folder around it has a "
                + ROOT_FILE + ". Go to your library's folder, name it with --library DIR, or start one with:"
                + " policypress new DIR");
    }

    /**
     * The library that the user named.
     *
     * @throws WrongCommand when there is none
     */
    static Path named(Path folder, Terminal terminal) {
        if (!Files.isDirectory(folder)) {
            throw new WrongCommand("There is no folder " + terminal.show(folder));
        }
        if (!Files.isRegularFile(folder.resolve(ROOT_FILE))) {
            throw new WrongCommand("There is no " + ROOT_FILE + " in " + terminal.show(folder)
                    + ", so it is no library. Start one with: policypress new DIR");
        }
        return folder.toAbsolutePath().normalize();
    }
}
