package org.policypress.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.revwalk.ObjectWalk;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Reads and writes a repository's objects. Ids are hexadecimal text outside of this class. */
final class ObjectStore {

    /** Who git says wrote an object: people stand in the records, and would have to be destroyed with them. */
    private static final String WRITER = "policypress";

    /**
     * Files that are compressed already, by the ends of their names. Deflating a PDF and a Word file again takes 6 ms for 6 % of
     * their size; storing them takes 0.3 ms. Packs are deflated all the same, whenever git makes one.
     */
    private static final Pattern COMPRESSED = Pattern.compile("(?i).*\\.(pdf|docx|xlsx|zip|png|jpe?g)");

    private final Repository repository;
    private final Optional<Seal> seal;

    ObjectStore(Repository repository) {
        this(repository, Optional.empty());
    }

    /**
     * The objects of a repository.
     *
     * @param seal signs tags and the register's entries
     */
    ObjectStore(Repository repository, Optional<Seal> seal) {
        this.repository = repository;
        this.seal = seal;
    }

    /** A commit or tag as it was read: its message, and what it points at. */
    record Note(String message, List<String> targets) {}

    /**
     * Writes a commit that no other precedes.
     *
     * @param files its files, by path
     * @return the commit's id
     */
    String writeVersion(SortedMap<String, byte[]> files, String message, Instant at) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter();
                ObjectInserter storing = storing()) {
            ObjectId tree = writeTree(inserter, storing, files);
            ObjectId id = inserter.insert(commit(tree, List.of(), message, at));
            inserter.flush();
            return id.name();
        }
    }

    /** An inserter that stores as it is what it is given. JGit asks the repository's settings once, when it makes one. */
    private ObjectInserter storing() {
        StoredConfig config = repository.getConfig();
        int usual = config.getInt("core", "compression", Deflater.DEFAULT_COMPRESSION);
        config.setInt("core", null, "compression", Deflater.NO_COMPRESSION);
        try {
            return repository.newObjectInserter();
        } finally {
            config.setInt("core", null, "compression", usual);
        }
    }

    /** Writes an entry of the register: a commit without files, after its parent if it has one. */
    String writeEntry(Optional<String> parent, String message, Instant at) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId noFiles = inserter.insert(Constants.OBJ_TREE, new byte[0]);
            CommitBuilder entry = commit(noFiles, parent.stream().toList(), message, at);
            sign(entry, at);
            ObjectId id = inserter.insert(entry);
            inserter.flush();
            return id.name();
        }
    }

    /** Writes a tag object that points at a commit. */
    String writeTag(String name, String commit, String message, Instant at) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            TagBuilder tag = new TagBuilder();
            tag.setTag(name);
            tag.setObjectId(ObjectId.fromString(commit), Constants.OBJ_COMMIT);
            tag.setTagger(writer(at));
            finish(tag, message);
            sign(tag, at);
            ObjectId id = inserter.insert(tag);
            inserter.flush();
            return id.name();
        }
    }

    private static ObjectId writeTree(ObjectInserter inserter, ObjectInserter storing, SortedMap<String, byte[]> files)
            throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            DirCacheEntry entry = new DirCacheEntry(file.getKey());
            entry.setFileMode(FileMode.REGULAR_FILE);
            ObjectInserter suited = COMPRESSED.matcher(file.getKey()).matches() ? storing : inserter;
            entry.setObjectId(suited.insert(Constants.OBJ_BLOB, file.getValue()));
            builder.add(entry);
        }
        builder.finish();
        return index.writeTree(inserter);
    }

    private void sign(ObjectBuilder object, Instant at) throws IOException {
        if (seal.isPresent()) {
            seal.get().sign(repository, object, writer(at));
        }
    }

    private static CommitBuilder commit(ObjectId tree, List<String> parents, String message, Instant at) {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        parents.forEach(parent -> commit.addParentId(ObjectId.fromString(parent)));
        commit.setCommitter(writer(at));
        commit.setAuthor(writer(at));
        finish(commit, message);
        return commit;
    }

    private static void finish(ObjectBuilder object, String message) {
        object.setEncoding(StandardCharsets.UTF_8);
        object.setMessage(message);
    }

    private static PersonIdent writer(Instant at) {
        return new PersonIdent(WRITER, "", at, ZoneOffset.UTC);
    }

    /**
     * Copies every object that another repository's refs lead to and this one lacks.
     *
     * @return the ids of those that were copied
     */
    List<String> copy(Repository from) throws IOException {
        List<String> copied = new ArrayList<>();
        try (ObjectWalk walk = new ObjectWalk(from);
                ObjectReader reader = from.newObjectReader();
                ObjectInserter inserter = repository.newObjectInserter()) {
            for (Ref ref : from.getRefDatabase().getRefs()) {
                if (ref.getObjectId() != null) {
                    walk.markStart(walk.parseAny(ref.getObjectId()));
                }
            }
            for (RevObject o = walk.next(); o != null; o = walk.next()) {
                copy(o, reader, inserter, copied);
            }
            for (RevObject o = walk.nextObject(); o != null; o = walk.nextObject()) {
                copy(o, reader, inserter, copied);
            }
            inserter.flush();
        }
        return copied;
    }

    private void copy(ObjectId id, ObjectReader reader, ObjectInserter inserter, List<String> copied)
            throws IOException {
        if (!repository.getObjectDatabase().has(id)) {
            ObjectLoader object = reader.open(id);
            inserter.insert(object.getType(), object.getCachedBytes(Integer.MAX_VALUE));
            copied.add(id.name());
        }
    }

    /** Forces the names of the objects that were just written to the disk, before anything points at them. */
    void sync(List<String> written) throws IOException {
        Path objects = repository.getDirectory().toPath().resolve("objects");
        for (String folder :
                new HashSet<>(written.stream().map(id -> id.substring(0, 2)).toList())) {
            Path fanOut = objects.resolve(folder);
            if (java.nio.file.Files.isDirectory(fanOut)) {
                Durable.sync(fanOut);
            }
        }
        Durable.sync(objects);
    }

    /** A commit's message and parents. */
    Note commit(String id) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return note(walk.parseCommit(ObjectId.fromString(id)));
        } catch (MissingObjectException e) {
            throw missing(id);
        }
    }

    /** The commits from one back to the first, by first parents: the newest first. */
    List<Map.Entry<String, Note>> chain(String tip) throws IOException {
        List<Map.Entry<String, Note>> chain = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository)) {
            Optional<ObjectId> next = Optional.of(ObjectId.fromString(tip));
            while (next.isPresent()) {
                RevCommit commit = walk.parseCommit(next.get());
                chain.add(Map.entry(commit.name(), note(commit)));
                next = commit.getParentCount() == 0
                        ? Optional.empty()
                        : Optional.of(commit.getParent(0).getId());
            }
        } catch (MissingObjectException e) {
            throw missing(e.getObjectId().name());
        }
        return chain;
    }

    private static Note note(RevCommit commit) {
        List<String> parents = new ArrayList<>();
        for (RevCommit parent : commit.getParents()) {
            parents.add(parent.name());
        }
        return new Note(commit.getFullMessage(), parents);
    }

    /** A tag's message, without a signature, and the object that it points at. */
    Note tag(String id) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            RevTag tag = walk.parseTag(ObjectId.fromString(id));
            return new Note(tag.getFullMessage(), List.of(tag.getObject().name()));
        } catch (MissingObjectException e) {
            throw missing(id);
        }
    }

    /** The files of a commit, by path. */
    SortedMap<String, byte[]> files(String commit) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (RevWalk walk = new RevWalk(repository);
                ObjectReader reader = repository.newObjectReader();
                TreeWalk tree = new TreeWalk(reader)) {
            tree.addTree(walk.parseCommit(ObjectId.fromString(commit)).getTree());
            tree.setRecursive(true);
            while (tree.next()) {
                files.put(
                        tree.getPathString(),
                        reader.open(tree.getObjectId(0), Constants.OBJ_BLOB).getCachedBytes(Integer.MAX_VALUE));
            }
        } catch (MissingObjectException e) {
            throw missing(e.getObjectId().name());
        }
        return files;
    }

    /** One file of a commit. */
    byte[] file(String commit, String path) throws IOException {
        try (RevWalk walk = new RevWalk(repository);
                TreeWalk found = TreeWalk.forPath(
                        repository,
                        path,
                        walk.parseCommit(ObjectId.fromString(commit)).getTree())) {
            if (found == null) {
                throw new DamagedArchive("commit " + commit + " has no " + path);
            }
            return repository.open(found.getObjectId(0), Constants.OBJ_BLOB).getCachedBytes(Integer.MAX_VALUE);
        } catch (MissingObjectException e) {
            throw missing(e.getObjectId().name());
        }
    }

    /** Whether there is an object. */
    boolean has(String id) throws IOException {
        return repository.getObjectDatabase().has(ObjectId.fromString(id));
    }

    /** Those of the ids that there is an object for. */
    Set<String> present(Set<String> ids) throws IOException {
        Set<String> present = new HashSet<>();
        for (String id : ids) {
            if (has(id)) {
                present.add(id);
            }
        }
        return present;
    }

    private static DamagedArchive missing(String id) {
        return new DamagedArchive("object " + id + " is missing");
    }
}
