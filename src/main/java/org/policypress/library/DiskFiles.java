package org.policypress.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The files of a library in a folder. A symbolic link is followed when it stays in the folder, and refused when it leads
 * out. Safe from any thread.
 */
public final class DiskFiles implements SourceFiles {

    private final Path root;

    private DiskFiles(Path root) {
        this.root = root;
    }

    /**
     * The files of the library in that folder.
     *
     * @throws UncheckedIOException when there is no such folder, or it cannot be opened
     */
    public static DiskFiles of(Path folder) {
        try {
            return new DiskFiles(folder.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be opened", e);
        }
    }

    @Override
    public Optional<byte[]> read(String path) {
        return find(path, LibraryPath.of(path)).flatMap(file -> {
            try {
                BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
                if (is.isDirectory()) {
                    return Optional.empty();
                }
                if (!is.isRegularFile()) {
                    throw new UnreadableFile(path, "this is a device or a pipe; a library has only files and folders");
                }
                UnreadableFile.refuseLarger(path, is.size());
                return Optional.of(Files.readAllBytes(file));
            } catch (NoSuchFileException e) {
                return Optional.empty(); // gone since it was found
            } catch (IOException e) {
                throw unreadable(path, e);
            }
        });
    }

    @Override
    public List<String> list(String folder) {
        TreeSet<String> names = new TreeSet<>();
        find(folder, LibraryPath.ofFolder(folder)).filter(Files::isDirectory).ifPresent(found -> {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(found)) {
                for (Path entry : entries) {
                    names.add(entry.getFileName() + (Files.isDirectory(entry) ? "/" : ""));
                }
            } catch (IOException e) {
                throw unreadable(folder, e);
            }
        });
        return List.copyOf(names);
    }

    @Override
    public Optional<History> history() {
        return PastFiles.of(root);
    }

    /** The file or folder behind a path and its links; nothing when there is none. */
    private Optional<Path> find(String path, LibraryPath parts) {
        try {
            Path asked = root.resolve(String.join("/", parts.parts()));
            Path real = asked.toRealPath();
            if (!real.startsWith(root)) {
                throw new UnreadableFile(
                        path, "this is a link to a place outside the library; put a copy here instead");
            }
            return differsInCase(asked, real) ? Optional.empty() : Optional.of(real);
        } catch (NoSuchFileException | InvalidPathException e) {
            return Optional.empty();
        } catch (IOException e) {
            return notFound(path, parts, e);
        }
    }

    /** Systems have many names for a path that goes on below a file, or round in circles. */
    private Optional<Path> notFound(String path, LibraryPath parts, IOException e) {
        Path at = root;
        for (String part : parts.parts()) {
            if (Files.isRegularFile(at)) {
                return Optional.empty();
            }
            at = at.resolve(part);
            if (Files.isSymbolicLink(at) && !Files.exists(at) && !(e instanceof AccessDeniedException)) {
                throw new UnreadableFile(path, "this is a link to itself");
            }
        }
        throw unreadable(path, e);
    }

    /** A disk that takes upper and lower case as equal would find what the same library's commit does not have. */
    private static boolean differsInCase(Path asked, Path real) {
        String name = asked.toString();
        return !name.equals(real.toString()) && name.equalsIgnoreCase(real.toString());
    }

    private static UnreadableFile unreadable(String path, IOException e) {
        return new UnreadableFile(
                path,
                switch (e) {
                    case AccessDeniedException _ -> "you are not allowed to read this; ask whoever keeps the computer";
                    case FileSystemException f when f.getReason() != null -> "this cannot be read: " + f.getReason();
                    default -> "this cannot be read: " + e.getMessage();
                });
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
