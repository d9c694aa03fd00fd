package org.policypress.archive;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.policypress.document.Edition.Signatories;
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
     * @param amendments what the school has changed in the model text
     * @param files every file of the version but the record itself, by path
     * @param register the register's commit before the sign-off, empty for the first one: it ties the tag to all that had
     *     been recorded by then
     */
    static String write(
            SchoolId school,
            VersionId id,
            Instant at,
            SignOff signOff,
            List<String> amendments,
            Map<String, Fingerprint> files,
            String register) {
        Members hashes = Members.empty();
        for (Map.Entry<String, Fingerprint> file : files.entrySet()) {
            hashes = hashes.with(
                    file.getKey(),
                    Members.empty()
                            .with("bytes", file.getValue().bytes())
                            .with("sha256", file.getValue().sha256().hex()));
        }
        Members record = Members.empty()
                .with("school", school.value())
                .with("policy", id.policy().value())
                .with("version", id.number())
                .with("title", signOff.title())
                .with("adopted", signOff.meeting().toString())
                .with("chair", signOff.signatories().chair())
                .with("head", signOff.signatories().head())
                .with("signed_off", at.toString())
                .with("by", signOff.by())
                .with("note", signOff.note())
                .with("library_commit", signOff.commit())
                .with("toolkit", signOff.toolkit())
                .with("retention", RetentionJson.write(signOff.retention()))
                .with("register", register)
                .with("files", (Json) hashes);
        return (amendments.isEmpty()
                        ? record
                        : record.with(
                                "amendments",
                                Json.items(
                                        amendments.stream().map(Json.Text::new).toList())))
                .write();
    }

    /**
     * From what a version was made, by its record.
     *
     * @param record the bytes of {@code record.json}
     * @throws DamagedArchive when they are no record
     */
    static Provenance provenance(byte[] record) {
        try {
            Members members = Json.readObject(new String(record, StandardCharsets.UTF_8));
            return new Provenance(
                    members.text("library_commit"),
                    members.text("toolkit"),
                    LocalDate.parse(members.text("adopted")),
                    new Signatories(members.text("chair"), members.text("head")));
        } catch (Json.Unexpected | DateTimeException e) {
            throw new DamagedArchive("a version's record cannot be read: " + e.getMessage());
        }
    }

    /**
     * What is wrong with a record.
     *
     * @param record the bytes of {@code record.json}
     * @param tagMessage the message of the version's tag
     * @param facts what the register says
     * @param register the register's commit before the sign-off, empty for the first one
     * @return the end of a sentence for each
     */
    static List<String> findings(
            byte[] record, String tagMessage, SchoolId school, Event.SignedOff facts, String register) {
        String json = new String(record, StandardCharsets.UTF_8);
        List<String> findings = new ArrayList<>();
        if (!tagMessage.endsWith("\n\n" + json)) {
            findings.add("its tag's message is not its record");
        }
        try {
            Members members = Json.readObject(json);
            SortedMap<String, Sha256> hashes = new TreeMap<>();
            Members files = members.object("files");
            for (String path : files.members().keySet()) {
                hashes.put(path, new Sha256(files.object(path).text("sha256")));
            }
            if (!hashes.equals(facts.files())) {
                findings.add("its record has other hashes than the register");
            }
            if (!members.text("school").equals(school.value())
                    || !members.text("policy").equals(facts.policy().value())
                    || members.whole("version") != facts.version().number()
                    || !members.text("adopted").equals(facts.adopted().toString())) {
                findings.add("its record is that of another version");
            }
            if (!members.text("register").equals(register)) {
                findings.add("it was signed off after another entry of the register: the register was written anew");
            }
        } catch (Json.Unexpected | IllegalArgumentException e) {
            findings.add("its record cannot be read: " + e.getMessage());
        }
        return findings;
    }
}
