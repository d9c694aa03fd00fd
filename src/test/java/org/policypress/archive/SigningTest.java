package org.policypress.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.policypress.archive.Samples.POLICY;
import static org.policypress.archive.Samples.SCHOOL;
import static org.policypress.archive.Samples.at;
import static org.policypress.archive.Samples.done;
import static org.policypress.archive.Samples.refused;
import static org.policypress.archive.Samples.signOff;
import static org.policypress.archive.Samples.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.git.Git;
import org.policypress.library.ArchiveSettings.Format;
import org.policypress.problem.Outcome;

/** What is recorded is signed with the configured key, and plain git agrees. */
class SigningTest {

    @TempDir
    Path folder;

    private final List<Path> gnupgHomes = new ArrayList<>();

    private Archive archive(Signing signing) {
        return Archives.in(folder.resolve("archive"), at("2026-03-10T12:00:00Z"), () -> Outcome.of(signing))
                .of(SCHOOL);
    }

    private Git git() {
        return new Git(folder.resolve("archive/" + SCHOOL + ".git"));
    }

    private void signOffTwiceAndHold(Archive archive) {
        for (int i = 1; i <= 2; i++) {
            done(archive.signOff(signOff(POLICY, LocalDate.of(2026, 3, i)), text("Words of")));
        }
        done(archive.hold(POLICY, Optional.of(1), "claim 12/26", "Clerk"));
    }

    private Path sshKey(String name, String passphrase) throws Exception {
        Path key = folder.resolve(name);
        run(Map.of(), "ssh-keygen", "-q", "-t", "ed25519", "-N", passphrase, "-C", "records", "-f", key.toString());
        return key;
    }

    private static String run(Map<String, String> environment, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> String.join(" ", command) + ": " + text);
        return text;
    }

    private static void assume(String program) {
        boolean there = Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(bin -> Files.isExecutable(Path.of(bin, program)));
        assumeTrue(there, program + " is not installed: signatures were not checked by it");
    }

    @Test
    void withAnSshKeyTagsAndEntriesAreSignedAndPlainGitAgrees() throws Exception {
        assume("ssh-keygen");
        Path key = sshKey("key", "");
        Archive archive = archive(new Signing.Key(Format.SSH, key.toString(), Optional.empty(), _ -> Optional.empty()));

        signOffTwiceAndHold(archive);

        assertEquals(new Signatures(2, 2, 3, 3), done(archive.signatures()));
        done(archive.audit(Optional.empty()));
        git().assertSound();
        Path allowed = Files.writeString(
                folder.resolve("allowed"), "records@example.org " + Files.readString(Path.of(key + ".pub")));
        String setting = "gpg.ssh.allowedSignersFile=" + allowed;
        assertTrue(git().run("-c", setting, "verify-tag", "social-media-and-ict/v2")
                .contains("Good \"git\" signature"));
        assertTrue(git().run("-c", setting, "verify-commit", "register").contains("Good \"git\" signature"));
    }

    @Test
    void aLockedSshKeyAsksForItsPassphraseAndWithoutOneNothingIsSignedOff() throws Exception {
        assume("ssh-keygen");
        Path key = sshKey("locked", "correct horse");
        Signing.Key open = new Signing.Key(
                Format.SSH, key.toString(), Optional.empty(), _ -> Optional.of("correct horse".toCharArray()));

        assertEquals(
                "the archive cannot take the version: the key " + key + " is locked, and its passphrase was not given.",
                refused(archive(new Signing.Key(Format.SSH, key.toString(), Optional.empty(), _ -> Optional.empty()))
                                .signOff(signOff(POLICY, LocalDate.of(2026, 3, 1)), text("Words of")))
                        .sentence());
        assertEquals(List.of(), done(archive(open).register()).versions());

        signOffTwiceAndHold(archive(open));
        assertEquals(new Signatures(2, 2, 3, 3), done(archive(open).signatures()));
    }

    @Test
    void aSignatureByAKeyThatIsNotKnownIsNoProof() throws Exception {
        assume("ssh-keygen");
        Path key = sshKey("key", "");
        Path other = sshKey("other", "");
        signOffTwiceAndHold(
                archive(new Signing.Key(Format.SSH, other.toString(), Optional.empty(), _ -> Optional.empty())));

        List<String> sentences = archive(
                        new Signing.Key(Format.SSH, key.toString(), Optional.empty(), _ -> Optional.empty()))
                .signatures()
                .problems()
                .stream()
                .map(p -> p.sentence())
                .toList();

        assertEquals(5, sentences.size(), sentences::toString);
        assertTrue(sentences.getFirst().startsWith("the signature of entry 1 of the register "), sentences::toString);
    }

    @Test
    void whatWasSignedOffBeforeThereWasAKeyStaysUnsignedAndIsCounted() throws Exception {
        assume("ssh-keygen");
        signOffTwiceAndHold(archive(new Signing.Nothing()));
        Path key = sshKey("key", "");
        Archive signed = archive(new Signing.Key(Format.SSH, key.toString(), Optional.empty(), _ -> Optional.empty()));
        done(signed.signOff(signOff(POLICY, LocalDate.of(2026, 3, 3)), text("Words of")));

        assertEquals(new Signatures(3, 1, 4, 1), done(signed.signatures()));
    }

    @Test
    void withAnOpenPgpKeyTagsAndEntriesAreSignedAndPlainGitAgrees() throws Exception {
        assume("gpg");
        Path home = gnupgHome();
        Map<String, String> environment = Map.of("GNUPGHOME", home.toString());
        run(
                environment,
                "gpg",
                "--batch",
                "--quiet",
                "--passphrase",
                "",
                "--quick-generate-key",
                "Records <records@example.org>",
                "rsa2048",
                "sign",
                "never");
        String before = System.getProperty("jgit.gpg.home");
        System.setProperty("jgit.gpg.home", home.toString());
        try {
            Archive archive = archive(
                    new Signing.Key(Format.OPENPGP, "records@example.org", Optional.empty(), _ -> Optional.empty()));

            signOffTwiceAndHold(archive);

            assertEquals(new Signatures(2, 2, 3, 3), done(archive.signatures()));
            git().assertSound();
            String repository = git().repository().toString();
            assertTrue(run(environment, "git", "-C", repository, "verify-tag", "social-media-and-ict/v1")
                    .contains("Good signature from \"Records <records@example.org>\""));
            assertTrue(run(environment, "git", "-C", repository, "verify-commit", "register")
                    .contains("Good signature from"));
        } finally {
            if (before == null) {
                System.clearProperty("jgit.gpg.home");
            } else {
                System.setProperty("jgit.gpg.home", before);
            }
        }
    }

    /** Short, as gpg's agent listens on a socket in it, whose path may have 107 characters. */
    private Path gnupgHome() throws IOException {
        Path home = Files.createTempDirectory(
                Path.of("/tmp"),
                "pp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        gnupgHomes.add(home);
        return home;
    }

    @AfterEach
    void stopAgents() throws Exception {
        for (Path home : gnupgHomes) {
            run(Map.of("GNUPGHOME", home.toString()), "gpgconf", "--kill", "all");
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
