package org.policypress.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.policypress.problem.Outcome;

/**
 * Brings an archive up to date from a copy elsewhere, or makes it from one that is lost here. What comes is kept apart until
 * every object, hash and link of its chain was checked: a copy that was changed or set back never reaches the archive.
 */
final class Fetch {

    private final Access access;
    private final RemoteCopy remote;
    private final LastSeen seen;

    Fetch(Access access, String url) {
        this.access = access;
        this.remote = new RemoteCopy(url);
        this.seen = new LastSeen(url);
    }

    /**
     * Fetches.
     *
     * @return how many entries of the register are new here
     * @throws RemoteCopy.Refused when the copy is not sound, or lacks what it is known to have had
     */
    int run() throws IOException, RemoteCopy.Refused {
        try (Repositories.Unfinished incoming = Repositories.begin(access.path())) {
            List<String> here = chain(access.register());
            Register there;
            try (FileRepository fetched = Repositories.open(incoming.folder())) {
                remote.fetchInto(fetched);
                there = register(fetched);
                requireGrown(here, chain(there));
                List<String> findings = Audit.findings(access.school(), fetched, Optional.empty());
                if (!findings.isEmpty()) {
                    throw RemoteCopy.Refused.of(findings);
                }
            }
            int fresh = there.entries().size() - here.size();
            if (fresh > 0) {
                if (!access.exists()) {
                    incoming.finish(access.path());
                } else {
                    adopt(incoming.folder(), there);
                }
                access.reading(repository -> {
                    seen.note(repository, chain(there));
                    return fresh;
                });
            }
            return Math.max(fresh, 0);
        }
    }

    private static Register register(FileRepository fetched) throws IOException, RemoteCopy.Refused {
        try {
            return RegisterReader.read(new ObjectStore(fetched), new Refs(fetched).register());
        } catch (DamagedArchive e) {
            throw new RemoteCopy.Refused(String.valueOf(e.getMessage())); // it is the copy that is damaged
        }
    }

    private void requireGrown(List<String> here, List<String> there) throws IOException, RemoteCopy.Refused {
        int common = Math.min(here.size(), there.size());
        if (!here.subList(0, common).equals(there.subList(0, common))) {
            throw new RemoteCopy.Refused("its register is not this archive's: one of the two was written anew");
        }
        Optional<String> had = access.exists() ? access.reading(seen::in) : Optional.empty();
        if (had.isPresent() && !there.contains(had.get())) {
            throw new RemoteCopy.Refused("its register was set back to entry " + there.size() + ", and had entry "
                    + (here.indexOf(had.get()) + 1));
        }
    }

    private void adopt(Path incoming, Register there) throws IOException {
        access.writing(writing -> {
            writing.adopt(incoming, there);
            return Outcome.of(there);
        });
    }

    private static List<String> chain(Register register) {
        return register.entries().stream().map(Entry::commit).toList();
    }
}
