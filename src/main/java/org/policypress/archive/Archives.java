package org.policypress.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.policypress.library.Names;
import org.policypress.library.SchoolId;

/** The archives of a library's schools, in its folder {@code archive/}. */
public final class Archives {

    private static final String SUFFIX = ".git";

    private final Path folder;
    private final InstantSource clock;
    private final Signing.Source signing;

    private Archives(Path folder, InstantSource clock, Signing.Source signing) {
        this.folder = folder;
        this.clock = clock;
        this.signing = signing;
    }

    /**
     * The archives in a folder, which need not be there yet.
     *
     * @param clock the time of all that is recorded, and what "today" means
     */
    public static Archives in(Path folder, InstantSource clock) {
        return in(folder, clock, Signing.Source.NOTHING);
    }

    /**
     * The archives in a folder, whose records are signed.
     *
     * @param signing asked once something is to be recorded or a signature to be checked
     */
    public static Archives in(Path folder, InstantSource clock, Signing.Source signing) {
        return new Archives(folder, clock, signing);
    }

    /** A school's archive, whether there is one yet or not. */
    public Archive of(SchoolId school) {
        return Archive.of(folder, school, clock, signing);
    }

    /**
     * The schools that have an archive, sorted. A school that has left the library keeps its archive.
     *
     * @throws UncheckedIOException when the folder cannot be read
     */
    public List<SchoolId> schools() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> archives = Files.list(folder)) {
            return archives.map(archive -> String.valueOf(archive.getFileName()))
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .filter(name -> Names.refusal(name).isEmpty())
                    .map(SchoolId::new)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}
