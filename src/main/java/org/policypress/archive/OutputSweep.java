package org.policypress.archive;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes copies of destroyed versions out of a folder of drafts, where somebody may have exported one to. Told by their hashes
 * alone, so that it can be run again after an interruption, and reaches a copy whatever its name.
 */
public final class OutputSweep {

    private OutputSweep() {}

    /**
     * Deletes every file in a folder that is a destroyed version's and no kept one's.
     *
     * @param folder need not be there; links in it are not followed
     * @param register whose versions
     * @return what was deleted, in the order of the folder
     * @throws IOException when something could not be read or deleted; what can be is gone by then
     */
    public static List<Path> run(Path folder, Register register) throws IOException {
        Set<Sha256> gone = hashes(register, false);
        gone.removeAll(hashes(register, true));
        List<Path> deleted = new ArrayList<>();
        if (gone.isEmpty() || !Files.isDirectory(folder)) {
            return deleted;
        }
        List<IOException> failures = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                try {
                    if (attributes.isRegularFile() && gone.contains(Sha256.of(file))) {
                        Files.delete(file);
                        deleted.add(file);
                    }
                } catch (IOException e) {
                    failures.add(e);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return deleted;
    }

    private static Set<Sha256> hashes(Register register, boolean kept) {
        Set<Sha256> hashes = new HashSet<>();
        register.versions().stream().filter(version -> version.isKept() == kept).forEach(version -> {
            hashes.addAll(version.facts().files().values());
            hashes.add(version.facts().record());
        });
        return hashes;
    }
}
