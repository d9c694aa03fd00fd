package org.policypress.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/** A git repository that a test commits to, in a folder. */
final class Repo implements AutoCloseable {

    static final Instant COMMITTED = Instant.parse("2026-03-09T10:15:30Z");

    private final Git git;

    private Repo(Git git) {
        this.git = git;
    }

    static Repo init(Path folder) {
        JGitSetup.ensure();
        try {
            Git git = Git.init()
                    .setDirectory(folder.toFile())
                    .setInitialBranch("main")
                    .call();
            git.getRepository().getConfig().setBoolean("core", null, "autocrlf", false);
            return new Repo(git);
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stages what a pattern names. */
    Repo add(String path) {
        try {
            git.add().addFilepattern(path).call();
            return this;
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stages all and commits it; gives the commit's id. */
    String commit() {
        PersonIdent person = new PersonIdent("A. Person", "person@example.org", COMMITTED, ZoneOffset.UTC);
        try {
            git.add().addFilepattern(".").call();
            return git.commit()
                    .setMessage("A change")
                    .setAuthor(person)
                    .setCommitter(person)
                    .setSign(false)
                    .setNoVerify(true)
                    .call()
                    .name();
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    Git git() {
        return git;
    }

    /** The index as it lies on disk. */
    byte[] index() {
        try {
            return Files.readAllBytes(git.getRepository().getIndexFile().toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        git.close();
    }
}
