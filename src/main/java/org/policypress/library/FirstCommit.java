package org.policypress.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.SystemReader;

/** Puts a new library into git, which keeps its history from then on. */
public final class FirstCommit {

    private static final String BRANCH = "main";

    private FirstCommit() {}

    /**
     * Makes a library's folder a git repository with all its files in a first commit, in the name of the user whom git's settings
     * tell, on the branch that they name for new repositories, else {@code main}.
     *
     * @return false when the folder stands in a repository already, which is then left as it is
     * @throws IOException when the repository cannot be written
     */
    public static boolean make(Path library, String message) throws IOException {
        JGitSetup.ensure();
        if (new FileRepositoryBuilder().findGitDir(library.toFile()).getGitDir() != null) {
            return false;
        }
        try (Git git = Git.init()
                .setDirectory(library.toFile())
                .setInitialBranch(branch())
                .call()) {
            git.add().addFilepattern(".").call();
            PersonIdent user = new PersonIdent(git.getRepository());
            // Not signed, whatever the user's settings are: nothing is decided here.
            git.commit()
                    .setMessage(message)
                    .setAuthor(user)
                    .setCommitter(user)
                    .setSign(false)
                    .setNoVerify(true)
                    .call();
            return true;
        } catch (GitAPIException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static String branch() throws IOException {
        try {
            StoredConfig settings = SystemReader.getInstance().getUserConfig();
            return Optional.ofNullable(settings.getString("init", null, "defaultbranch"))
                    .orElse(BRANCH);
        } catch (ConfigInvalidException e) {
            throw new IOException("git's settings cannot be read: " + e.getMessage(), e);
        }
    }
}
