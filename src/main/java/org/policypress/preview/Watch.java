package org.policypress.preview;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Notices when a file of a library is saved: by its time, size and key on the disk, which works on every system and on disks of
 * other computers, where notices of the system do not come.
 */
public final class Watch {

    /** Folders whose files make no draft: what is written there must not begin everything anew. */
    private static final Set<String> OTHERS = Set.of("output", "archive", "target", "node_modules");

    /** How long to rest between two looks, at least: a look at a thousand files takes some 5 ms. */
    private static final long SHORTEST_MILLIS = 40;

    /** A look may take a fifth of the time. */
    private static final int RESTS = 4;

    /** After a change, how long nothing else may change before it is taken for done; and how often that is waited for. */
    private static final long SETTLING_MILLIS = 15;

    private static final int MOST_SETTLING = 10;

    private final Path folder;
    private Map<Path, String> seen;

    /** @param folder the library; what is saved from now on is noticed */
    public Watch(Path folder) {
        this.folder = folder;
        this.seen = look();
    }

    /**
     * Waits until files are saved, made or deleted, and until that is done: a program that saves a file may empty it first.
     *
     * @return which files
     * @throws InterruptedException when the preview ends
     */
    public Set<Path> await() throws InterruptedException {
        while (true) {
            long begin = System.nanoTime();
            Map<Path, String> now = look();
            if (!now.equals(seen)) {
                return settled(now);
            }
            long took = (System.nanoTime() - begin) / 1_000_000;
            Thread.sleep(Math.max(SHORTEST_MILLIS, RESTS * took));
        }
    }

    private Set<Path> settled(Map<Path, String> first) throws InterruptedException {
        Map<Path, String> last = first;
        for (int i = 0; i < MOST_SETTLING; i++) {
            Thread.sleep(SETTLING_MILLIS);
            Map<Path, String> now = look();
            if (now.equals(last)) {
                break;
            }
            last = now;
        }
        Set<Path> changed = new HashSet<>();
        for (Map.Entry<Path, String> file : last.entrySet()) {
            if (!file.getValue().equals(seen.get(file.getKey()))) {
                changed.add(file.getKey());
            }
        }
        for (Path file : seen.keySet()) {
            if (!last.containsKey(file)) {
                changed.add(file);
            }
        }
        seen = last;
        return changed;
    }

    private Map<Path, String> look() {
        Map<Path, String> found = new HashMap<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                    String name = String.valueOf(visited.getFileName());
                    boolean other = !visited.equals(folder) && (name.startsWith(".") || OTHERS.contains(name));
                    return other ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.put(
                            file, attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey());
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE; // it went while we looked
                }
            });
        } catch (IOException e) {
            return found; // the next look may see more
        }
        return found;
    }
}
