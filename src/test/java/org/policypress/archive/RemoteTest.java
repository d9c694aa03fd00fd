package org.policypress.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.policypress.archive.Samples.POLICY;
import static org.policypress.archive.Samples.SCHOOL;
import static org.policypress.archive.Samples.at;
import static org.policypress.archive.Samples.done;
import static org.policypress.archive.Samples.refused;
import static org.policypress.archive.Samples.signOff;
import static org.policypress.archive.Samples.text;
import static org.policypress.archive.Samples.version;
import static org.policypress.archive.Samples.years;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policypress.git.Git;

/** An archive and its copy elsewhere keep each other, and neither believes a copy that was set back or changed. */
@Execution(ExecutionMode.CONCURRENT)
class RemoteTest {

    @TempDir
    Path folder;

    private Path copy = Path.of("");
    private Optional<String> url = Optional.empty();

    @BeforeEach
    void makeACopyAndSignOff() throws IOException {
        copy = Files.createDirectories(folder.resolve("elsewhere/canterbury-nursery.git"));
        new Git(copy).run("init", "-q", "--bare", "-b", "register");
        url = Optional.of(copy.toUri().toString());
        signOff(2015);
    }

    private Archive archive() {
        return in("archive", "2026-01-01T12:00:00Z");
    }

    private Archive in(String place, String now) {
        return Archive.of(folder.resolve(place), SCHOOL, at(now));
    }

    private void signOff(int year) {
        done(in("archive", year + "-05-02T12:00:00Z")
                .signOff(Samples.signOff(POLICY, LocalDate.of(year, 5, 1), years(1)), text("Words of")));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aPushBringsTheCopyUpToDateAndAMirrorOfItIsSound() {
        assertEquals(1, done(archive().push(url)));
        signOff(2016);
        assertEquals(1, done(archive().push(url)));
        assertEquals(0, done(archive().push(url)));

        new Git(folder).run("clone", "-q", "--mirror", copy.toString(), "mirror/canterbury-nursery.git");
        Register register = done(in("mirror", "2026-01-01T12:00:00Z").audit(Optional.empty()));
        assertEquals(done(archive().register()).entries(), register.entries());
        new Git(folder.resolve("mirror/canterbury-nursery.git")).assertSound();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aLostArchiveIsMadeAgainFromItsCopy() throws IOException {
        signOff(2016);
        done(archive().push(url));
        List<Entry> entries = done(archive().register()).entries();
        Durable.deleteTree(folder.resolve("archive/canterbury-nursery.git"));

        assertEquals(2, done(archive().fetch(url)));

        assertEquals(entries, done(archive().audit(Optional.empty())).entries());
        assertEquals(0, done(archive().fetch(url)));
        signOff(2017);
        assertEquals(1, done(archive().push(url)));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void anArchiveOnAnotherMachineFollowsAndDisposalsReachIt() {
        done(archive().push(url));
        Archive other = in("other", "2026-01-01T12:00:00Z");
        assertEquals(1, done(other.fetch(url)));
        signOff(2016);
        done(archive().push(url));
        assertEquals(1, done(other.fetch(url)));
        done(archive().dispose(List.of(version(1)), LocalDate.of(2026, 1, 1), "Records Manager"));
        done(archive().push(url));

        assertEquals(2, done(other.fetch(url)));

        done(other.audit(Optional.empty()));
        Git git = new Git(folder.resolve("other/canterbury-nursery.git"));
        git.assertSound();
        assertEquals("social-media-and-ict/v2", git.run("tag", "-l"));
        assertEquals("social-media-and-ict/v2", new Git(copy).run("tag", "-l"));
        assertEquals(
                "# Words of 2",
                git.run("cat-file", "blob", "social-media-and-ict/v2:policy.md").strip());
        String gone = done(archive().register())
                .version(version(1))
                .orElseThrow()
                .facts()
                .commit();
        assertFalse(git.run("cat-file", "--batch-all-objects", "--batch-check").contains(gone));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aCopyThatWasSetBackIsRefusedBothWays() {
        done(archive().push(url));
        signOff(2016);
        done(archive().push(url));
        new Git(copy).run("update-ref", "refs/heads/register", "refs/heads/register~1");
        new Git(copy).run("tag", "-d", "social-media-and-ict/v2");

        String sentence = "the copy at " + url.orElseThrow()
                + " is not to be trusted: its register was set back to entry 1, and had entry 2; nothing was changed.";
        assertEquals(sentence, refused(archive().push(url)).sentence());
        assertEquals(sentence, refused(archive().fetch(url)).sentence());
        assertEquals(2, done(archive().audit(Optional.empty())).entries().size());
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aCopyThatWasChangedIsRefusedBothWays() {
        signOff(2016);
        done(archive().push(url));
        Git git = new Git(copy);
        git.run("tag", "-d", "social-media-and-ict/v1");
        git.run(
                "-c",
                "user.name=X",
                "-c",
                "user.email=x@example.org",
                "tag",
                "-am",
                "mine",
                "social-media-and-ict/v1",
                "social-media-and-ict/v2^{commit}");

        assertEquals(
                "the copy at " + url.orElseThrow()
                        + " is not to be trusted: its tag social-media-and-ict/v1 is not the one"
                        + " that was signed off; nothing was changed.",
                refused(archive().push(url)).sentence());
        signOff(2017);
        Archive other = in("other", "2026-01-01T12:00:00Z");
        assertEquals(
                "the copy at " + url.orElseThrow()
                        + " is not to be trusted: tag social-media-and-ict/v1 is not the one that was"
                        + " signed off; nothing was changed.",
                refused(other.fetch(url)).sentence());
        assertEquals(List.of(), done(other.register()).entries());
        assertFalse(Files.exists(folder.resolve("other/canterbury-nursery.git")));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aLockThatAKilledPushLeftInACopyOnThisMachineIsCleared() throws IOException {
        done(archive().push(url));
        signOff(2016);
        Path lock = Files.createFile(copy.resolve("refs/heads/register.lock"));

        assertEquals(
                "the archive cannot be copied: the copy at " + url.orElseThrow()
                        + " is being written to by another program,"
                        + " or by one that was broken off; push again in some minutes, and if it still says so, delete the"
                        + " files there whose names end in .lock.",
                refused(archive().push(url)).sentence());
        refused(archive().push(url));
        assertTrue(Files.exists(lock), "another program may hold it");

        Files.writeString(copy.resolve(WriteLock.FILE), "process 1 writes\n");
        assertEquals(1, done(archive().push(url)));
        assertFalse(Files.exists(lock));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aCopyOfAnotherHistoryIsRefused() throws IOException {
        done(archive().push(url));
        Durable.deleteTree(folder.resolve("archive/canterbury-nursery.git"));
        signOff(2018);

        assertEquals(
                "the archive cannot be copied: the copy at " + url.orElseThrow()
                        + " has entries that this archive does not have; run policypress archive fetch first.",
                refused(archive().push(url)).sentence());
        assertEquals(
                "the copy at " + url.orElseThrow()
                        + " is not to be trusted: its register is not this archive's: one of the"
                        + " two was written anew; nothing was changed.",
                refused(archive().fetch(url)).sentence());
    }

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    OK                      | refs/heads/register | -                  | -
                    UP_TO_DATE              | refs/heads/register | -                  | -
                    NON_EXISTING            | refs/tags/leave/v1  | -                  | -
                    REJECTED_NONFASTFORWARD | refs/heads/register | -                  | has entries that this archive does not have; run policypress archive fetch first
                    REJECTED_REMOTE_CHANGED | refs/heads/register | -                  | was changed by somebody else at the same moment; push again
                    REJECTED_NODELETE       | refs/tags/leave/v1  | -                  | lets no tag be deleted, and so keeps leave/v1, which was destroyed; allow it there with git config receive.denyDeletes false, then push again
                    REJECTED_OTHER_REASON   | refs/heads/register | failed to lock     | is being written to by another program, or by one that was broken off; push again in some minutes, and if it still says so, delete the files there whose names end in .lock
                    REJECTED_OTHER_REASON   | refs/tags/leave/v1  | pre-receive hook declined | does not take leave/v1 (pre-receive hook declined); ask whoever looks after it
                    NOT_ATTEMPTED           | refs/heads/register | -                  | did not say whether it has everything, since the connection broke; push again
                    AWAITING_REPORT         | refs/heads/register | -                  | did not say whether it has everything, since the connection broke; push again
                    """)
    void whateverACopyAnswersIsToldInWords(
            RemoteRefUpdate.Status status, String ref, @Nullable String message, @Nullable String words) {
        assertEquals(
                Optional.ofNullable(words),
                Rejected.reason(status, ref, Optional.ofNullable(message).orElse("")));
    }

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @CsvSource(delimiter = '|', textBlock = """
                    none                        | there is no repository at none; correct the address, or make the repository there with git init --bare -b register.
                    :::                         | there is no repository at :::; correct the address, or make the repository there with git init --bare -b register.
                    http://127.0.0.1:1/a.git    | http://127.0.0.1:1/a.git cannot be reached (nothing answers there); check the address, the network, and that you may use it.
                    ssh://a@127.0.0.1:1/a.git   | ssh://a@127.0.0.1:1/a.git cannot be reached (nothing answers there); check the address, the network, and that you may use it.
                    ssh://a@example.invalid/    | ssh://a@example.invalid/ cannot be reached (there is no such computer); check the address, the network, and that you may use it.
                    nfs://example.org/a.git     | nfs://example.org/a.git is no address of a copy; an address is a folder, or begins with ssh:// or https://.
                    """)
    void whatCannotBeReachedIsToldInWords(String address, String sentence) {
        assertEquals(
                "the archive cannot be copied: " + sentence,
                refused(archive().push(Optional.of(address))).sentence());
        assertEquals(
                "the archive cannot be fetched: " + sentence,
                refused(archive().fetch(Optional.of(address))).sentence());
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void anEmptyCopyAndADamagedOneAreToldApart() throws IOException {
        assertEquals(
                "the archive cannot be fetched: the copy at " + url.orElseThrow()
                        + " is empty; run policypress archive push first.",
                refused(archive().fetch(url)).sentence());

        done(archive().push(url));
        String tip = new Git(copy).run("rev-parse", "register");
        Durable.deleteTree(copy.resolve("objects"));
        Files.createDirectories(copy.resolve("objects"));
        String refused = "the copy at " + url.orElseThrow() + " is not to be trusted: object " + tip + " is missing";
        assertEquals(
                refused + " (and 1 more like this); nothing was changed.",
                refused(in("other", "2026-01-01T12:00:00Z").fetch(url)).sentence());
        assertEquals(
                refused + "; nothing was changed.", refused(archive().push(url)).sentence());
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aRemoteThatIsNotThereOrNotSaidIsTold() {
        assertEquals(
                "archive-failed",
                refused(archive().push(Optional.of(folder.resolve("none").toString())))
                        .rule());
        assertEquals(
                "no copy elsewhere is known; say where under archive_remote in library.yaml, or with git -C"
                        + " archive/canterbury-nursery.git remote add origin URL",
                refused(archive().push(Optional.empty())).sentence());
        new Git(folder.resolve("archive/canterbury-nursery.git")).run("remote", "add", "origin", url.orElseThrow());
        assertEquals(1, done(archive().push(Optional.empty())));
    }
}
