package org.policypress.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a user's text file in one step: an interrupted command leaves the old one whole. */
final class FileText {

    private FileText() {}

    /**
     * Writes the file. Where there is a link, it is the file behind it; a device or a pipe, which is nobody's text, gets what is
     * written and stays.
     *
     * @throws Failed when it cannot be written
     */
    static void write(Path file, String text) {
        if (Files.isDirectory(file)) {
            throw new Failed("The file " + file + " cannot be written: a folder has that name");
        }
        try {
            if (!Files.exists(file)) {
                replace(file, text);
            } else if (Files.isRegularFile(file)) {
                replace(file.toRealPath(), text);
            } else {
                Files.writeString(file, text, StandardOpenOption.WRITE);
            }
        } catch (NoSuchFileException _) {
            throw new Failed("The file " + file + " cannot be written: there is no folder " + file.getParent());
        } catch (IOException e) {
            throw new Failed("The file " + file + " cannot be written: " + e.getMessage());
        }
    }

    private static void replace(Path file, String text) throws IOException {
        // Not a temporary file of Java's: that could be read by nobody else, and so could the file then.
        Path beside = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
