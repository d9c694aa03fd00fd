package org.policypress.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.URIish;

/**
 * A copy of an archive on this machine's own disks. There is no git at its other end: JGit is that as well, in a thread of this
 * process, which ends half-way when we do, and prints a stack trace of whatever it finds damaged. So the copy is locked as an
 * archive is, and looked at before JGit does.
 *
 * @param folder its repository
 */
record LocalCopy(Path folder) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The copy at an address, when that is a folder with a repository. */
    static Optional<LocalCopy> at(URIish address) {
        return address.isRemote()
                ? Optional.empty()
                : Optional.of(Path.of(address.getPath()))
                        .filter(Repositories::exists)
                        .map(LocalCopy::new);
    }

    /** Begins a turn at writing to it, once what a turn left there that was broken off is cleared. */
    WriteLock begin() throws IOException {
        WriteLock turn = WriteLock.take(folder, PATIENCE);
        try {
            if (turn.lastWasInterrupted()) {
                Recovery.clearLocks(folder);
            }
            // What another program left there long ago.
            Recovery.clearLocks(folder, Recovery.OTHERS);
            return turn;
        } catch (IOException | RuntimeException e) {
            turn.close();
            throw e;
        }
    }

    /** Refuses it when what its refs point at cannot be read: all that a push asks for. */
    void requireReadable() throws IOException, RemoteCopy.Refused {
        try (FileRepository copy = Repositories.open(folder);
                RevWalk walk = new RevWalk(copy)) {
            for (String id : new Refs(copy).all().values()) {
                walk.parseAny(ObjectId.fromString(id));
            }
        } catch (MissingObjectException e) {
            throw new RemoteCopy.Refused("object " + e.getObjectId().name() + " is missing");
        } catch (CorruptObjectException e) {
            throw new RemoteCopy.Refused("it is damaged: " + e.getMessage());
        }
    }

    /** Refuses it when any object that its refs lead to is missing or damaged: all of them are asked for by a fetch. */
    void requireSound() throws IOException, RemoteCopy.Refused {
        try (FileRepository copy = Repositories.open(folder)) {
            List<String> findings =
                    ObjectAudit.findings(copy, new Refs(copy).all().values());
            if (!findings.isEmpty()) {
                throw RemoteCopy.Refused.of(findings);
            }
        }
    }
}
