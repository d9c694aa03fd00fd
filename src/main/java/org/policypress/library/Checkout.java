package org.policypress.library;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.IndexDiffFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.SkipWorkTreeFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.policypress.document.LibraryState;

/**
 * A library's folder as git sees it: the commit that is checked out, whether the files differ from it, and the files of any
 * commit. The library may be the whole repository or a folder in it, in the main working tree or a linked one. Reads only:
 * the repository is left as it is, its index too.
 */
public final class Checkout implements AutoCloseable {

    private static final String ROOT_FILE = "library.yaml";

    /** What documents are made from. */
    private static final List<String> SOURCES = List.of(ROOT_FILE, "policies", "schools", "templates");

    /** A git repository, and the library's folder in it with a slash at its end; empty when it is the repository's root. */
    private record Home(Repository repository, String prefix) {}

    private final Optional<Home> home;

    private Checkout(Optional<Home> home) {
        this.home = home;
    }

    /**
     * The library in that folder.
     *
     * @throws SourceFiles.UnreadableFile when there is a repository, but git cannot read it
     */
    public static Checkout of(Path library) {
        JGitSetup.ensure();
        return new Checkout(reading(() -> open(library)));
    }

    private static Optional<Home> open(Path library) throws IOException {
        Path folder = library.toRealPath();
        FileRepositoryBuilder builder = new FileRepositoryBuilder();
        if (builder.findGitDir(folder.toFile()).getGitDir() == null) {
            return Optional.empty();
        }
        Repository repository = builder.setMustExist(true).build();
        Optional<String> prefix = repository.isBare() ? Optional.empty() : prefix(repository.getWorkTree(), folder);
        if (prefix.isEmpty()) {
            repository.close();
        }
        return prefix.map(p -> new Home(repository, p));
    }

    private static Optional<String> prefix(File workTree, Path folder) throws IOException {
        Path top = workTree.toPath().toRealPath();
        if (!folder.startsWith(top)) {
            return Optional.empty();
        }
        StringBuilder prefix = new StringBuilder();
        for (Path part : top.relativize(folder)) {
            if (!part.toString().isEmpty()) {
                prefix.append(part).append('/');
            }
        }
        return Optional.of(prefix.toString());
    }

    /**
     * Which state of the library its folder has.
     *
     * @return the commit that is checked out, and whether any of {@code library.yaml}, {@code policies/}, {@code schools/}
     *     and {@code templates/} differs from it, staged or not, or is new there; files that git ignores do not count.
     *     Unversioned when there is no repository or no commit, or the commit has nothing of the library
     * @throws SourceFiles.UnreadableFile when git cannot read its repository
     */
    public LibraryState state() {
        Optional<LibraryState.Commit> head = committed().map(CommitFiles::state);
        return home.isEmpty() || head.isEmpty()
                ? new LibraryState.Unversioned()
                : new LibraryState.Commit(
                        head.get().id(),
                        head.get().time(),
                        reading(() -> !changed(home.get(), head.get(), 1).isEmpty()));
    }

    /**
     * When the files of single documents last changed; nothing when {@link #state()} is unversioned. To be used while this is
     * open.
     *
     * @throws SourceFiles.UnreadableFile when git cannot read its repository
     */
    public Optional<LastChanges> lastChanges() {
        return home.flatMap(h -> committed().map(CommitFiles::state).map(head -> {
            Set<SourcePart> changed = new HashSet<>();
            for (String path : reading(() -> changed(h, head, Integer.MAX_VALUE))) {
                SourcePart.of(path).ifPresent(changed::add);
            }
            return new LastChanges(h.repository(), h.prefix(), sources(h), ObjectId.fromString(head.id()), changed);
        }));
    }

    /** The library's files as the commit has them that is checked out; nothing when {@link #state()} is unversioned. */
    public Optional<CommitFiles> committed() {
        return commit(Constants.HEAD);
    }

    /**
     * The library's files as some commit has them.
     *
     * @param revision an id or the beginning of one, or the name of a branch or tag
     * @return nothing when no commit has that name, or it has no {@code library.yaml} where the library is now
     */
    public Optional<CommitFiles> commit(String revision) {
        return home.flatMap(h -> reading(() -> commit(h, revision)));
    }

    private static Optional<CommitFiles> commit(Home home, String revision) throws IOException {
        Repository repository = home.repository();
        Optional<ObjectId> id = resolve(repository, revision);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit commit = walk.parseCommit(id.get());
            return tree(home, commit)
                    .map(tree -> new CommitFiles(
                            repository,
                            new LibraryState.Commit(
                                    commit.name(), commit.getCommitterIdent().getWhenAsInstant(), false),
                            tree,
                            other -> reading(() -> commit(home, other)).map(files -> (SourceFiles) files)));
        }
    }

    private static Optional<ObjectId> resolve(Repository repository, String revision) throws IOException {
        try {
            return Optional.ofNullable(repository.resolve(revision + "^{commit}"));
        } catch (RevisionSyntaxException | AmbiguousObjectException e) {
            return Optional.empty();
        } catch (MissingObjectException e) {
            if (revision.equals(Constants.HEAD)) {
                throw e; // what is checked out should be there
            }
            return Optional.empty();
        }
    }

    private static Optional<ObjectId> tree(Home home, RevCommit commit) throws IOException {
        if (!has(home, commit, ROOT_FILE)) {
            return Optional.empty();
        }
        if (home.prefix().isEmpty()) {
            return Optional.of(commit.getTree());
        }
        String folder = home.prefix().substring(0, home.prefix().length() - 1);
        try (TreeWalk found = TreeWalk.forPath(home.repository(), folder, commit.getTree())) {
            return Optional.of(found.getObjectId(0));
        }
    }

    private static boolean has(Home home, RevCommit commit, String path) throws IOException {
        try (TreeWalk found = TreeWalk.forPath(home.repository(), home.prefix() + path, commit.getTree())) {
            return found != null && !found.getFileMode(0).equals(FileMode.TREE);
        }
    }

    /** The paths of files that documents are made from, and that differ from a commit; no more than so many. */
    private static List<String> changed(Home home, LibraryState.Commit commit, int most) throws IOException {
        Repository repository = home.repository();
        try (RevWalk commits = new RevWalk(repository);
                TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(commits.parseCommit(ObjectId.fromString(commit.id())).getTree());
            int index = walk.addTree(new DirCacheIterator(repository.readDirCache()));
            FileTreeIterator files = new FileTreeIterator(repository);
            files.setDirCacheIterator(walk, index);
            int disk = walk.addTree(files);
            walk.setRecursive(true);
            walk.setFilter(AndTreeFilter.create(
                    List.of(sources(home), new SkipWorkTreeFilter(index), new IndexDiffFilter(index, disk))));
            List<String> paths = new ArrayList<>();
            while (paths.size() < most && walk.next()) {
                paths.add(walk.getPathString().substring(home.prefix().length()));
            }
            return paths;
        }
    }

    private static TreeFilter sources(Home home) {
        return PathFilterGroup.createFromStrings(
                SOURCES.stream().map(home.prefix()::concat).toList());
    }

    /**
     * A setting of git's for this repository, whether it stands in the repository or is the user's own.
     *
     * @param name as {@code git config} takes it, such as {@code user.signingkey}
     * @return nothing when it is not set, or there is no repository
     */
    public Optional<String> setting(String name) {
        int first = name.indexOf('.');
        int last = name.lastIndexOf('.');
        String subsection = first == last ? null : name.substring(first + 1, last);
        return home.map(h -> h.repository()
                        .getConfig()
                        .getString(name.substring(0, first), subsection, name.substring(last + 1)))
                .filter(value -> !value.isBlank());
    }

    /** Something that is read from git. */
    interface Reading<T> {
        T read() throws IOException;
    }

    /** What is read, or a failure in the user's words. */
    static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new SourceFiles.UnreadableFile(
                    ".git", "git's repository cannot be read: " + e.getMessage() + "; git status tells more");
        }
    }

    /** Closes the repository, and with it the files of its commits. */
    @Override
    public void close() {
        home.ifPresent(h -> h.repository().close());
    }
}
