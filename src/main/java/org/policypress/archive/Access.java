package org.policypress.archive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.policypress.library.SchoolId;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/**
 * The way into a school's repository, to read or to write; whatever fails on it becomes a problem of that archive.
 *
 * @param school whose
 * @param path {@code archive/<school>.git}, which need not be there yet
 * @param clock the time of all that is recorded, and what "today" means
 * @param signing whether and how what is recorded is signed
 */
record Access(SchoolId school, Path path, InstantSource clock, Signing.Source signing) {

    /** Something that reads or writes on its own. */
    @FunctionalInterface
    interface Attempt<T> {
        Outcome<T> make() throws IOException;
    }

    /** Something that reads a repository. */
    @FunctionalInterface
    interface Reading<T> {
        T read(FileRepository repository) throws IOException;
    }

    /** Something that writes, while nobody else does. */
    @FunctionalInterface
    interface Turn<T> {
        Outcome<T> take(Writing writing) throws IOException;
    }

    /** Whether the school has an archive yet. */
    boolean exists() {
        return Repositories.exists(path);
    }

    /** Today, in the United Kingdom. */
    LocalDate today() {
        return UkTime.day(clock.instant());
    }

    /** The register as it is; empty when there is no archive yet. */
    Register register() throws IOException {
        return exists()
                ? reading(
                        repository -> RegisterReader.read(new ObjectStore(repository), new Refs(repository).register()))
                : Register.of(List.of());
    }

    /** What the archive has, in short; empty when there is none yet. */
    Inventory inventory() throws IOException {
        if (!exists()) {
            return Inventory.of(Register.of(List.of()));
        }
        Optional<Inventory> kept = RegisterTip.read(path).flatMap(tip -> InventoryFile.read(path, tip));
        if (kept.isPresent()) {
            return kept.get();
        }
        Register register = register();
        Inventory inventory = Inventory.of(register);
        register.last().ifPresent(last -> InventoryFile.write(path, last.commit(), inventory));
        return inventory;
    }

    /** What objects are signed with, if they are. */
    Optional<Seal> seal() throws IOException {
        Outcome<Signing> found = signing.find();
        if (found.value().isEmpty()) {
            throw new IOException(found.problems().getFirst().toString());
        }
        return Seal.of(found.value().get());
    }

    /** Begins a turn at writing to an archive that is there. */
    Writing begin() throws IOException {
        return Writing.begin(path, clock, seal());
    }

    /** Reads from an archive that is there. */
    <T> T reading(Reading<T> reading) throws IOException {
        try (FileRepository repository = Repositories.open(path)) {
            return reading.read(repository);
        }
    }

    /** Takes a turn at writing to an archive that is there. A turn that fails leaves it to the next one to clear up. */
    <T> Outcome<T> writing(Turn<T> turn) throws IOException {
        try (Writing writing = begin()) {
            Outcome<T> outcome = turn.take(writing);
            writing.done();
            return outcome;
        }
    }

    /**
     * Writes, or says that nothing was signed off yet.
     *
     * @param what what cannot be done when it fails, to follow "the archive cannot"
     */
    <T> Outcome<T> write(String what, Turn<T> turn) {
        return exists()
                ? attempt(what, () -> writing(turn))
                : refused("no-archive", "there is no archive yet: nothing was signed off for " + school + ".");
    }

    /**
     * Does something, and makes a problem of whatever fails on it.
     *
     * @param what what cannot be done when it fails, to follow "the archive cannot"
     */
    <T> Outcome<T> attempt(String what, Attempt<T> work) {
        try {
            return work.make();
        } catch (DamagedArchive e) {
            return refused("archive-damaged", e.getMessage() + "; restore the archive from a copy.");
        } catch (IOException e) {
            return refused("archive-failed", "the archive cannot " + what + ": " + reason(e) + ".");
        }
    }

    private static String reason(IOException e) {
        String why = switch (e) {
            case AccessDeniedException _ -> "not allowed by the file system: ";
            case NoSuchFileException _ -> "not there: ";
            case FileAlreadyExistsException _ -> "in the way: ";
            default -> "";
        };
        return why
                + Optional.ofNullable(e.getMessage())
                        .orElse("it does not say why")
                        .replaceAll("\\R.*", "");
    }

    /** Nothing, and why. */
    <T> Outcome<T> refused(String rule, String sentence) {
        return Outcome.failed(problem(rule, sentence));
    }

    /** What is wrong with this archive, or with what was asked of it. */
    Problem problem(String rule, String sentence) {
        return Problem.error(place(), rule, sentence);
    }

    /** Where problems of this archive are told to be. */
    Place place() {
        return Place.of("archive/" + path.getFileName());
    }
}
