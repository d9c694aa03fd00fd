package org.policypress.drafts;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policypress.library.PolicyId;
import org.policypress.library.SchoolId;
import org.policypress.render.Format;
import org.policypress.render.Publication;

/**
 * The folder that drafts go to. A file is written under another name beside its final one, and takes that in one step when it
 * is whole: whoever looks at any moment, and after a crash of the program, finds the older draft or the newer one. (After a
 * power failure the disk may have neither: drafts can be made again, so they are not worth waiting for the disk.)
 *
 * <p>Safe from any thread, and beside another process that writes the same drafts.
 */
final class OutputFolder {

    /** The name of a file that is being written: a process's number keeps two of them from writing into one. */
    private static final Pattern PART = Pattern.compile("\\.policypress-(\\d{1,18})-.*\\.part");

    private static final long THIS_PROCESS = ProcessHandle.current().pid();

    private final Path root;
    private final Set<SchoolId> begun = ConcurrentHashMap.newKeySet();

    /** Each write holds the shared side, so that whoever closes waits until none is going on. */
    private final ReadWriteLock writing = new ReentrantReadWriteLock();

    private boolean closed;

    OutputFolder(Path root) {
        this.root = root;
    }

    /** The folder of a school's drafts. */
    Path of(SchoolId school) {
        return root.resolve(school.value());
    }

    /** Whether any school's folder has a file of that name. */
    boolean anySchoolHas(String name) {
        try (DirectoryStream<Path> schools = Files.newDirectoryStream(root)) {
            for (Path school : schools) {
                if (Files.exists(school.resolve(name))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    /** Where a draft's file is, or would be. */
    Path file(SchoolId school, PolicyId policy, Format format) {
        return of(school).resolve(policy + "." + format.extension());
    }

    /**
     * A file as it was written.
     *
     * @param path where it is
     * @param stamp what tells that it is as it was written
     */
    record Written(Path path, Stamp stamp) {}

    /**
     * Writes a publication's files.
     *
     * @return the files, by their formats
     * @throws Unwritable when the disk does not take one of them; no part of it is left
     * @throws Closed when nothing is to be written any more
     */
    Map<Format, Written> write(SchoolId school, PolicyId policy, Publication publication) throws Unwritable, Closed {
        writing.readLock().lock();
        try {
            if (closed) {
                throw new Closed();
            }
            return writeAll(school, policy, publication);
        } finally {
            writing.readLock().unlock();
        }
    }

    /** Ends all writing: once this returns, none is going on and none will begin. */
    void close() {
        writing.writeLock().lock();
        try {
            closed = true;
        } finally {
            writing.writeLock().unlock();
        }
    }

    private Map<Format, Written> writeAll(SchoolId school, PolicyId policy, Publication publication) throws Unwritable {
        Path folder = of(school);
        List<Path> parts = new ArrayList<>();
        Map<Format, Written> files = new EnumMap<>(Format.class);
        Path at = folder;
        try {
            Files.createDirectories(folder);
            if (begun.add(school)) {
                sweep(folder);
            }
            for (Format format : publication.formats()) {
                at = file(school, policy, format);
                Path part = part(at);
                parts.add(part);
                Files.write(part, publication.file(format));
                // Looked at before it has its name, under which others may change it.
                files.put(
                        format,
                        new Written(at, Stamp.of(part).orElseThrow(() -> new NoSuchFileException(part.toString()))));
            }
            for (Written file : files.values()) {
                at = file.path();
                move(part(at), at);
            }
            return files;
        } catch (IOException e) {
            parts.forEach(OutputFolder::discard);
            throw new Unwritable(at, reason(at, e), takesNothing());
        }
    }

    /**
     * Writes a file that nobody waits for: where the disk does not take it, it is left as it was. This goes on after the
     * folder is closed.
     */
    void replace(Path file, byte[] content) {
        Path part = part(file);
        try {
            Files.write(part, content);
            move(part, file);
        } catch (IOException e) {
            discard(part);
        }
    }

    private static Path part(Path file) {
        return file.resolveSibling(".policypress-" + THIS_PROCESS + "-" + file.getFileName() + ".part");
    }

    private static void move(Path part, Path file) throws IOException {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes what a process left that was killed as it wrote. */
    private static void sweep(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".policypress-*.part")) {
            for (Path file : files) {
                Matcher part = PART.matcher(file.getFileName().toString());
                if (part.matches() && !isRunning(Long.parseLong(part.group(1)))) {
                    discard(file);
                }
            }
        }
    }

    private static boolean isRunning(long process) {
        return ProcessHandle.of(process).isPresent();
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // It has no final name, so nobody takes it for a draft; the next run tries again.
        }
    }

    /** Whether every other draft would fail as well. Asked of the disk: its errors come in the system's own language. */
    private boolean takesNothing() {
        try {
            if (!Files.isDirectory(root) || !Files.isWritable(root)) {
                return true;
            }
            FileStore disk = Files.getFileStore(root);
            return disk.isReadOnly() || disk.getUsableSpace() == 0;
        } catch (IOException e) {
            return true;
        }
    }

    private static String reason(Path file, IOException e) {
        return switch (e) {
            case AccessDeniedException _ ->
                "cannot be written: you may not write there, or another program has it open; close it there, or write"
                        + " to another folder";
            case FileAlreadyExistsException _ -> "cannot be made: a file stands where a folder is needed; move it away";
            case FileSystemException f
            when Files.isDirectory(file) && f.getReason() != null ->
                "cannot be written: a folder has that name; move it away";
            case FileSystemException f when f.getReason() != null -> "cannot be written: " + f.getReason();
            default -> "cannot be written: " + e.getMessage();
        };
    }

    /** A file that the disk does not take. */
    static final class Unwritable extends Exception {
        private final transient Path file;
        private final String why;
        private final boolean forAll;

        Unwritable(Path file, String why, boolean forAll) {
            super(why);
            this.file = file;
            this.why = why;
            this.forAll = forAll;
        }

        Path file() {
            return file;
        }

        /** What is in the way and what to do about it, as the end of a sentence that begins with the file. */
        String why() {
            return why;
        }

        /** Whether nothing else can be written to the folder either. */
        boolean forAll() {
            return forAll;
        }
    }

    /** Nothing is to be written any more. */
    static final class Closed extends Exception {
        Closed() {
            super("the output folder is closed");
        }
    }
}
