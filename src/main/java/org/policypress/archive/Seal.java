package org.policypress.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.api.errors.CanceledException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.api.errors.UnsupportedSigningFormatException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.GpgConfig;
import org.eclipse.jgit.lib.ObjectBuilder;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.SignatureVerifier.SignatureVerification;
import org.eclipse.jgit.lib.SignatureVerifiers;
import org.eclipse.jgit.lib.Signer;
import org.eclipse.jgit.lib.Signers;
import org.eclipse.jgit.revwalk.RevObject;
import org.policypress.library.ArchiveSettings.Format;

/**
 * Signs objects, and checks signatures. JGit finds its signers as services when they are first asked for: so nothing of them
 * is loaded by commands that do not sign.
 */
final class Seal {

    private final Signing.Key key;

    Seal(Signing.Key key) {
        this.key = key;
    }

    /** The seal of what is to be signed; nothing when nothing is. */
    static Optional<Seal> of(Signing signing) {
        return switch (signing) {
            case Signing.Nothing _ -> Optional.empty();
            case Signing.Key key -> Optional.of(new Seal(key));
        };
    }

    /** Signs an object before it is written. Its message must end in a line break, as git asks of signed tags. */
    void sign(Repository repository, ObjectBuilder object, PersonIdent writer) throws IOException {
        try {
            signer().signObject(
                            repository,
                            config(Optional.empty()),
                            object,
                            writer,
                            key.key(),
                            new Passphrases(key.passphrase()));
        } catch (CanceledException e) {
            throw new IOException("the key " + key.key() + " is locked, and its passphrase was not given", e);
        } catch (UnsupportedSigningFormatException | JGitInternalException e) {
            throw new IOException("it cannot be signed with the key " + key.key() + ": " + e.getMessage(), e);
        }
    }

    private Signer signer() throws IOException {
        Signer signer = Signers.get(format());
        if (signer == null) {
            throw new IOException("this installation cannot make signatures of the format " + word());
        }
        return signer;
    }

    /**
     * Checks an object's signature.
     *
     * @return why it cannot be trusted, as the end of a sentence; nothing when it was made by a key that is known here: one of
     *     the OpenPGP key ring, or of git's allowed signers, or the configured SSH key itself
     */
    Optional<String> refusal(Repository repository, RevObject signed) throws IOException {
        Optional<Path> allowed = key.format() == Format.SSH ? Optional.of(allowedSigners()) : Optional.empty();
        try {
            SignatureVerification found = SignatureVerifiers.verify(repository, config(allowed), signed);
            if (found == null) {
                return Optional.of("is of a kind that cannot be checked");
            }
            return found.verified()
                    ? Optional.empty()
                    : Optional.of("is not good: "
                            + Optional.ofNullable(found.message()).orElse("the content was changed"));
        } catch (JGitInternalException e) {
            return Optional.of("cannot be checked: " + e.getMessage());
        } finally {
            if (allowed.isPresent()) {
                Files.deleteIfExists(allowed.get());
            }
        }
    }

    private GpgConfig config(Optional<Path> allowedSigners) {
        Config config = new Config();
        config.setString("gpg", null, "format", word());
        config.setString("user", null, "signingkey", key.key());
        allowedSigners.ifPresent(file -> config.setString("gpg", "ssh", "allowedSignersFile", file.toString()));
        return new GpgConfig(config);
    }

    private GpgConfig.GpgFormat format() {
        return switch (key.format()) {
            case OPENPGP -> GpgConfig.GpgFormat.OPENPGP;
            case SSH -> GpgConfig.GpgFormat.SSH;
        };
    }

    private String word() {
        return key.format().name().toLowerCase(Locale.ROOT);
    }

    /** The SSH keys that are trusted, as a file in the form that ssh-keygen(1) describes under "ALLOWED SIGNERS". */
    private Path allowedSigners() throws IOException {
        StringBuilder allowed = new StringBuilder();
        if (key.allowedSigners().isPresent()) {
            allowed.append(Files.readString(home(key.allowedSigners().get()))).append('\n');
        }
        Optional<String> own = publicKey();
        own.ifPresent(
                line -> allowed.append("* namespaces=\"git\" ").append(line).append('\n'));
        Path file = Files.createTempFile("policypress-signers-", "");
        Files.writeString(file, allowed);
        return file;
    }

    private Optional<String> publicKey() throws IOException {
        String said = key.key().startsWith("key::") ? key.key().substring("key::".length()) : key.key();
        if (said.startsWith("ssh-")) {
            return Optional.of(said);
        }
        Path file = home(said.endsWith(".pub") ? said : said + ".pub");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return Files.readString(file, StandardCharsets.UTF_8).lines().findFirst();
    }

    private static Path home(String path) {
        return path.startsWith("~/") ? Path.of(System.getProperty("user.home"), path.substring(2)) : Path.of(path);
    }
}
