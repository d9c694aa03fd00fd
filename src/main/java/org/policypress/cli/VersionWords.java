package org.policypress.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.policypress.archive.Hold;
import org.policypress.archive.Inventory;
import org.policypress.archive.Standing;
import org.policypress.archive.Version;
import org.policypress.document.DateWords;
import org.policypress.json.Json;

/** How versions are told of, to people and to programs. */
final class VersionWords {

    private static final ZoneId UK = ZoneId.of("Europe/London");

    private VersionWords() {}

    /** {@code adopted 1 May 2025, replaced on 2 May 2026 by version 2, kept until 2 May 2033}. */
    static String of(Version version) {
        return "adopted " + DateWords.day(version.facts().adopted()) + ", " + standing(version.standing())
                + holds(version.holds());
    }

    /** The same of a replaced version that is listed in short, with its rule. */
    static String of(Inventory.Item item, Standing.Replaced replaced) {
        return "adopted " + DateWords.day(item.adopted()) + ", " + standing(replaced) + holds(item.holds()) + " ("
                + replaced.rule().words() + ")";
    }

    private static String holds(List<Hold> holds) {
        return holds.isEmpty()
                ? ""
                : holds.stream().map(VersionWords::hold).collect(Collectors.joining(", ", ", held: ", ""));
    }

    /** The same of a version that is listed in short. */
    static String of(Inventory.Item item) {
        String standing = item.disposed()
                .map(day -> "disposed of on " + DateWords.day(day))
                .orElseGet(() -> item.replaced()
                        .map(r -> item.isKept() ? standing(r) : standing(new Standing.BeingDisposed(r)))
                        .orElseGet(() -> standing(new Standing.Current())));
        return "adopted " + DateWords.day(item.adopted()) + ", " + standing + holds(item.holds());
    }

    private static String standing(Standing standing) {
        return switch (standing) {
            case Standing.Current _ -> "current";
            case Standing.Replaced r -> replaced(r) + ", kept until " + DateWords.day(r.keptUntil());
            case Standing.BeingDisposed(Standing.Replaced r) -> replaced(r) + ", being disposed of";
            case Standing.Disposed d -> "disposed of on " + DateWords.day(day(d.at()));
        };
    }

    private static String replaced(Standing.Replaced r) {
        return "replaced on " + DateWords.day(r.on()) + " by version " + r.by();
    }

    private static String hold(Hold hold) {
        return hold.reason() + " (hold " + hold.number() + ")";
    }

    /** The day of an instant, for people in the United Kingdom. */
    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, UK);
    }

    /** A version for a program. */
    static Json.Members json(String school, Version version) {
        Json.Members json = Json.Members.empty()
                .with("school", school)
                .with("policy", version.id().policy().value())
                .with("version", version.id().number())
                .with("title", version.facts().title())
                .with("adopted", version.facts().adopted().toString())
                .with("signed_off", version.signedOff().toString())
                .with("by", version.by())
                .with("tag", version.id().tag())
                .with("commit", version.facts().commit())
                .with("files", files(version))
                .with(
                        "holds",
                        Json.items(
                                version.holds().stream().map(VersionWords::json).toList()));
        return switch (version.standing()) {
            case Standing.Current _ -> json.with("standing", "current");
            case Standing.Replaced r -> replaced(json.with("standing", "replaced"), r);
            case Standing.BeingDisposed(Standing.Replaced r) -> replaced(json.with("standing", "being-disposed"), r);
            case Standing.Disposed d -> json.with("standing", "disposed").with("disposed", d.at().toString());
        };
    }

    /** A replaced version that is listed in short, for a program. */
    static Json.Members json(String school, Inventory.Item item, Standing.Replaced r) {
        return replaced(
                Json.Members.empty()
                        .with("school", school)
                        .with("policy", item.version().policy().value())
                        .with("version", item.version().number())
                        .with("title", item.title())
                        .with("adopted", item.adopted().toString())
                        .with(
                                "holds",
                                Json.items(item.holds().stream()
                                        .map(VersionWords::json)
                                        .toList())),
                r);
    }

    private static Json.Members replaced(Json.Members json, Standing.Replaced r) {
        return json.with("replaced", r.on().toString())
                .with("replaced_by", r.by())
                .with("rule", r.rule().words())
                .with("kept_until", r.keptUntil().toString());
    }

    private static Json.Members files(Version version) {
        Json.Members files = Json.Members.empty();
        for (var file : version.facts().files().entrySet()) {
            files = files.with(file.getKey(), file.getValue().hex());
        }
        return files;
    }

    /** A hold for a program. */
    static Json.Members json(Hold hold) {
        Json.Members json = Json.Members.empty()
                .with("hold", hold.number())
                .with("policy", hold.policy().value())
                .with("reason", hold.reason())
                .with("since", hold.since().toString())
                .with("by", hold.by());
        return hold.version().map(number -> json.with("version", number)).orElse(json);
    }
}
