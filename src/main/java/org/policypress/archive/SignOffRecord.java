package org.policypress.archive;

import java.time.Instant;
import java.util.Map;
import org.policypress.json.Json;
import org.policypress.json.Json.Members;
import org.policypress.library.SchoolId;

/**
 * What {@code record.json} and the message of a version's tag say: who adopted what, when, and how to make it again.
 *
 * <p>The names of those who signed stand here and in the publication, never in the register: they go when the version goes.
 */
final class SignOffRecord {

    private SignOffRecord() {}

    /**
     * The record of a sign-off.
     *
     * @param files every file of the version but the record itself, by path
     * @param register the register's commit before the sign-off, empty for the first one: it ties the tag to all that had
     *     been recorded by then
     */
    static String write(
            SchoolId school, VersionId id, Instant at, SignOff signOff, Map<String, byte[]> files, String register) {
        Members hashes = Members.empty();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            hashes = hashes.with(
                    file.getKey(),
                    Members.empty()
                            .with("bytes", file.getValue().length)
                            .with("sha256", Sha256.of(file.getValue()).hex()));
        }
        return Members.empty()
                .with("school", school.value())
                .with("policy", id.policy().value())
                .with("version", id.number())
                .with("title", signOff.title())
                .with("adopted", signOff.meeting().toString())
                .with("chair", signOff.signatories().chair())
                .with("head", signOff.signatories().head())
                .with("signed-off", at.toString())
                .with("by", signOff.by())
                .with("note", signOff.note())
                .with("library-commit", signOff.commit())
                .with("toolkit", signOff.toolkit())
                .with("retention", RetentionJson.write(signOff.retention()))
                .with("register", register)
                .with("files", (Json) hashes)
                .write();
    }
}
