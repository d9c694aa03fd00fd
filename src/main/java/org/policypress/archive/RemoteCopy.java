package org.policypress.archive;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;

/**
 * Speaks with the repository elsewhere that a school's archive is copied to. Whatever that repository says is believed only as
 * far as the archive's own register, and what was last seen there, bear it out.
 */
final class RemoteCopy {

    /** Remembers the last entry that the remote is known to have had: so one that was set back is noticed. */
    private static final String SEEN = "policypress.remote";

    /** All that an archive is. */
    private static final List<RefSpec> EVERYTHING = List.of(
            new RefSpec(Repositories.REGISTER + ":" + Repositories.REGISTER),
            new RefSpec(Constants.R_TAGS + "*:" + Constants.R_TAGS + "*"));

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String url;

    RemoteCopy(String url) {
        this.url = url;
    }

    /** The remote says what the archive does not bear out. The message is a sentence without its full stop. */
    static final class Refused extends Exception {
        Refused(String message) {
            super(message);
        }
    }

    /**
     * Brings the remote up to date: its register moves on, it gets the tags that it lacks, and loses those of destroyed
     * versions.
     *
     * @return how many entries of the register were new to it
     * @throws Refused when it has anything that this archive does not know, or less than it had
     */
    int push(Repository repository, Register register) throws IOException, Refused {
        Optional<Path> folder = folder();
        if (folder.isEmpty()) {
            return send(repository, register);
        }
        // On this machine's own disks git's work over there is ours too, and ends half-way when we do.
        try (WriteLock turn = WriteLock.take(folder.get(), PATIENCE)) {
            if (turn.lastWasInterrupted()) {
                Recovery.clearLocks(folder.get());
            }
            // JGit tidies the copy up once a push is through: what may be broken off as well.
            Recovery.clearLocks(folder.get(), Recovery.OTHERS);
            int fresh = send(repository, register);
            turn.done();
            return fresh;
        }
    }

    /** Where the remote lies, when that is a folder that this process writes to itself. */
    private Optional<Path> folder() throws IOException {
        URIish address = address();
        return address.isRemote()
                ? Optional.empty()
                : Optional.of(Path.of(address.getPath())).filter(Repositories::exists);
    }

    private int send(Repository repository, Register register) throws IOException, Refused {
        List<String> chain = register.entries().stream().map(Entry::commit).toList();
        try (Transport transport = open(repository)) {
            Map<String, Ref> there = refs(transport);
            Optional<Ref> tip = Optional.ofNullable(there.get(Repositories.REGISTER));
            int has = position(tip, chain, seen(repository));
            List<RemoteRefUpdate> updates = new ArrayList<>();
            if (has < chain.size()) {
                updates.add(update(repository, chain.getLast(), Repositories.REGISTER, tip));
            }
            for (Version version : register.versions()) {
                String name = Constants.R_TAGS + version.id().tag();
                Optional<Ref> tag = Optional.ofNullable(there.get(name));
                if (version.isKept() ? tag.isEmpty() : tag.isPresent()) {
                    updates.add(update(
                            repository, version.isKept() ? version.facts().tag() : "", name, tag));
                }
            }
            requireKnownTags(there, register);
            if (!updates.isEmpty()) {
                transport.setPushAtomic(transport.isPushAtomic());
                require(transport.push(NullProgressMonitor.INSTANCE, updates));
            }
            remember(repository, chain);
            return chain.size() - has;
        } catch (TransportException | NotSupportedException | JGitInternalException e) {
            throw unreachable(e);
        }
    }

    private static RemoteRefUpdate update(Repository repository, String id, String name, Optional<Ref> there)
            throws IOException {
        return new RemoteRefUpdate(
                repository,
                id.isEmpty() ? null : id,
                name,
                false,
                null,
                there.map(Ref::getObjectId).orElse(ObjectId.zeroId()));
    }

    private static void requireKnownTags(Map<String, Ref> there, Register register) throws Refused {
        for (Map.Entry<String, Ref> ref : there.entrySet()) {
            if (!ref.getKey().startsWith(Constants.R_TAGS) || ref.getKey().endsWith("^{}")) {
                continue;
            }
            String tag = ref.getKey().substring(Constants.R_TAGS.length());
            String id = Refs.target(ref.getValue());
            boolean known = register.versions().stream()
                    .anyMatch(v -> v.id().tag().equals(tag) && v.facts().tag().equals(id));
            if (!known) {
                throw new Refused("its tag " + tag + " is not the one that was signed off");
            }
        }
    }

    /** How many entries the remote has, all of them being this archive's. */
    private static int position(Optional<Ref> register, List<String> chain, Optional<String> seen) throws Refused {
        int had = seen.map(chain::indexOf).orElse(-1) + 1;
        if (register.isEmpty()) {
            if (had > 0) {
                throw new Refused("it has no register any more, and had entry " + had);
            }
            return 0;
        }
        String tip = Refs.target(register.get());
        int has = chain.indexOf(tip) + 1;
        if (has == 0) {
            throw new Refused("its register ends in " + tip + ", which this archive does not have; fetch first");
        }
        if (has < had) {
            throw new Refused("its register was set back to entry " + has + ", and had entry " + had);
        }
        return has;
    }

    private static void require(PushResult result) throws IOException {
        for (RemoteRefUpdate update : result.getRemoteUpdates()) {
            switch (update.getStatus()) {
                case OK, UP_TO_DATE, NON_EXISTING -> {}
                default ->
                    throw new IOException("the remote refuses " + update.getRemoteName() + ": " + update.getStatus()
                            + Optional.ofNullable(update.getMessage())
                                    .map(message -> ", " + message)
                                    .orElse(""));
            }
        }
    }

    /** Fetches all that the remote has into an empty repository. */
    void fetchInto(Repository empty) throws IOException {
        try (Transport transport = open(empty)) {
            transport.setTagOpt(TagOpt.NO_TAGS);
            transport.setCheckFetchedObjects(true);
            transport.fetch(NullProgressMonitor.INSTANCE, EVERYTHING);
        } catch (TransportException | NotSupportedException | JGitInternalException e) {
            throw unreachable(e);
        }
        Files.deleteIfExists(empty.getDirectory().toPath().resolve(Constants.FETCH_HEAD));
    }

    /** The last entry that the remote was seen to have, by its commit. */
    Optional<String> seen(Repository repository) throws IOException {
        Path file = repository.getDirectory().toPath().resolve(SEEN);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return Files.readString(file, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.endsWith(" " + url))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .findFirst();
    }

    /** Remembers that the remote has all of a chain. */
    void remember(Repository repository, List<String> chain) throws IOException {
        if (chain.isEmpty()) {
            return;
        }
        Path file = repository.getDirectory().toPath().resolve(SEEN);
        Path begun = file.resolveSibling(SEEN + ".part");
        Files.writeString(begun, chain.getLast() + " " + url + "\n", StandardCharsets.UTF_8);
        Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Transport open(Repository repository) throws IOException {
        return Transport.open(repository, address());
    }

    private URIish address() throws IOException {
        try {
            return new URIish(url);
        } catch (URISyntaxException e) {
            throw new IOException("'" + url + "' is no address of a repository", e);
        }
    }

    private static Map<String, Ref> refs(Transport transport) throws IOException {
        try (FetchConnection connection = transport.openFetch()) {
            return connection.getRefsMap();
        }
    }

    private IOException unreachable(Exception e) {
        return new IOException("the remote " + url + " cannot be reached or does not answer: " + e.getMessage(), e);
    }
}
