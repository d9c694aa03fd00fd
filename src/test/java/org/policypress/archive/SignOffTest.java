package org.policypress.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.policypress.archive.Samples.OTHER;
import static org.policypress.archive.Samples.POLICY;
import static org.policypress.archive.Samples.SCHOOL;
import static org.policypress.archive.Samples.at;
import static org.policypress.archive.Samples.bytes;
import static org.policypress.archive.Samples.done;
import static org.policypress.archive.Samples.refused;
import static org.policypress.archive.Samples.signOff;
import static org.policypress.archive.Samples.text;
import static org.policypress.archive.Samples.version;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.git.Git;
import org.policypress.json.Json;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/** A decision becomes a version that nobody can change and that plain git can read. */
class SignOffTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 9);

    @TempDir
    Path folder;

    private Archive archive;
    private Git git;

    @BeforeEach
    void open() {
        archive = on("2026-03-10T09:15:30.123Z");
        git = new Git(folder.resolve("canterbury-nursery.git"));
    }

    private Archive on(String instant) {
        return Archive.of(folder, SCHOOL, at(instant));
    }

    @Test
    void theFirstSignOffMakesTheArchiveAndItsVersion() {
        Version version = done(archive.signOff(signOff(POLICY, MARCH), text("Policy")));

        assertEquals(version(1), version.id());
        assertEquals(new Standing.Current(), version.standing());
        assertEquals("social-media-and-ict/v1", git.run("tag", "-l"));
        assertEquals("tag", git.run("cat-file", "-t", "social-media-and-ict/v1"));
        assertEquals(version.facts().commit(), git.run("rev-parse", "social-media-and-ict/v1^{commit}"));
        assertEquals("", git.run("log", "-1", "--format=%P", "social-media-and-ict/v1"));
        assertEquals("""
                attachments/minutes.pdf
                policy.docx
                policy.html
                policy.md
                policy.pdf
                record.json""", git.run("ls-tree", "-r", "--name-only", "social-media-and-ict/v1"));
        assertEquals("%PDF Policy1", git.run("cat-file", "blob", "social-media-and-ict/v1:policy.pdf"));
        assertEquals("refs/heads/register", git.run("symbolic-ref", "HEAD"));
        git.assertSound();
    }

    @Test
    void theRecordSaysWhoWhenAndWhatAndTheTagSaysTheSame() {
        done(archive.signOff(signOff(POLICY, MARCH), text("Policy")));

        String json = git.run("cat-file", "blob", "social-media-and-ict/v1:record.json");
        Json.Members record = Json.readObject(json);

        assertEquals("Zoë O'Brien\nChair", record.text("chair"));
        assertEquals("2026-03-09", record.text("adopted"));
        assertEquals("2026-03-10T09:15:30Z", record.text("signed_off"));
        assertEquals("0.1.0", record.text("toolkit"));
        assertEquals("as minuted\n\nunder item 9", record.text("note"));
        assertEquals(
                Sha256.of(bytes("%PDF Policy1")).hex(),
                record.object("files").object("policy.pdf").text("sha256"));
        assertTrue(git.run("tag", "-l", "--format=%(contents)").endsWith(json));
    }

    @Test
    void theRegisterHoldsHashesButNoNamesOfPeopleWhoSigned() {
        done(archive.signOff(signOff(POLICY, MARCH), text("Policy")));

        String log = git.run("log", "register");

        assertTrue(log.contains("Sign off social-media-and-ict@1"), log);
        assertTrue(log.contains(Sha256.of(bytes("# Policy 1\n")).hex()), log);
        assertFalse(log.contains("Brien"), log);
    }

    @Test
    void theNextVersionReplacesTheLastAndNumbersCountForEachPolicy() {
        done(archive.signOff(signOff(POLICY, MARCH), text("Policy")));
        done(archive.signOff(signOff(OTHER, MARCH), text("Other")));
        done(on("2027-03-10T09:00:00Z").signOff(signOff(POLICY, LocalDate.of(2027, 3, 9)), text("Policy")));

        Register register = done(archive.register());

        assertEquals(
                List.of("social-media-and-ict@1", "whistleblowing@1", "social-media-and-ict@2"),
                register.versions().stream().map(v -> v.id().toString()).toList());
        Standing.Replaced first = assertInstanceOf(
                Standing.Replaced.class, register.versions().getFirst().standing());
        assertEquals(LocalDate.of(2027, 3, 10), first.on());
        assertEquals(2, first.by());
        assertEquals(version(2), register.current(POLICY).orElseThrow().id());
        git.assertSound();
    }

    @Test
    void theVersionInForceOnADayIsTheLastThatAMeetingHadAdopted() {
        done(archive.signOff(signOff(POLICY, MARCH), text("Policy")));
        done(on("2027-03-20T09:00:00Z").signOff(signOff(POLICY, LocalDate.of(2027, 3, 9)), text("Policy")));
        Register register = done(archive.register());

        assertTrue(register.inForce(POLICY, MARCH.minusDays(1)).isEmpty());
        assertEquals(version(1), register.inForce(POLICY, MARCH).orElseThrow().id());
        assertEquals(
                version(1),
                register.inForce(POLICY, LocalDate.of(2027, 3, 8)).orElseThrow().id());
        assertEquals(
                version(2),
                register.inForce(POLICY, LocalDate.of(2027, 3, 9)).orElseThrow().id());
    }

    @Test
    void theFilesComeOutAsTheyWentIn() {
        done(archive.signOff(signOff(POLICY, MARCH), text("Policy")));

        assertArrayEquals(
                bytes("scan of the minutes"), done(archive.files(version(1))).get("attachments/minutes.pdf"));
        assertEquals("no-such-version", refused(archive.files(version(2))).rule());
    }

    @Test
    void aMeetingInTheFutureIsRefused() {
        Problem problem = refused(archive.signOff(signOff(POLICY, LocalDate.of(2026, 3, 11)), text("Policy")));

        assertEquals(
                "archive/canterbury-nursery.git: a meeting on 11 March 2026 has not been held yet;"
                        + " give the day on which the policy was adopted.",
                problem.toString());
        assertFalse(Files.exists(folder.resolve("canterbury-nursery.git")));
    }

    @Test
    void aMeetingBeforeTheCurrentVersionsIsRefused() {
        done(archive.signOff(signOff(POLICY, MARCH), text("Policy")));

        Problem problem = refused(archive.signOff(signOff(POLICY, MARCH.minusDays(1)), text("Policy")));

        assertEquals("meeting-before-current", problem.rule());
        assertEquals(1, done(archive.register()).versions().size());
        git.assertSound();
    }

    @Test
    void aDraftWithErrorsLeavesNothing() {
        Problem wrong = Problem.error(Place.of("policies/social-media-and-ict.md"), "wrong", "it is wrong.");

        assertEquals(wrong, refused(archive.signOff(signOff(POLICY, MARCH), _ -> Outcome.failed(wrong))));

        assertFalse(Files.exists(folder.resolve("canterbury-nursery.git")));
    }

    @Test
    void aClockThatWasSetBackIsNotBelieved() {
        done(archive.signOff(signOff(POLICY, MARCH), text("Policy")));

        Problem problem = refused(on("2026-03-09T09:00:00Z").signOff(signOff(POLICY, MARCH), text("Policy")));

        assertTrue(problem.sentence().contains("set the clock"), problem::toString);
    }

    @Test
    void neitherReflogNorHookIsThere() {
        done(archive.signOff(signOff(POLICY, MARCH), text("Policy")));

        assertFalse(Files.exists(folder.resolve("canterbury-nursery.git/logs")));
        assertFalse(Files.exists(folder.resolve("canterbury-nursery.git/hooks")));
    }

    @Test
    void aMirrorIsAWholeCopy() {
        done(archive.signOff(signOff(POLICY, MARCH), text("Policy")));
        Path copies = folder.resolve("copies");
        git.run(
                "clone",
                "--quiet",
                "--mirror",
                ".",
                copies.resolve("canterbury-nursery.git").toString());

        Archive copy = Archive.of(copies, SCHOOL, at("2026-03-10T10:00:00Z"));

        assertEquals(done(archive.register()).entries(), done(copy.register()).entries());
        assertEquals(
                done(archive.files(version(1))).keySet(),
                done(copy.files(version(1))).keySet());
    }
}
