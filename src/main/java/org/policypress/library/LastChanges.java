package org.policypress.library;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.policypress.document.LibraryState;

/**
 * Tells from which state of the library a document is, when only the files count that it is made from: the last commit, from
 * the one that is checked out through first parents, that changed any of them. So a commit that changes one policy says
 * nothing new of any other's drafts.
 *
 * <p>Commits are looked at one by one, as far back as somebody asks. In a shallow clone the oldest that is there counts as the
 * one that made all files. Safe from any thread, as long as the checkout is open that it comes from.
 */
public final class LastChanges {

    private final Repository repository;
    private final String prefix;
    private final TreeFilter sources;
    private final Set<SourcePart> changedOnDisk;

    /** The ids of the commits looked at. */
    private final Set<String> lookedAt = new HashSet<>();

    /** The latest commit of those looked at that changed a part. */
    private final Map<SourcePart, Touch> touched = new HashMap<>();

    private final String head;
    private Optional<ObjectId> next;

    /** A commit that changed something, and its place on the way: 0 for the one that is checked out. */
    private record Touch(int place, LibraryState.Commit commit) {}

    /**
     * @param prefix the library's folder in the repository, with a slash at its end; empty for the repository's root
     * @param sources lets through what documents are made from
     * @param head the commit that is checked out
     * @param changedOnDisk what differs from it
     */
    LastChanges(
            Repository repository, String prefix, TreeFilter sources, ObjectId head, Set<SourcePart> changedOnDisk) {
        this.repository = repository;
        this.prefix = prefix;
        this.sources = AndTreeFilter.create(sources, TreeFilter.ANY_DIFF);
        this.head = head.name();
        this.next = Optional.of(head);
        this.changedOnDisk = new HashSet<>(changedOnDisk);
    }

    /** The full id of the commit that is checked out. */
    public String head() {
        return head;
    }

    /**
     * The state that a document is from.
     *
     * @param parts what it is made from
     * @param known what was found out earlier about the same parts
     * @throws SourceFiles.UnreadableFile when git cannot read its repository
     */
    public synchronized LibraryState.Commit of(Collection<SourcePart> parts, Optional<LastChange> known) {
        LibraryState.Commit committed = committed(parts, known);
        return changedOnDisk.isEmpty() || parts.stream().noneMatch(changedOnDisk::contains)
                ? committed
                : new LibraryState.Commit(committed.id(), committed.time(), true);
    }

    private LibraryState.Commit committed(Collection<SourcePart> parts, Optional<LastChange> known) {
        Optional<LibraryState.Commit> found = found(parts, known);
        while (found.isEmpty()) {
            Checkout.reading(this::lookFurther);
            found = found(parts, known);
        }
        return found.get();
    }

    private Optional<LibraryState.Commit> found(Collection<SourcePart> parts, Optional<LastChange> known) {
        return parts.stream()
                .flatMap(part -> Optional.ofNullable(touched.get(part)).stream())
                .min(Comparator.comparingInt(Touch::place))
                .map(Touch::commit)
                .or(() ->
                        known.filter(change -> lookedAt.contains(change.head())).map(LastChange::commit));
    }

    /** Looks at one commit more. */
    private boolean lookFurther() throws IOException {
        try (RevWalk commits = new RevWalk(repository);
                TreeWalk walk = new TreeWalk(commits.getObjectReader())) {
            RevCommit commit = commits.parseCommit(next.orElseThrow(
                    () -> new IllegalStateException("no commit made library.yaml, which the last one has")));
            next = commit.getParentCount() == 0
                    ? Optional.empty()
                    : Optional.of(commit.getParent(0).toObjectId());
            if (next.isPresent()) {
                walk.addTree(commits.parseCommit(next.get()).getTree());
            } else {
                walk.addTree(new EmptyTreeIterator());
            }
            walk.addTree(commit.getTree());
            walk.setRecursive(true);
            walk.setFilter(sources);
            Touch touch = new Touch(lookedAt.size(), state(commit));
            while (walk.next()) {
                SourcePart.of(walk.getPathString().substring(prefix.length()))
                        .ifPresent(part -> touched.putIfAbsent(part, touch));
            }
            return lookedAt.add(commit.name());
        }
    }

    private static LibraryState.Commit state(RevCommit commit) {
        return new LibraryState.Commit(commit.name(), commit.getCommitterIdent().getWhenAsInstant(), false);
    }
}
