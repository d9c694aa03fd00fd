package org.policypress.archive;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.RefUpdate;
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

    /** Folders that JGit makes and nothing here uses. */
    private static final List<String> UNUSED = List.of("branches", "hooks", "logs");

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
        Path unfinished = begin(repository);
        try {
            finish(unfinished, repository);
        } finally {
            Durable.deleteTree(unfinished);
        }
    }

    /**
     * Makes an empty repository under a name that nothing else uses.
     *
     * @param repository {@code archive/<school>.git}, beside which it is made
     */
    static Path begin(Path repository) throws IOException {
        Path archives = repository.toAbsolutePath().resolveSibling("");
        Files.createDirectories(archives);
        deleteForgotten(archives);
        String own = UNFINISHED + ProcessHandle.current().pid() + "-"
                + Thread.currentThread().threadId();
        Path unfinished = Files.createDirectory(repository.resolveSibling(own));
        try {
            initialise(unfinished);
            return unfinished;
        } catch (IOException | RuntimeException e) {
            Durable.deleteTree(unfinished);
            throw e;
        }
    }

    /** Gives a repository its own name, unless somebody else was faster. */
    static void finish(Path unfinished, Path repository) throws IOException {
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

    /** What a crash left of a repository that was being made: making one takes far less than a minute. */
    private static void deleteForgotten(Path archives) throws IOException {
        Instant forgotten = Instant.now().minus(Duration.ofMinutes(1));
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(archives, UNFINISHED + "*")) {
            for (Path folder : unfinished) {
                if (madeBefore(folder, forgotten)) {
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
        JGitSetup.ensure();
        try (Repository repository =
                new RepositoryBuilder().setGitDir(folder.toFile()).setBare().build()) {
            repository.create(true);
            RefUpdate head = repository.updateRef(Constants.HEAD);
            head.disableRefLog();
            head.link(REGISTER);
            StoredConfig config = repository.getConfig();
            // A reflog would keep the names of what was destroyed.
            config.setBoolean("core", null, "logAllRefUpdates", false);
            // For plain git, should somebody use it to write.
            config.setString("core", null, "fsync", "all");
            config.setInt("gc", null, "auto", 0);
            config.setBoolean("receive", null, "denyNonFastForwards", true);
            config.setBoolean("receive", null, "denyDeletes", true);
            config.setBoolean("transfer", null, "fsckObjects", true);
            config.save();
        }
        for (String unused : UNUSED) {
            Durable.deleteTree(folder.resolve(unused));
        }
    }
}
