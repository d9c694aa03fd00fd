package org.policypress.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a register ends, read from git's own files (gitrepository-layout(5)): for lists over many archives, each of which would
 * else have to be opened as a repository. A loose ref goes before a packed one.
 */
final class RegisterTip {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{40}");
    private static final Pattern PACKED = Pattern.compile("([0-9a-f]{40}) " + Pattern.quote(Repositories.REGISTER));

    private RegisterTip() {}

    /** The commit of the last entry, if the files tell in the form that was looked for. */
    static Optional<String> read(Path repository) throws IOException {
        if (Files.isRegularFile(repository.resolve("refs/heads"))) {
            return Optional.empty(); // a reftable, which somebody's git made of it: it is read by JGit
        }
        try {
            String loose = Files.readString(repository.resolve(Repositories.REGISTER), StandardCharsets.US_ASCII)
                    .strip();
            return Optional.of(loose).filter(ID.asMatchPredicate());
        } catch (NoSuchFileException _) {
            return packed(repository);
        }
    }

    /** The refs are sorted there, and branches come before tags: so little of the file is read, however many tags it has. */
    private static Optional<String> packed(Path repository) throws IOException {
        try (BufferedReader lines =
                Files.newBufferedReader(repository.resolve("packed-refs"), StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher packed = PACKED.matcher(line);
                if (packed.matches()) {
                    return Optional.of(packed.group(1));
                }
            }
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
