package org.policypress.cli;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import org.policypress.archive.Version;
import org.policypress.document.Attribution;
import org.policypress.document.Edition;
import org.policypress.document.LibraryState;
import org.policypress.json.Json;
import org.policypress.library.SourceText;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/**
 * The text of a signed-off version, as its archive kept it.
 *
 * @param source the tailored Markdown
 * @param commit the id of the library's commit that it was made from
 * @param signatories who signed it
 * @param version what the register says of it
 */
record SignedText(SourceText source, String commit, Edition.Signatories signatories, Version version) {

    /** Reads the files of a version. */
    static Outcome<SignedText> of(Version version, SortedMap<String, byte[]> files) {
        String name = version.id() + "/policy.md";
        try {
            Json.Members record =
                    Json.readObject(new String(files.getOrDefault("record.json", new byte[0]), StandardCharsets.UTF_8));
            Edition.Signatories signatories = new Edition.Signatories(record.text("chair"), record.text("head"));
            String commit = record.text("library_commit");
            return SourceText.decode(name, files.getOrDefault("policy.md", new byte[0]))
                    .then(source -> Outcome.of(new SignedText(source, commit, signatories, version)));
        } catch (Json.Unexpected e) {
            return Outcome.failed(Problem.error(
                    Place.of(version.id() + "/record.json"),
                    "bad-record",
                    "the record of this version cannot be read: " + e.getMessage()));
        }
    }

    /** The version, made from a state of the library. */
    Edition.Version edition(LibraryState state) {
        LocalDate adopted = version.facts().adopted();
        return new Edition.Version(version.id().number(), adopted, signatories, state);
    }

    /** Who put it on record, and when. */
    Attribution attribution() {
        Instant at = version.signedOff();
        return new Attribution(version.by(), Optional.of(at));
    }
}
