package org.policypress.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.policypress.archive.Event.DisposalStarted;
import org.policypress.archive.Event.Disposed;
import org.policypress.archive.Event.Held;
import org.policypress.archive.Event.Released;
import org.policypress.archive.Event.RetentionChanged;
import org.policypress.archive.Event.SignedOff;
import org.policypress.json.Json;
import org.policypress.json.Json.Members;
import org.policypress.json.Json.Unexpected;
import org.policypress.library.PolicyId;

/** How an entry of the register is written. What was once written is read for ever: names are added, never changed. */
final class EventJson {

    private EventJson() {}

    /** The JSON of an entry; its hash and its commit are those of what this gives. */
    static Members write(int number, Instant at, String by, Sha256 previous, Event event) {
        Members entry = Members.empty()
                .with("entry", number)
                .with("at", at.toString())
                .with("by", by)
                .with("previous", previous.hex());
        return switch (event) {
            case SignedOff e ->
                version(entry.with("event", "signed-off"), e.version())
                        .with("title", e.title())
                        .with("adopted", e.adopted().toString())
                        .with("commit", e.commit())
                        .with("tag", e.tag())
                        .with("record", e.record().hex())
                        .with("files", hashes(e.files()))
                        .with("retention", RetentionJson.write(e.retention()));
            case RetentionChanged e ->
                policy(entry.with("event", "retention-changed"), e.policy())
                        .with("retention", RetentionJson.write(e.retention()));
            case Held e -> {
                Members held = policy(entry.with("event", "held"), e.policy()).with("reason", e.reason());
                yield e.version().map(n -> held.with("version", n)).orElse(held);
            }
            case Released e ->
                policy(entry.with("event", "released"), e.policy())
                        .with("hold", e.hold())
                        .with("reason", e.reason());
            case DisposalStarted e -> version(entry.with("event", "disposal-started"), e.version());
            case Disposed(Certificate c) -> certificate(entry.with("event", "disposed"), c);
        };
    }

    /**
     * The entry of a JSON.
     *
     * @param commit the register's commit that holds it
     * @throws Unexpected when it is not what {@link #write} gives
     */
    static Entry read(String json, String commit) {
        Members entry = Json.readObject(json);
        try {
            return new Entry(
                    entry.whole("entry"),
                    Instant.parse(entry.text("at")),
                    entry.text("by"),
                    event(entry),
                    new Sha256(entry.text("previous")),
                    Sha256.of(json),
                    commit);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Unexpected(String.valueOf(e.getMessage()));
        }
    }

    private static Event event(Members entry) {
        PolicyId policy = new PolicyId(entry.text("policy"));
        return switch (entry.text("event")) {
            case "signed-off" ->
                new SignedOff(
                        version(entry),
                        entry.text("title"),
                        LocalDate.parse(entry.text("adopted")),
                        entry.text("commit"),
                        entry.text("tag"),
                        new Sha256(entry.text("record")),
                        hashes(entry.object("files")),
                        RetentionJson.read(entry.object("retention")));
            case "retention-changed" -> new RetentionChanged(policy, RetentionJson.read(entry.object("retention")));
            case "held" ->
                new Held(policy, entry.find("version").map(_ -> entry.whole("version")), entry.text("reason"));
            case "released" -> new Released(policy, entry.whole("hold"), entry.text("reason"));
            case "disposal-started" -> new DisposalStarted(version(entry));
            case "disposed" -> new Disposed(certificate(entry));
            default ->
                throw new Unexpected("its event is '" + entry.text("event") + "', which this version does not know");
        };
    }

    /** What a certificate says. */
    static Members certificate(Members to, Certificate c) {
        return version(to, c.version())
                .with("title", c.title())
                .with("adopted", c.adopted().toString())
                .with("commit", c.commit())
                .with("record", c.record().hex())
                .with("files", hashes(c.files()))
                .with("authority", RetentionJson.write(c.authority()))
                .with("replaced", c.replaced().toString())
                .with("kept_until", c.keptUntil().toString());
    }

    private static Certificate certificate(Members entry) {
        return new Certificate(
                version(entry),
                entry.text("title"),
                LocalDate.parse(entry.text("adopted")),
                entry.text("commit"),
                new Sha256(entry.text("record")),
                hashes(entry.object("files")),
                RetentionJson.read(entry.object("authority")),
                LocalDate.parse(entry.text("replaced")),
                LocalDate.parse(entry.text("kept_until")));
    }

    private static Members policy(Members to, PolicyId policy) {
        return to.with("policy", policy.value());
    }

    private static Members version(Members to, VersionId id) {
        return policy(to, id.policy()).with("version", id.number());
    }

    private static VersionId version(Members entry) {
        return new VersionId(new PolicyId(entry.text("policy")), entry.whole("version"));
    }

    private static Members hashes(Map<String, Sha256> files) {
        Members object = Members.empty();
        for (Map.Entry<String, Sha256> file : files.entrySet()) {
            object = object.with(file.getKey(), file.getValue().hex());
        }
        return object;
    }

    private static SortedMap<String, Sha256> hashes(Members object) {
        SortedMap<String, Sha256> hashes = new TreeMap<>();
        object.members().keySet().forEach(path -> hashes.put(path, new Sha256(object.text(path))));
        return hashes;
    }

    /** The first line of the register's commit: what {@code git log --oneline register} shows. Ids only, so never markup. */
    static String summary(Event event) {
        return switch (event) {
            case SignedOff e -> "Sign off " + e.version();
            case RetentionChanged e -> "Change the retention of " + e.policy();
            case Held e -> "Hold " + e.policy() + suffix(e.version());
            case Released e -> "Release " + e.policy() + " from hold " + e.hold();
            case DisposalStarted e -> "Begin to dispose of " + e.version();
            case Disposed(Certificate c) -> "Dispose of " + c.version();
        };
    }

    private static String suffix(Optional<Integer> version) {
        return version.map(n -> "@" + n).orElse("");
    }
}
