package org.policypress.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.BatchRefUpdate;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.ReceiveCommand;

/** Reads and moves a repository's refs. Ids are hexadecimal text outside of this class. */
final class Refs {

    private final Repository repository;

    Refs(Repository repository) {
        this.repository = repository;
    }

    /** The register's last commit, if there is one. */
    Optional<String> register() throws IOException {
        return Optional.ofNullable(repository.exactRef(Repositories.REGISTER)).map(Refs::target);
    }

    /** The ids that tags point at, by the tags' names without {@code refs/tags/}. */
    SortedMap<String, String> tags() throws IOException {
        SortedMap<String, String> tags = new TreeMap<>();
        for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
            tags.put(ref.getName().substring(Constants.R_TAGS.length()), target(ref));
        }
        return tags;
    }

    /** Every ref but {@code HEAD}, by its full name. */
    SortedMap<String, String> all() throws IOException {
        SortedMap<String, String> all = new TreeMap<>();
        for (Ref ref : repository.getRefDatabase().getRefs()) {
            if (!ref.isSymbolic()) {
                all.put(ref.getName(), target(ref));
            }
        }
        return all;
    }

    /**
     * Moves the register, and makes and deletes tags, in one step that every reader sees whole or not at all.
     *
     * @param from where the register must stand for anything to happen; nothing when it must not exist yet
     * @param to where it stands then
     * @param made the tags to make, with the ids that they point at
     * @param deleted the tags to delete, with the ids that they must point at
     * @return false, with nothing moved, when a ref was not where it had to be or somebody else holds its lock
     */
    boolean move(Optional<String> from, String to, Map<String, String> made, Map<String, String> deleted)
            throws IOException {
        List<ReceiveCommand> commands = new ArrayList<>();
        commands.add(new ReceiveCommand(id(from), ObjectId.fromString(to), Repositories.REGISTER));
        made.forEach((name, id) ->
                commands.add(new ReceiveCommand(ObjectId.zeroId(), ObjectId.fromString(id), Constants.R_TAGS + name)));
        deleted.forEach((name, id) ->
                commands.add(new ReceiveCommand(ObjectId.fromString(id), ObjectId.zeroId(), Constants.R_TAGS + name)));
        BatchRefUpdate update = repository.getRefDatabase().newBatchUpdate();
        update.setAtomic(true);
        // The new entry has the old one as its parent, and a deleted tag is no fast-forward to anything.
        update.setAllowNonFastForwards(true);
        update.disableRefLog();
        update.addCommand(commands);
        try (RevWalk walk = new RevWalk(repository)) {
            update.execute(walk, NullProgressMonitor.INSTANCE);
        }
        for (ReceiveCommand command : commands) {
            switch (command.getResult()) {
                case OK -> {}
                case LOCK_FAILURE, NOT_ATTEMPTED -> {
                    return false;
                }
                case REJECTED_OTHER_REASON -> {
                    if (commands.stream().anyMatch(c -> c.getResult() == ReceiveCommand.Result.LOCK_FAILURE)) {
                        return false;
                    }
                    throw refused(command);
                }
                default -> throw refused(command);
            }
        }
        Durable.sync(repository.getDirectory().toPath());
        return true;
    }

    /** The id that a ref points at. */
    static String target(Ref ref) {
        ObjectId target = ref.getObjectId();
        if (target == null) {
            throw new DamagedArchive(ref.getName() + " points at nothing");
        }
        return target.name();
    }

    private static ObjectId id(Optional<String> id) {
        return id.map(ObjectId::fromString).orElse(ObjectId.zeroId());
    }

    private static IOException refused(ReceiveCommand command) {
        String why = Optional.ofNullable(command.getMessage()).orElse("it does not say why");
        return new IOException("git does not move " + command.getRefName() + " (" + why
                + "); policypress verify --archive tells whether something is damaged");
    }
}
