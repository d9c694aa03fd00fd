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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive and its copy elsewhere keep each other, and neither believes a copy that was set back or changed. */
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
    void aLockThatAKilledPushLeftInACopyOnThisMachineIsCleared() throws IOException {
        done(archive().push(url));
        signOff(2016);
        Path lock = Files.createFile(copy.resolve("refs/heads/register.lock"));

        assertTrue(refused(archive().push(url)).sentence().contains("refs/heads/register"));
        assertTrue(Files.exists(lock), "another program may hold it");

        Files.writeString(copy.resolve(WriteLock.FILE), "process 1 writes\n");
        assertEquals(1, done(archive().push(url)));
        assertFalse(Files.exists(lock));
    }

    @Test
    void aCopyOfAnotherHistoryIsRefused() throws IOException {
        done(archive().push(url));
        Durable.deleteTree(folder.resolve("archive/canterbury-nursery.git"));
        signOff(2018);

        assertTrue(refused(archive().push(url)).sentence().contains("which this archive does not have; fetch first"));
        assertTrue(refused(archive().fetch(url)).sentence().contains("one of the two was written anew"));
    }

    @Test
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
