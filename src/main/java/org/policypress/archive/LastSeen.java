package org.policypress.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;

/**
 * Remembers, beside an archive, the last entry that its copy elsewhere is known to have had: so a copy that was set back is
 * noticed.
 *
 * @param url where the copy is
 */
record LastSeen(String url) {

    /** Its name in the repository. */
    private static final String FILE = "policypress.remote";

    /** The last entry that the copy was seen to have, by its commit. */
    Optional<String> in(Repository repository) throws IOException {
        Path file = file(repository);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return Files.readString(file, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.endsWith(" " + url))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .findFirst();
    }

    /** Remembers that the copy has all of a chain. */
    void note(Repository repository, List<String> chain) throws IOException {
        if (chain.isEmpty()) {
            return;
        }
        Path file = file(repository);
        Path begun = file.resolveSibling(FILE + ".part");
        Files.writeString(begun, chain.getLast() + " " + url + "\n", StandardCharsets.UTF_8);
        Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path file(Repository repository) {
        return repository.getDirectory().toPath().resolve(FILE);
    }
}
