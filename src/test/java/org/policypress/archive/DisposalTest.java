package org.policypress.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.policypress.archive.Samples.POLICY;
import static org.policypress.archive.Samples.SCHOOL;
import static org.policypress.archive.Samples.at;
import static org.policypress.archive.Samples.bytes;
import static org.policypress.archive.Samples.done;
import static org.policypress.archive.Samples.refused;
import static org.policypress.archive.Samples.signOff;
import static org.policypress.archive.Samples.text;
import static org.policypress.archive.Samples.version;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policypress.git.Git;

/** A version is destroyed on time and for good, and nothing but its certificate stays. */
class DisposalTest {

    private static final String LATER = "2024-01-01T12:00:00Z";
    private static final LocalDate TODAY = LocalDate.of(2024, 1, 1);

    @TempDir
    Path folder;

    private Archive archive;
    private Git git;
    private List<String> goneObjects;

    /** Version 1 was replaced on 2 May 2016 and is kept until 2 May 2023; version 2 until 2 May 2025; 3 is current. */
    @BeforeEach
    void signOffThreeVersions() {
        git = new Git(folder.resolve("canterbury-nursery.git"));
        for (int year : List.of(2015, 2016, 2018)) {
            done(on(year + "-05-02T12:00:00Z").signOff(signOff(POLICY, LocalDate.of(year, 5, 1)), text("Words of")));
        }
        archive = on(LATER);
        goneObjects = git.run(
                        "rev-parse",
                        "social-media-and-ict/v1",
                        "social-media-and-ict/v1^{commit}",
                        "social-media-and-ict/v1^{tree}",
                        "social-media-and-ict/v1:policy.pdf",
                        "social-media-and-ict/v1:policy.md",
                        "social-media-and-ict/v1:record.json")
                .lines()
                .toList();
    }

    private Archive on(String instant) {
        return Archive.of(folder, SCHOOL, at(instant));
    }

    @Test
    void whatIsDueIsDestroyedAndItsCertificateStays() {
        List<Certificate> certificates = done(archive.dispose(List.of(version(1)), TODAY, "Records Manager"));

        assertEquals(
                List.of(version(1)),
                certificates.stream().map(Certificate::version).toList());
        assertEquals(LocalDate.of(2023, 5, 2), certificates.getFirst().keptUntil());
        assertEquals(
                Sha256.of(bytes("# Words of 1\n")),
                certificates.getFirst().files().get("policy.md"));
        Register register = done(archive.register());
        assertInstanceOf(
                Standing.Disposed.class,
                register.version(version(1)).orElseThrow().standing());
        assertEquals("Records Manager", register.last().orElseThrow().by());
        assertEquals("disposed-of", refused(archive.files(version(1))).rule());
        assertNothingLeft();
    }

    @Test
    void theNumberOfADestroyedVersionIsNotGivenAgain() {
        done(archive.dispose(List.of(version(1)), TODAY, "Records Manager"));

        assertEquals(
                version(4),
                done(archive.signOff(signOff(POLICY, TODAY), text("Words of"))).id());
    }

    @ParameterizedTest(name = "git {0}")
    @ValueSource(
            strings = {
                "gc --quiet",
                "repack -adq --write-midx --write-bitmap-index",
                "pack-refs --all",
                "commit-graph write --reachable",
                "config pack.preserveOldPacks true"
            })
    void whereverGitHasPutItItIsGone(String command) throws IOException {
        git.run(command.split(" "));
        if (Files.isDirectory(git.repository().resolve("objects/pack"))) {
            keepPacks();
        }
        Files.writeString(git.repository().resolve("FETCH_HEAD"), goneObjects.get(1));
        git.run("update-ref", "--create-reflog", "refs/tags/leaked", goneObjects.get(1));
        git.run("update-ref", "-d", "refs/tags/leaked");
        git.run("read-tree", goneObjects.get(2));
        assertNotEquals(List.of(), filesThatTellOfIt());

        done(archive.dispose(List.of(version(1)), TODAY, "Records Manager"));

        assertNothingLeft();
    }

    /** As a crash leaves it: a whole copy under a name of its own. */
    @Test
    void whatAnInterruptedFetchLeftBesideTheArchiveIsGoneAndOneThatGoesOnIsLeftAlone() throws IOException {
        git.run("clone", "-q", "--mirror", ".", "../.new-1-1");
        git.run(
                "clone",
                "-q",
                "--mirror",
                ".",
                "../.new-" + ProcessHandle.current().pid() + "-999");
        for (Path copy : List.of(
                folder.resolve(".new-1-1"),
                folder.resolve(".new-" + ProcessHandle.current().pid() + "-999"))) {
            Files.setLastModifiedTime(copy, FileTime.from(Instant.now().minusSeconds(60)));
        }

        done(archive.dispose(List.of(version(1)), TODAY, "Records Manager"));

        assertFalse(Files.exists(folder.resolve(".new-1-1")));
        assertTrue(Files.exists(folder.resolve(".new-" + ProcessHandle.current().pid() + "-999")));
    }

    /** Packs that git must not touch, and copies of old ones, which JGit brings back as soon as it misses an object. */
    private void keepPacks() throws IOException {
        Path packs = git.repository().resolve("objects/pack");
        Path preserved = Files.createDirectories(packs.resolve("preserved"));
        Files.createDirectories(packs.resolve("multi-pack-index.d"));
        for (Path pack : packsIn(packs)) {
            String name = pack.getFileName().toString().replace(".pack", "");
            Files.copy(pack, preserved.resolve(name + ".old-pack"));
            Files.copy(packs.resolve(name + ".idx"), preserved.resolve(name + ".old-idx"));
            Files.copy(packs.resolve(name + ".idx"), packs.resolve("multi-pack-index.d/" + name + ".midx"));
            Files.createFile(packs.resolve(name + ".keep"));
        }
    }

    private static List<Path> packsIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pack")).toList();
        }
    }

    private void assertNothingLeft() {
        String objects = git.run("cat-file", "--batch-all-objects", "--batch-check");
        assertEquals(List.of(), goneObjects.stream().filter(objects::contains).toList());
        assertEquals(List.of(), filesThatTellOfIt());
        assertEquals("social-media-and-ict/v2\nsocial-media-and-ict/v3", git.run("tag", "-l"));
        assertEquals(
                "<p>the same in every version", git.run("cat-file", "blob", "social-media-and-ict/v2:policy.html"));
        assertEquals(
                "scan of the minutes", git.run("cat-file", "blob", "social-media-and-ict/v3:attachments/minutes.pdf"));
        git.assertSound();
        done(archive.audit(Optional.empty()));
    }

    /** Files with an id of it in their names or, as text or as bytes, in their content. */
    private List<String> filesThatTellOfIt() {
        try (Stream<Path> files = Files.walk(git.repository())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> goneObjects.stream().anyMatch(id -> tells(file, id)))
                    .map(Path::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean tells(Path file, String id) {
        try {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            String bytes = new String(HexFormat.of().parseHex(id), StandardCharsets.ISO_8859_1);
            return file.endsWith(Path.of(id.substring(0, 2), id.substring(2)))
                    || content.contains(id)
                    || content.contains(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatIsNotDueCurrentOrUnknownIsRefusedAndNothingIsTouched() {
        List<String> sentences = archive
                .dispose(Set.of(version(1), version(2), version(3), version(9)), TODAY, "Records Manager")
                .problems()
                .stream()
                .map(p -> p.sentence())
                .toList();

        assertEquals(
                List.of(
                        "social-media-and-ict@2 has to be kept until 2 May 2025.",
                        "social-media-and-ict@3 is the current version, which is always kept.",
                        "there is no version social-media-and-ict@9"),
                sentences);
        assertEquals(3, done(archive.register()).entries().size());
    }

    @Test
    void aHeldVersionIsNotDestroyedUntilReleased() {
        done(archive.hold(POLICY, Optional.of(1), "employment tribunal 3/24", "Clerk"));

        assertEquals(
                "social-media-and-ict@1 is held (employment tribunal 3/24); release the hold first.",
                refused(archive.dispose(List.of(version(1)), TODAY, "Records Manager"))
                        .sentence());

        done(archive.release(4, "settled", "Clerk"));
        done(archive.dispose(List.of(version(1)), TODAY, "Records Manager"));
    }

    @Test
    void aDateInTheFutureIsNotTrusted() {
        assertEquals(
                "disposal-in-the-future",
                refused(archive.dispose(List.of(version(2)), LocalDate.of(2026, 1, 1), "Records Manager"))
                        .rule());
        assertTrue(git.run("tag", "-l").contains("v2"));
    }

    @Test
    void theDisposalOfNothingRecordsNothing() {
        assertEquals(List.of(), done(archive.dispose(List.of(), TODAY, "Records Manager")));
        assertEquals(3, done(archive.register()).entries().size());
    }

    @Test
    void aHoldNamesWhatIsThere() {
        assertEquals(
                "no-such-version",
                refused(archive.hold(POLICY, Optional.of(9), "why", "Clerk")).rule());
        assertEquals("no-such-hold", refused(archive.release(1, "why", "Clerk")).rule());
        assertFalse(done(archive.register()).entries().size() > 3);
    }
}
