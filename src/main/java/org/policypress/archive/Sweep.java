package org.policypress.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.GC;
import org.eclipse.jgit.internal.storage.file.Pack;
import org.eclipse.jgit.internal.storage.file.PackIndex;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.ObjectWalk;
import org.eclipse.jgit.revwalk.RevObject;

/**
 * Takes every object off the disk that no tag and no entry of the register leads to, wherever git keeps objects. To be run
 * while the {@link WriteLock} is held; it may be interrupted at any point and run again.
 */
final class Sweep {

    /** What git keeps beside objects that names them or keeps them alive. All of it can be made again, or must not be there. */
    private static final List<String> REMAINS = List.of(
            "logs",
            "index",
            "worktrees",
            "FETCH_HEAD",
            "ORIG_HEAD",
            "MERGE_HEAD",
            "gc.log",
            "info/refs",
            "objects/info/packs",
            "objects/info/commit-graph",
            "objects/info/commit-graphs",
            "objects/pack/multi-pack-index",
            "objects/pack/multi-pack-index.d",
            "objects/pack/preserved");

    private final Path repository;

    private Sweep(Path repository) {
        this.repository = repository;
    }

    /**
     * Sweeps a repository.
     *
     * @throws IOException when something could not be destroyed; what can be is gone by then
     */
    static void run(Path repository) throws IOException {
        new Sweep(repository).run();
    }

    private void run() throws IOException {
        if (Files.exists(repository.resolve("objects/info/alternates"))) {
            throw new IOException("it borrows objects from another repository (objects/info/alternates)");
        }
        Repositories.deleteForgotten(repository.toAbsolutePath().resolveSibling(""));
        for (String remains : REMAINS) {
            Durable.deleteTree(repository.resolve(remains));
        }
        deleteUnfinished();
        Set<ObjectId> wanted;
        try (FileRepository git = Repositories.open(repository)) {
            wanted = reachable(git);
            if (anyUnwanted(git, wanted)) {
                freePacks();
                repack(git);
            }
        }
        deleteLoose(wanted);
        requireGone(wanted);
    }

    private static Set<ObjectId> reachable(FileRepository git) throws IOException {
        Set<ObjectId> reachable = new HashSet<>();
        try (ObjectWalk walk = new ObjectWalk(git)) {
            for (Ref ref : git.getRefDatabase().getRefs()) {
                if (ref.getObjectId() != null) {
                    walk.markStart(walk.parseAny(ref.getObjectId()));
                }
            }
            for (RevObject o = walk.next(); o != null; o = walk.next()) {
                reachable.add(o.copy());
            }
            for (RevObject o = walk.nextObject(); o != null; o = walk.nextObject()) {
                reachable.add(o.copy());
            }
        }
        return reachable;
    }

    private static boolean anyUnwanted(FileRepository git, Set<ObjectId> wanted) throws IOException {
        for (Pack pack : git.getObjectDatabase().getPacks()) {
            for (PackIndex.MutableEntry entry : pack) {
                if (!wanted.contains(entry.toObjectId())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A pack with a {@code .keep} file is never rewritten; what else lies beside packs describes packs that go. */
    private void freePacks() throws IOException {
        for (Path file : list("objects/pack")) {
            String name = String.valueOf(file.getFileName());
            if (!name.endsWith(".pack") && !name.endsWith(".idx")) {
                Durable.deleteTree(file);
            }
        }
    }

    /** Writes one pack with what is wanted, then deletes the others: JGit's own order, safe to interrupt. */
    private static void repack(FileRepository git) throws IOException {
        GC gc = new GC(git);
        gc.setPackExpire(Instant.now().plus(Duration.ofDays(1)));
        gc.setPackKeptObjects(true);
        gc.repack();
    }

    private void deleteLoose(Set<ObjectId> wanted) throws IOException {
        for (Path folder : fanOut()) {
            boolean deleted = false;
            for (Path file : list(folder)) {
                if (!wanted.contains(id(folder, file))) {
                    Files.delete(file);
                    deleted = true;
                }
            }
            if (deleted) {
                Durable.sync(folder);
            }
        }
    }

    /** Half-written objects and packs: of a crash, as nobody writes now. */
    private void deleteUnfinished() throws IOException {
        for (Path file : list(repository)) {
            if (String.valueOf(file.getFileName()).matches(Pattern.quote(InventoryFile.FILE) + ".+part")) {
                Files.deleteIfExists(file);
            }
        }
        List<Path> files = new ArrayList<>(list("objects"));
        files.addAll(list("objects/pack"));
        for (Path folder : fanOut()) {
            files.addAll(list(folder));
        }
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            // JGit: objects/noz*.tmp and objects/pack/gc_*_tmp; git: tmp_obj_*, tmp_pack_*, tmp_idx_*.
            if (name.startsWith("noz") || name.startsWith("tmp_") || name.startsWith("gc_") || name.endsWith("_tmp")) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void requireGone(Set<ObjectId> wanted) throws IOException {
        for (Path folder : fanOut()) {
            for (Path file : list(folder)) {
                if (!wanted.contains(id(folder, file))) {
                    throw new IOException(folder.getFileName() + "/" + file.getFileName() + " could not be deleted");
                }
            }
        }
        try (FileRepository git = Repositories.open(repository)) {
            if (anyUnwanted(git, wanted)) {
                throw new IOException("a pack could not be rewritten");
            }
        }
    }

    private List<Path> fanOut() throws IOException {
        return list("objects").stream()
                .filter(folder -> String.valueOf(folder.getFileName()).matches("[0-9a-f]{2}"))
                .toList();
    }

    private static ObjectId id(Path folder, Path looseObject) {
        String name = "" + folder.getFileName() + looseObject.getFileName();
        return ObjectId.isId(name) ? ObjectId.fromString(name) : ObjectId.zeroId();
    }

    private List<Path> list(String folder) throws IOException {
        return list(repository.resolve(folder));
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
