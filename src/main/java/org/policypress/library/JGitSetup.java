package org.policypress.library;

import java.io.File;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * Keeps JGit from looking around on the machine. Left alone, it measures how finely each disk tells the time: for more than
 * three seconds at the first use, with files that it makes in the repository, and a note that it leaves in the user's home
 * folder ({@code FS.FileStoreAttributes}). It runs {@code git} twice to learn where the system's settings are. And after a push to
 * a repository on this machine it tidies that up in a thread of its own, which would end half-way with the program.
 */
public final class JGitSetup {

    /** What JGit takes for a disk that it cannot measure: the coarsest there is, FAT's. */
    private static final String TIMESTAMP_RESOLUTION = "2 seconds";

    private static final String RACY_INTERVAL = "10 milliseconds";

    static {
        SystemReader reader = SystemReader.getInstance();
        if (!reader.isWindows()) { // there, core.autocrlf is set in a file that only git can find
            FS.DETECTED.setGitSystemConfig(new File("/etc/gitconfig"));
        }
        SystemReader.setInstance(new Unmeasured(reader));
    }

    private JGitSetup() {}

    /** To be called before anything of JGit is; later calls do nothing. */
    public static void ensure() {
        // the work is done when the class is first used
    }

    /** Tells JGit that the disks have been measured. */
    private static final class Unmeasured extends SystemReader.Delegate {

        Unmeasured(SystemReader delegate) {
            super(delegate);
        }

        @Override
        public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
            return new Measured(super.openUserConfig(parent, fs), fs);
        }
    }

    /** The user's own settings, but for the housekeeping, and behind them the answer that a measurement would have noted. */
    private static final class Measured extends FileBasedConfig {

        @SuppressWarnings("NullAway") // it has no file of its own
        Measured(Config user, FS fs) {
            super(user, null, fs);
            setBoolean(ConfigConstants.CONFIG_GC_SECTION, null, ConfigConstants.CONFIG_KEY_AUTODETACH, false);
        }

        @Override
        public @Nullable String getString(String section, @Nullable String subsection, String name) {
            String noted = super.getString(section, subsection, name);
            if (noted != null || !section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)) {
                return noted;
            }
            return switch (name) {
                case ConfigConstants.CONFIG_KEY_TIMESTAMP_RESOLUTION -> TIMESTAMP_RESOLUTION;
                case ConfigConstants.CONFIG_KEY_MIN_RACY_THRESHOLD -> RACY_INTERVAL;
                default -> null;
            };
        }

        @Override
        public void load() {}

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
