package org.policypress.library;

import java.util.List;
import java.util.Optional;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;
import org.policypress.yaml.Fields;

/**
 * What {@code library.yaml} says of the archives.
 *
 * @param signing the key that what is recorded is signed with; absent when nothing is said
 * @param remote where copies of the archives are kept, with {@value #SCHOOL} for a school's id
 */
public record ArchiveSettings(Optional<SigningKey> signing, Optional<String> remote) {

    /** What stands for a school's id in {@link #remote}. */
    public static final String SCHOOL = "{school}";

    /** Says in {@code library.yaml} that nothing is signed, whatever git is set to. */
    public static final String NO_KEY = "none";

    /**
     * A key to sign with.
     *
     * @param key as git takes it for {@code user.signingkey}: an OpenPGP key's id or owner, or the file of an SSH key
     * @param format which of the two, where that is said
     */
    public record SigningKey(String key, Optional<Format> format) {}

    /** How signatures are made. */
    public enum Format {
        OPENPGP,
        SSH
    }

    /**
     * Reads {@code library.yaml} for what it says of the archives.
     *
     * @return nothing when the file is missing or wrong
     */
    public static Outcome<ArchiveSettings> read(SourceFiles files) {
        return LibrarySettings.read(files).then(settings -> Outcome.of(settings.archives()));
    }

    static ArchiveSettings of(Fields fields, List<Problem> problems) {
        Fields signing = fields.fields("signing");
        Optional<Format> format = signing.choice("format", Format.class);
        Optional<SigningKey> key = signing.isEmpty()
                ? Optional.empty()
                : signing.requiredText("key").map(k -> new SigningKey(k, format));
        signing.refuseOthers();
        Optional<String> remote = fields.text("archive_remote");
        remote.filter(url -> !url.contains(SCHOOL))
                .ifPresent(
                        _ -> problems.add(
                                Problem.error(
                                        fields.place("archive_remote"),
                                        "no-school-in-remote",
                                        "every school's archive has a place of its own; write {school} where the school's id belongs")));
        return new ArchiveSettings(key, remote);
    }
}
