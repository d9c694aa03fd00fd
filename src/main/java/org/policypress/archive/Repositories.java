package org.policypress.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.lib.StoredConfig;
import org.policypress.library.JGitSetup;

/** Makes and opens the git repositories of archives, the same on every machine, whatever its user has set for git. */
final class Repositories {

    /** The branch that holds the register, and the only one. */
    static final String REGISTER = Constants.R_HEADS + "register";

    /** How the name of a repository begins that is still being made. No school's can: an id begins with a letter or digit. */
    private static final String UNFINISHED = ".new-";

    private static final String OURS = UNFINISHED + ProcessHandle.current().pid() + "-";

    /** Whoever makes one takes its lock at once: how long that takes at most. */
    private static final Duration TO_LOCK = Duration.ofSeconds(10);

    /** What makes a folder a repository, beside the two files below: gitrepository-layout(5). */
    private static final List<String> FOLDERS = List.of("objects/info", "objects/pack", "refs/heads", "refs/tags");

    /**
     * For plain git, should somebody use it to write. JGit's own way to make a repository writes a dozen files to find out what
     * the disk can do, which matters where there is a working tree: here it would take a tenth of a sign-off.
     */
    private static final String CONFIG = """
            [core]
            \trepositoryformatversion = 0
            \tbare = true
            # A reflog would keep the names of what was destroyed.
            \tlogAllRefUpdates = false
            \tfsync = all
            [gc]
            \tauto = 0
            [receive]
            \tdenyNonFastForwards = true
            \tdenyDeletes = true
            [transfer]
            \tfsckObjects = true
            """;

    private Repositories() {}

    /** Whether there is a repository. */
    static boolean exists(Path repository) {
        return Files.isRegularFile(repository.resolve(Constants.HEAD));
    }

    /** Opens a repository that is there. */
    static FileRepository open(Path repository) throws IOException {
        JGitSetup.ensure();
        FileRepository opened = (FileRepository) new RepositoryBuilder()
                .setGitDir(repository.toFile())
                .setMustExist(true)
                .setBare()
                .build();
        // Never saved: JGit's own names for what core.fsync asks of git, and whatever a user may have set to keep old
        // packs.
        StoredConfig config = opened.getConfig();
        config.setBoolean("core", null, "fsyncObjectFiles", true);
        config.setBoolean("core", null, "fsyncRefFiles", true);
        config.setBoolean("core", null, "logAllRefUpdates", false);
        // Loose objects are written in a third of the time, and packed as small as ever.
        config.setInt("core", null, "compression", Deflater.BEST_SPEED);
        config.setInt("pack", null, "compression", Deflater.DEFAULT_COMPRESSION);
        config.setBoolean("pack", null, "preserveOldPacks", false);
        // A fetch tidies up, which for us is nothing: but not in a thread that outlives it.
        config.setBoolean("gc", null, "autoDetach", false);
        // What makes JGit write the unwanted objects of old packs out one by one, unless it is "now".
        config.setString("gc", null, "pruneExpire", "now");
        return opened;
    }

    /**
     * Makes an empty repository under a name that nothing else uses, then gives it its own name in one step. When somebody
     * else was faster, theirs is the one that stays.
     *
     * @param repository {@code archive/<school>.git}
     */
    static void create(Path repository) throws IOException {
        try (Unfinished unfinished = begin(repository)) {
            unfinished.finish(repository);
        }
    }

    /**
     * Makes an empty repository under a name that nothing else uses.
     *
     * @param repository {@code archive/<school>.git}, beside which it is made
     */
    static Unfinished begin(Path repository) throws IOException {
        Path archives = repository.toAbsolutePath().resolveSibling("");
        Files.createDirectories(archives);
        deleteForgotten(archives);
        Path folder = Files.createDirectory(
                repository.resolveSibling(OURS + Thread.currentThread().threadId()));
        Unfinished unfinished = new Unfinished(folder, WriteLock.take(folder, Duration.ZERO));
        try {
            initialise(folder);
            return unfinished;
        } catch (IOException | RuntimeException e) {
            unfinished.close();
            throw e;
        }
    }

    /**
     * A repository that has no name of its own yet. Locked for as long as it is in the making, so that nobody takes it for one
     * that was forgotten.
     *
     * @param folder where it is
     * @param lock its own
     */
    record Unfinished(Path folder, WriteLock lock) implements AutoCloseable {

        /** Gives it its own name, unless somebody else was faster. */
        void finish(Path repository) throws IOException {
            lock.done();
            lock.close();
            Repositories.finish(folder, repository);
        }

        /** Ends the making: what has got no name by now is deleted. */
        @Override
        public void close() throws IOException {
            lock.close();
            Durable.deleteTree(folder);
        }
    }

    private static void finish(Path unfinished, Path repository) throws IOException {
        Durable.sync(unfinished);
        try {
            Files.move(unfinished, repository, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileSystemException e) {
            if (!exists(repository)) {
                throw e;
            }
        }
        Durable.sync(repository.toAbsolutePath().resolveSibling(""));
    }

    /** Where the repository's own remote is, if git was told of one. */
    static Optional<String> remote(Repository repository) {
        return Optional.ofNullable(repository.getConfig().getString("remote", Constants.DEFAULT_REMOTE_NAME, "url"));
    }

    /**
     * Deletes what a crash left of repositories that were being made or fetched.
     *
     * @param archives the folder of all archives
     */
    static void deleteForgotten(Path archives) throws IOException {
        Instant forgotten = Instant.now().minus(TO_LOCK);
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(archives, UNFINISHED + "*")) {
            for (Path folder : unfinished) {
                boolean ours = String.valueOf(folder.getFileName()).startsWith(OURS);
                if (!ours && madeBefore(folder, forgotten) && !WriteLock.isHeldElsewhere(folder)) {
                    Durable.deleteTree(folder);
                }
            }
        }
    }

    private static boolean madeBefore(Path folder, Instant moment) throws IOException {
        try {
            return Files.getLastModifiedTime(folder).toInstant().isBefore(moment);
        } catch (NoSuchFileException _) {
            return false; // it has got its own name meanwhile
        }
    }

    private static void initialise(Path folder) throws IOException {
        for (String needed : FOLDERS) {
            Files.createDirectories(folder.resolve(needed));
        }
        write(folder.resolve(Constants.HEAD), "ref: " + REGISTER + "\n");
        write(folder.resolve(Constants.CONFIG), CONFIG);
    }

    private static void write(Path file, String content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
