package org.policypress.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the library that a command is about. */
final class LibraryFolder {

    private static final String ROOT_FILE = "library.yaml";

    private LibraryFolder() {}

    /**
     * The library's folder.
     *
     * @param asked what {@code --library} says
     * @param from the working folder, from which the nearest parent with a {@code library.yaml} is looked for
     * @throws CommandLineMistake when there is none
     */
    static Path find(Optional<Path> asked, Path from) {
        if (asked.isPresent()) {
            Path folder = from.resolve(asked.get()).normalize();
            if (!Files.isRegularFile(folder.resolve(ROOT_FILE))) {
                throw new CommandLineMistake("there is no " + ROOT_FILE + " in " + folder
                        + "; a library has one at its root. 'policypress new DIR' starts a library");
            }
            return folder;
        }
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(ROOT_FILE))) {
                return folder;
            }
        }
        throw new CommandLineMistake("there is no " + ROOT_FILE + " in " + from
                + " or a folder above it. Go to a library's folder, name one with --library DIR, or start one with"
                + " 'policypress new DIR'");
    }
}
