package org.policypress.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.policypress.library.ArchiveSettings;
import org.policypress.library.ArchiveSettings.Format;
import org.policypress.library.Checkout;
import org.policypress.library.DiskFiles;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/** Whether what is recorded gets signed, and with which key. */
public sealed interface Signing {

    /** Nothing is signed. */
    record Nothing() implements Signing {}

    /**
     * A key.
     *
     * @param format how signatures are made
     * @param key as git takes it for {@code user.signingkey}
     * @param allowedSigners the file of SSH keys that are trusted, where git is told of one ({@code gpg.ssh.allowedSignersFile})
     * @param passphrase asked where the key is locked
     */
    record Key(Format format, String key, Optional<String> allowedSigners, Passphrase passphrase) implements Signing {}

    /** Finds out whether and how to sign, when that is needed. */
    @FunctionalInterface
    interface Source {

        /** Signs nothing. */
        Source NOTHING = () -> Outcome.of(new Nothing());

        /** Whether and how to sign, or what is wrong with what was said about it. */
        Outcome<Signing> find();
    }

    /** Knows or asks for the passphrase of a key. */
    @FunctionalInterface
    interface Passphrase {

        /** The passphrase, unless nobody can be asked or the person does not want to tell. */
        Optional<char[]> ask(String question);
    }

    /**
     * What a library says: in {@code library.yaml} under {@code signing}, else in git's settings {@code user.signingkey} and
     * {@code gpg.format}.
     *
     * @return a problem when {@code library.yaml} is wrong, or git's format is none that can be made
     */
    static Outcome<Signing> of(Path library, Passphrase passphrase) {
        return ArchiveSettings.read(DiskFiles.of(library)).then(settings -> {
            try (Checkout git = Checkout.of(library)) {
                Optional<String> allowed = git.setting("gpg.ssh.allowedSignersFile");
                if (settings.signing().isEmpty()) {
                    return ofGit(git, allowed, passphrase);
                }
                ArchiveSettings.SigningKey said = settings.signing().get();
                if (said.key().equals(ArchiveSettings.NO_KEY)) {
                    return Outcome.of(new Nothing());
                }
                String key = absolute(library, said.key());
                return Outcome.of(new Key(said.format().orElseGet(() -> format(key)), key, allowed, passphrase));
            }
        });
    }

    private static Outcome<Signing> ofGit(Checkout git, Optional<String> allowed, Passphrase passphrase) {
        Optional<String> key = git.setting("user.signingkey");
        if (key.isEmpty()) {
            return Outcome.of(new Nothing());
        }
        String word = git.setting("gpg.format").orElse("openpgp");
        Optional<Format> format = Arrays.stream(Format.values())
                .filter(f -> f.name().toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
        return format.isEmpty()
                ? Outcome.failed(Problem.error(
                        Place.of(".git/config"),
                        "unknown-signature-format",
                        "gpg.format is " + word
                                + ", and signatures can be made with openpgp and ssh; name a key of one of"
                                + " these in library.yaml, or signing: {key: none}"))
                : Outcome.of(new Key(format.get(), key.get(), allowed, passphrase));
    }

    /** A key's file lies in the library, or at an absolute path, or below the user's home. */
    private static String absolute(Path library, String key) {
        Path file = library.resolve(key);
        return !key.startsWith("~") && Files.isRegularFile(file)
                ? file.toAbsolutePath().normalize().toString()
                : key;
    }

    /** An OpenPGP key is named by its id, fingerprint or owner; an SSH key by its file or by itself. */
    private static Format format(String key) {
        boolean ssh = key.startsWith("ssh-")
                || key.startsWith("key::")
                || key.startsWith("~/")
                || Path.of(key).isAbsolute()
                || key.endsWith(".pub");
        return ssh ? Format.SSH : Format.OPENPGP;
    }
}
