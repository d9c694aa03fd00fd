package org.policypress.archive;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/**
 * Reads every object that refs lead to, as {@code git fsck} does: it must be there, have the content that its id was taken
 * of, and the form that git asks for.
 */
final class ObjectAudit {

    private final ObjectReader reader;
    private final ObjectInserter.Formatter ids = new ObjectInserter.Formatter();
    private final ObjectChecker checker = new ObjectChecker();
    private final Deque<ObjectId> waiting = new ArrayDeque<>();
    private final Set<ObjectId> seen = new HashSet<>();
    private final List<String> findings = new ArrayList<>();

    private ObjectAudit(ObjectReader reader) {
        this.reader = reader;
    }

    /**
     * What is wrong with the objects that the ids lead to.
     *
     * @return a sentence without its full stop for each; none when all is well
     */
    static List<String> findings(Repository repository, Collection<String> from) throws IOException {
        try (ObjectReader reader = repository.newObjectReader()) {
            ObjectAudit audit = new ObjectAudit(reader);
            from.forEach(id -> audit.await(ObjectId.fromString(id)));
            while (!audit.waiting.isEmpty()) {
                audit.check(audit.waiting.remove());
            }
            return audit.findings;
        }
    }

    private void await(ObjectId id) {
        if (seen.add(id.copy())) {
            waiting.add(id.copy());
        }
    }

    private void check(ObjectId id) throws IOException {
        try {
            ObjectLoader object = reader.open(id);
            byte[] content = object.getCachedBytes(Integer.MAX_VALUE);
            if (!ids.idFor(object.getType(), content).equals(id)) {
                findings.add("object " + id.name() + " was changed: its content is not what its id was taken of");
                return;
            }
            checker.check(id, object.getType(), content);
            follow(object.getType(), content);
        } catch (MissingObjectException e) {
            findings.add("object " + id.name() + " is missing");
        } catch (CorruptObjectException e) {
            findings.add("object " + id.name() + " is damaged: " + e.getMessage());
        }
    }

    private void follow(int type, byte[] content) throws IOException {
        switch (type) {
            case Constants.OBJ_COMMIT -> {
                RevCommit commit = RevCommit.parse(content);
                await(commit.getTree());
                for (RevCommit parent : commit.getParents()) {
                    await(parent);
                }
            }
            case Constants.OBJ_TAG -> await(RevTag.parse(content).getObject());
            case Constants.OBJ_TREE -> {
                CanonicalTreeParser tree = new CanonicalTreeParser();
                for (tree.reset(content); !tree.eof(); tree.next()) {
                    await(tree.getEntryObjectId());
                }
            }
            default -> {
                // A blob leads nowhere.
            }
        }
    }
}
