package org.policypress.archive;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
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

    /** All that an archive is. */
    private static final List<RefSpec> EVERYTHING = List.of(
            new RefSpec(Repositories.REGISTER + ":" + Repositories.REGISTER),
            new RefSpec(Constants.R_TAGS + "*:" + Constants.R_TAGS + "*"));

    private final String url;
    private final LastSeen seen;

    RemoteCopy(String url) {
        this.url = url;
        this.seen = new LastSeen(url);
    }

    /** The remote says what the archive does not bear out. The message is a sentence without its full stop. */
    static final class Refused extends Exception {
        Refused(String message) {
            super(message);
        }

        /** What was found wrong with it: the first of it, and how much more there is. */
        static Refused of(List<String> findings) {
            int more = findings.size() - 1;
            return new Refused(findings.getFirst() + (more > 0 ? " (and " + more + " more like this)" : ""));
        }
    }

    /**
     * Brings the remote up to date: its register moves on, it gets the tags that it lacks, and loses those of destroyed
     * versions.
     *
     * @return how many entries of the register were new to it
     * @throws Rejected when it does not take that, or has entries that this archive does not
     * @throws Refused when it has another tag than was signed off, or less than it had
     */
    int push(Repository repository, Register register) throws IOException, Refused {
        Optional<LocalCopy> here = LocalCopy.at(address());
        if (here.isEmpty()) {
            return send(repository, register);
        }
        try (WriteLock turn = here.get().begin()) {
            return send(repository, register, here.get(), turn);
        }
    }

    private int send(Repository repository, Register register, LocalCopy here, WriteLock turn)
            throws IOException, Refused {
        try {
            here.requireReadable();
            int fresh = send(repository, register);
            turn.done();
            return fresh;
        } catch (Refused | Rejected e) {
            turn.done(); // nothing was broken off: whose lock is there has it still
            throw e;
        }
    }

    private int send(Repository repository, Register register) throws IOException, Refused {
        List<String> chain = register.entries().stream().map(Entry::commit).toList();
        try (Transport transport = open(repository)) {
            Map<String, Ref> there = refs(transport);
            Optional<Ref> tip = Optional.ofNullable(there.get(Repositories.REGISTER));
            int has = position(tip, chain, seen.in(repository));
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
                Optional<Rejected> rejected = Rejected.in(url, transport.push(NullProgressMonitor.INSTANCE, updates));
                if (rejected.isPresent()) {
                    throw rejected.get();
                }
            }
            seen.note(repository, chain);
            return chain.size() - has;
        } catch (TransportException | NotSupportedException | JGitInternalException e) {
            throw new Unreachable(url, e);
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
    private int position(Optional<Ref> register, List<String> chain, Optional<String> seen) throws Rejected, Refused {
        int had = seen.map(chain::indexOf).orElse(-1) + 1;
        if (register.isEmpty()) {
            if (had > 0) {
                throw new Refused("it has no register any more, and had entry " + had);
            }
            return 0;
        }
        int has = chain.indexOf(Refs.target(register.get())) + 1;
        if (has == 0) {
            throw Rejected.ahead(url);
        }
        if (has < had) {
            throw new Refused("its register was set back to entry " + has + ", and had entry " + had);
        }
        return has;
    }

    /** Fetches all that the remote has into an empty repository. */
    void fetchInto(Repository empty) throws IOException, Refused {
        Optional<LocalCopy> here = LocalCopy.at(address());
        if (here.isPresent()) {
            here.get().requireSound();
        }
        try (Transport transport = open(empty)) {
            transport.setTagOpt(TagOpt.NO_TAGS);
            transport.setCheckFetchedObjects(true);
            transport.fetch(NullProgressMonitor.INSTANCE, EVERYTHING);
        } catch (TransportException | NotSupportedException | JGitInternalException e) {
            throw new Unreachable(url, e);
        }
        Files.deleteIfExists(empty.getDirectory().toPath().resolve(Constants.FETCH_HEAD));
    }

    private Transport open(Repository repository) throws IOException {
        return Transport.open(repository, address());
    }

    private URIish address() throws IOException {
        try {
            return new URIish(url);
        } catch (URISyntaxException e) {
            throw new Unreachable(url, new NotSupportedException(e.getMessage(), e));
        }
    }

    private static Map<String, Ref> refs(Transport transport) throws IOException {
        try (FetchConnection connection = transport.openFetch()) {
            return connection.getRefsMap();
        }
    }
}
