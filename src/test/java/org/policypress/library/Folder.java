package org.policypress.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that a test fills. */
record Folder(Path path) {

    /** Writes a text file, with the folders above it. */
    Folder write(String file, String text) {
        try {
            Path target = path.resolve(file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a symbolic link. */
    Folder link(String file, String target) {
        try {
            Path link = path.resolve(file);
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, Path.of(target));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a file. */
    Folder delete(String file) {
        try {
            Files.delete(path.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder in this one. */
    Folder below(String name) {
        return new Folder(path.resolve(name));
    }
}
