package org.policypress.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.policypress.document.DateWords;
import org.policypress.problem.Outcome;

/**
 * Makes the next version of a policy.
 *
 * <p>Its number stands in its text, so that the text is made for a number that another sign-off may take first. Making it takes
 * long, so nobody is kept from writing meanwhile: whoever finds the number taken makes the text anew.
 */
final class NextVersion {

    private final Access access;
    private final SignOff signOff;

    NextVersion(Access access, SignOff signOff) {
        this.access = access;
        this.signOff = signOff;
    }

    /** Makes it, with the contents that the maker gives. */
    Outcome<Version> make(Contents.Maker maker) throws IOException {
        // A guess, held against the register before anything is written.
        int number = access.inventory().nextNumber(signOff.policy());
        while (true) {
            Outcome<Contents> contents = maker.apply(number);
            if (contents.hasErrors() || contents.value().isEmpty()) {
                return Outcome.failed(contents.problems());
            }
            if (!access.exists()) {
                Repositories.create(access.path());
            }
            try (Writing writing = access.begin()) {
                int next = writing.register().nextNumber(signOff.policy());
                if (next == number) {
                    Outcome<Version> version =
                            sign(writing, number, contents.value().get());
                    writing.done();
                    return version.value().isPresent()
                            ? Outcome.of(version.value().get(), contents.problems())
                            : version;
                }
                writing.done();
                number = next;
            }
        }
    }

    /** Signs it off in a turn at writing, with the number that it gets there. */
    Outcome<Version> sign(Writing writing, int number, Contents contents) throws IOException {
        Optional<Version> current = writing.register().current(signOff.policy());
        if (current.isPresent()
                && signOff.meeting().isBefore(current.get().facts().adopted())) {
            return access.refused(
                    "meeting-before-current",
                    "the current version, " + current.get().id() + ", was adopted on "
                            + DateWords.day(current.get().facts().adopted()) + ", after a meeting on "
                            + DateWords.day(signOff.meeting()) + "; sign versions off in the order of their meetings.");
        }
        VersionId id = new VersionId(signOff.policy(), number);
        Instant at = writing.at();
        SortedMap<String, byte[]> files = VersionFiles.of(contents, signOff);
        SortedMap<String, Fingerprint> fingerprints = VersionFiles.fingerprints(files);
        SortedMap<String, Sha256> hashes = new TreeMap<>();
        fingerprints.forEach((path, fingerprint) -> hashes.put(path, fingerprint.sha256()));
        String json = SignOffRecord.write(
                        access.school(),
                        id,
                        at,
                        signOff,
                        contents.amendments(),
                        fingerprints,
                        writing.tip().orElse(""))
                + "\n";
        byte[] sealed = json.getBytes(StandardCharsets.UTF_8);
        SortedMap<String, byte[]> all = new TreeMap<>(files);
        all.put(VersionFiles.RECORD, sealed);
        String message = "Version " + number + " of " + id.policy() + "\n\n" + json;
        String commit = writing.objects().writeVersion(all, message, at);
        String tag = writing.objects().writeTag(id.tag(), commit, message, at);
        Event.SignedOff event = new Event.SignedOff(
                id, signOff.title(), signOff.meeting(), commit, tag, Sha256.of(sealed), hashes, signOff.retention());
        writing.record(signOff.by(), List.of(event), List.of(commit, tag), Map.of(id.tag(), tag), Map.of());
        return Outcome.of(writing.register().version(id).orElseThrow());
    }
}
