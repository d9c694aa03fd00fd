package org.policypress.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.internal.storage.file.FileRepository;

/**
 * A turn at writing to an archive: from its beginning to its end, nobody else of us writes. It begins by clearing up after a
 * turn that was interrupted, and completes a disposal that was.
 */
final class Writing implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** How far two machines' clocks may be apart when they write to one archive. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    private final Path path;
    private final WriteLock lock;
    private final FileRepository repository;
    private final ObjectStore objects;
    private final Refs refs;
    private final Instant at;
    private Register register;

    private Writing(Path path, WriteLock lock, InstantSource clock, Optional<Seal> seal) throws IOException {
        this.path = path;
        this.lock = lock;
        this.repository = Repositories.open(path);
        this.objects = new ObjectStore(repository, seal);
        this.refs = new Refs(repository);
        this.register = RegisterReader.read(objects, refs.register());
        this.at = time(clock.instant().truncatedTo(ChronoUnit.SECONDS), register);
    }

    /** Begins a turn at an archive that is there, and signs nothing. */
    static Writing begin(Path path, InstantSource clock) throws IOException {
        return begin(path, clock, Optional.empty());
    }

    /**
     * Begins a turn at an archive that is there.
     *
     * @param seal signs what is recorded
     */
    static Writing begin(Path path, InstantSource clock, Optional<Seal> seal) throws IOException {
        WriteLock lock = WriteLock.take(path, PATIENCE);
        try {
            if (lock.lastWasInterrupted()) {
                Recovery.run(path);
            }
            Writing writing = new Writing(path, lock, clock, seal);
            writing.completeDisposals();
            return writing;
        } catch (IOException | RuntimeException e) {
            // The lock goes, but what it says stays: the next turn clears up.
            lock.close();
            throw e;
        }
    }

    private static Instant time(Instant now, Register register) throws IOException {
        Instant last = register.last().map(Entry::at).orElse(now);
        if (now.plus(CLOCKS_APART).isBefore(last)) {
            throw new IOException("this machine's clock says " + now + ", but its register already has an entry of "
                    + last + "; set the clock");
        }
        return now.isBefore(last) ? last : now;
    }

    /** The register as it is. */
    Register register() {
        return register;
    }

    /** When the turn began, in whole seconds: the time of all that it records. */
    Instant at() {
        return at;
    }

    /** The repository's objects. */
    ObjectStore objects() {
        return objects;
    }

    /** The register's last commit, if it has one. */
    Optional<String> tip() {
        return register.last().map(Entry::commit);
    }

    /** Records events that move no tag. */
    void record(String by, List<Event> events) throws IOException {
        record(by, events, List.of(), Map.of(), Map.of());
    }

    /**
     * Records events, and makes and deletes tags with them, in one step: all of it happens or nothing does.
     *
     * @param by who records them
     * @param written objects that must be on the disk before
     * @param made tags to make, with what they point at
     * @param deleted tags to delete, with what they point at
     */
    void record(
            String by, List<Event> events, List<String> written, Map<String, String> made, Map<String, String> deleted)
            throws IOException {
        List<String> ids = new ArrayList<>(written);
        List<Entry> entries = new ArrayList<>(register.entries());
        for (Event event : events) {
            Optional<Entry> last = entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
            Sha256 previous = last.map(Entry::hash).orElse(Entry.NONE);
            String json =
                    EventJson.write(entries.size() + 1, at, by, previous, event).write();
            String commit = objects.writeEntry(last.map(Entry::commit), RegisterReader.message(event, json), at);
            entries.add(EventJson.read(json, commit));
            ids.add(commit);
        }
        objects.sync(ids);
        move(entries.getLast().commit(), made, deleted);
        register = Register.of(entries);
    }

    /**
     * Takes over a register that goes on from this one, with the tags that it tells of.
     *
     * @param from a repository that has been checked
     * @param later its register
     */
    void adopt(Path from, Register later) throws IOException {
        if (!later.entries().subList(0, register.entries().size()).equals(register.entries())) {
            throw new IOException("something was recorded meanwhile; fetch again");
        }
        try (FileRepository source = Repositories.open(from)) {
            objects.sync(objects.copy(source));
        }
        SortedMap<String, String> tags = refs.tags();
        Map<String, String> made = new TreeMap<>();
        Map<String, String> deleted = new TreeMap<>();
        for (Version version : later.versions()) {
            String tag = version.id().tag();
            if (version.isKept() && !tags.containsKey(tag)) {
                made.put(tag, version.facts().tag());
            } else if (!version.isKept() && tags.containsKey(tag)) {
                deleted.put(tag, version.facts().tag());
            }
        }
        move(later.last().orElseThrow().commit(), made, deleted);
        register = later;
        if (!deleted.isEmpty()) {
            Sweep.run(path);
        }
        completeDisposals();
    }

    private void move(String to, Map<String, String> made, Map<String, String> deleted) throws IOException {
        if (refs.move(tip(), to, made, deleted)) {
            return;
        }
        // Another program holds a lock of git's, or left it behind long ago.
        Recovery.clearLocks(path, Recovery.OTHERS);
        if (!refs.move(tip(), to, made, deleted)) {
            List<Path> locks = Recovery.locks(path);
            throw new IOException(
                    locks.isEmpty()
                            ? "another program changed its refs meanwhile"
                            : "another program holds " + path.relativize(locks.getFirst())
                                    + "; if no git is running there, delete that file");
        }
    }

    /** Destroys what no ref leads to, and records the certificates of all disposals that were decided. */
    List<Certificate> completeDisposals() throws IOException {
        List<Version> decided = register.beingDisposed();
        if (decided.isEmpty()) {
            return List.of();
        }
        Sweep.run(path);
        List<Certificate> certificates = new ArrayList<>();
        for (Version version : decided) {
            Certificate certificate = Disposal.certificate(version);
            certificates.add(certificate);
            record(Disposal.orderedBy(register, version.id()), List.of(new Event.Disposed(certificate)));
        }
        return certificates;
    }

    /** Says that the turn got through. Without it the next turn begins by clearing up. */
    void done() throws IOException {
        register.last().ifPresent(last -> InventoryFile.write(path, last.commit(), Inventory.of(register)));
        lock.done();
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            repository.close();
        }
    }
}
