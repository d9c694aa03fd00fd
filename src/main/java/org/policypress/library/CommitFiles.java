package org.policypress.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.policypress.document.LibraryState;

/**
 * The files of a library as a commit has them; a {@link Checkout} gives them and keeps them open. Symbolic links are
 * followed as {@link DiskFiles} follows them. Safe from any thread.
 */
public final class CommitFiles implements SourceFiles {

    /** Links followed for one path, as many as Linux follows (path_resolution(7)). */
    private static final int MOST_LINKS = 40;

    /** An entry of a git tree. */
    private record Entry(FileMode mode, ObjectId id) {
        boolean isFolder() {
            return mode.equals(FileMode.TREE);
        }

        boolean isFile() {
            return mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
        }
    }

    private final Repository repository;
    private final LibraryState.Commit state;
    private final Entry root;
    private final History history;
    private final ConcurrentMap<AnyObjectId, NavigableMap<String, Entry>> folders = new ConcurrentHashMap<>();

    /**
     * The files below a tree, which is the library's root.
     *
     * @param history the other commits
     */
    CommitFiles(Repository repository, LibraryState.Commit state, ObjectId tree, History history) {
        this.repository = repository;
        this.state = state;
        this.root = new Entry(FileMode.TREE, tree);
        this.history = history;
    }

    /** The commit. */
    public LibraryState.Commit state() {
        return state;
    }

    @Override
    public Optional<byte[]> read(String path) {
        return find(path, LibraryPath.of(path)).filter(Entry::isFile).map(file -> {
            ObjectLoader content = open(path, file);
            UnreadableFile.refuseLarger(path, content.getSize());
            return content.getBytes();
        });
    }

    @Override
    public List<String> list(String folder) {
        LibraryPath path = LibraryPath.ofFolder(folder);
        TreeSet<String> names = new TreeSet<>();
        find(folder, path).filter(Entry::isFolder).ifPresent(found -> {
            for (String name : entries(folder, found).keySet()) {
                names.add(name + (isFolder(folder, path, name) ? "/" : ""));
            }
        });
        return List.copyOf(names);
    }

    @Override
    public Optional<History> history() {
        return Optional.of(history);
    }

    private boolean isFolder(String folder, LibraryPath path, String name) {
        List<String> parts = new ArrayList<>(path.parts());
        parts.add(name);
        try {
            return find(folder, new LibraryPath(parts)).filter(Entry::isFolder).isPresent();
        } catch (UnreadableFile e) {
            return false; // a link that leads nowhere: whoever reads it is told
        }
    }

    /** The file or folder behind a path and its links; nothing when there is none. */
    private Optional<Entry> find(String path, LibraryPath parts) {
        Deque<Entry> way = new ArrayDeque<>(List.of(root));
        Deque<String> ahead = new ArrayDeque<>(parts.parts());
        int links = 0;
        while (!ahead.isEmpty()) {
            String part = ahead.pop();
            if (part.isEmpty() || part.equals(".")) {
                continue;
            }
            if (part.equals("..")) {
                way.pop();
                if (way.isEmpty()) {
                    throw leadsOut(path);
                }
                continue;
            }
            Entry entry =
                    way.element().isFolder() ? entries(path, way.element()).get(part) : null;
            if (entry == null) {
                return Optional.empty();
            }
            if (!entry.mode().equals(FileMode.SYMLINK)) {
                way.push(entry);
                continue;
            }
            if (++links > MOST_LINKS) {
                throw new UnreadableFile(path, "this is a link to itself");
            }
            String target = target(path, entry);
            if (target.startsWith("/")) {
                throw leadsOut(path);
            }
            Arrays.asList(target.split("/")).reversed().forEach(ahead::push);
        }
        return Optional.of(way.element());
    }

    private String target(String path, Entry link) {
        ObjectLoader content = open(path, link);
        UnreadableFile.refuseLarger(path, content.getSize());
        return new String(content.getBytes(), StandardCharsets.UTF_8);
    }

    private static UnreadableFile leadsOut(String path) {
        return new UnreadableFile(path, "this is a link to a place outside the library; put a copy here instead");
    }

    private NavigableMap<String, Entry> entries(String path, Entry folder) {
        return folders.computeIfAbsent(folder.id(), _ -> {
            NavigableMap<String, Entry> entries = new TreeMap<>();
            CanonicalTreeParser tree = new CanonicalTreeParser();
            tree.reset(open(path, folder).getBytes());
            for (; !tree.eof(); tree.next()) {
                entries.put(tree.getEntryPathString(), new Entry(tree.getEntryFileMode(), tree.getEntryObjectId()));
            }
            return entries;
        });
    }

    private ObjectLoader open(String path, Entry entry) {
        try {
            return repository.open(entry.id());
        } catch (IOException e) {
            throw new UnreadableFile(
                    path,
                    "commit " + state.shortId() + " has this, but git cannot read it: " + e.getMessage()
                            + "; git fsck tells more");
        }
    }

    @Override
    public String toString() {
        return "commit " + state.shortId();
    }
}
