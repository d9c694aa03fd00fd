package org.policypress.archive;

import java.io.File;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/** Makes and opens the git repositories of archives, the same on every machine: no setting of the user's or system's counts. */
final class Repositories {

    /** The branch that holds the register, and the only one. */
    static final String REGISTER = Constants.R_HEADS + "register";

    /** How the name of a repository begins that is still being made. No school's can: an id begins with a letter or digit. */
    private static final String UNFINISHED = ".new-";

    private Repositories() {}

    /** Whether there is a repository. */
    static boolean exists(Path repository) {
        return Files.isRegularFile(repository.resolve(Constants.HEAD));
    }

    /** Opens a repository that is there. */
    static FileRepository open(Path repository) throws IOException {
        Repository opened = new RepositoryBuilder()
                .setGitDir(repository.toFile())
                .setMustExist(true)
                .setBare()
                .build();
        return (FileRepository) opened;
    }

    /**
     * Makes an empty repository under a name that nothing else uses, then gives it its own name in one step. When somebody
     * else was faster, theirs is the one that stays.
     *
     * @param repository {@code archive/<school>.git}
     */
    static void create(Path repository) throws IOException {
        Path archives = repository.toAbsolutePath().resolveSibling("");
        Files.createDirectories(archives);
        deleteForgotten(archives);
        String own = UNFINISHED + ProcessHandle.current().pid() + "-"
                + Thread.currentThread().threadId();
        Path unfinished = Files.createDirectory(repository.resolveSibling(own));
        try {
            initialise(unfinished);
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
            Durable.sync(archives);
        } finally {
            Durable.deleteTree(unfinished);
        }
    }

    /** What a crash left of a repository that was being made: making one takes far less than a minute. */
    private static void deleteForgotten(Path archives) throws IOException {
        Instant forgotten = Instant.now().minus(Duration.ofMinutes(1));
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(archives, UNFINISHED + "*")) {
            for (Path folder : unfinished) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(forgotten)) {
                    Durable.deleteTree(folder);
                }
            }
        }
    }

    private static void initialise(Path folder) throws IOException {
        try (Repository repository =
                new RepositoryBuilder().setGitDir(folder.toFile()).setBare().build()) {
            repository.create(true);
            RefUpdate head = repository.updateRef(Constants.HEAD);
            head.disableRefLog();
            head.link(REGISTER);
            StoredConfig config = repository.getConfig();
            // A reflog would keep the names of what was destroyed.
            config.setBoolean("core", null, "logAllRefUpdates", false);
            config.setBoolean("core", null, "fsyncObjectFiles", true);
            config.setBoolean("core", null, "fsyncRefFiles", true);
            // The same for plain git, should somebody use it to write.
            config.setString("core", null, "fsync", "all");
            config.setInt("gc", null, "auto", 0);
            config.setBoolean("receive", null, "denyNonFastForwards", true);
            config.setBoolean("receive", null, "denyDeletes", true);
            config.setBoolean("transfer", null, "fsckObjects", true);
            config.save();
        }
        // git's samples of hooks: nothing runs them.
        Durable.deleteTree(folder.resolve("hooks"));
    }

    static {
        SystemReader.setInstance(new OwnSettings(SystemReader.getInstance()));
    }

    /**
     * Keeps JGit from reading the machine's and the user's git settings, for which it would start {@code git} itself, and from
     * writing its own ({@code ~/.config/jgit/config}).
     */
    private static final class OwnSettings extends SystemReader.Delegate {
        OwnSettings(SystemReader machine) {
            super(machine);
        }

        @Override
        public FileBasedConfig openSystemConfig(Config parent, FS fs) {
            return new Empty(parent, fs);
        }

        @Override
        public FileBasedConfig openUserConfig(Config parent, FS fs) {
            return new Empty(parent, fs);
        }

        @Override
        public FileBasedConfig openJGitConfig(Config parent, FS fs) {
            return new Empty(parent, fs);
        }
    }

    private static final class Empty extends FileBasedConfig {
        Empty(Config parent, FS fs) {
            super(parent, new File("none"), fs);
        }

        @Override
        public void load() throws IOException, ConfigInvalidException {
            // There is nothing to read.
        }

        @Override
        public void save() {
            // There is nothing to keep.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
