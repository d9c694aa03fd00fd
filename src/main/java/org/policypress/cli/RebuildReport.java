package org.policypress.cli;

import java.util.List;
import org.policypress.archive.Archive;
import org.policypress.archive.Provenance;
import org.policypress.archive.Rebuild;
import org.policypress.archive.VersionId;
import org.policypress.json.Json;
import org.policypress.library.Checkout;

/** Makes a version again and tells whether the same came of it. */
final class RebuildReport {

    private final PolicyPress top;
    private final boolean json;

    RebuildReport(PolicyPress top, boolean json) {
        this.top = top;
        this.json = json;
    }

    /** Makes the version that the words of the command line name; gives the exit status. */
    int run(boolean archiveToo, List<String> words) {
        if (archiveToo || words.size() != 2) {
            throw new WrongCommand("Say which version: verify --rebuild SCHOOL POLICY@N");
        }
        Records records = new Records(top);
        Archive archive = records.of(words.getFirst());
        VersionChoice choice = VersionChoice.of(words.get(1));
        try (Checkout checkout = Checkout.of(top.library())) {
            return records.answer(archive.register(), register -> {
                VersionId id = choice.in(register, words.getFirst()).id();
                return records.answer(Rebuild.of(archive, id, checkout), rebuild -> tell(archive, id, rebuild));
            });
        }
    }

    private int tell(Archive archive, VersionId id, Rebuild rebuild) {
        Provenance from = rebuild.provenance();
        if (json) {
            top.terminal().out().println(json(archive, id, rebuild).write());
        } else {
            top.terminal().out().println(Terminal.harmless(archive.school() + " " + id + ": " + words(rebuild, from)));
        }
        return rebuild instanceof Rebuild.Same ? ExitStatus.DONE : ExitStatus.PROBLEMS;
    }

    private static String words(Rebuild rebuild, Provenance from) {
        return switch (rebuild) {
            case Rebuild.Same _ -> "the same bytes come of commit " + from.commit();
            case Rebuild.Different(var _, List<String> paths) ->
                "other bytes come of commit " + from.commit() + " for " + String.join(", ", paths)
                        + (isOurs(from)
                                ? ""
                                : "; the toolkit's version differs: it was made by " + from.toolkit() + ", this is "
                                        + Toolkit.version());
            case Rebuild.NoCommit _ -> "the library has its commit " + from.commit() + " no more";
        };
    }

    private static boolean isOurs(Provenance from) {
        return from.toolkit().equals(Toolkit.version());
    }

    private static Json json(Archive archive, VersionId id, Rebuild rebuild) {
        Provenance from = rebuild.provenance();
        Json.Members about = Json.Members.empty()
                .with("school", archive.school().value())
                .with("policy", id.policy().value())
                .with("version", id.number())
                .with("commit", from.commit())
                .with("made_by", from.toolkit())
                .with("toolkit", Toolkit.version());
        return switch (rebuild) {
            case Rebuild.Same _ -> about.with("result", "same");
            case Rebuild.Different(var _, List<String> paths) ->
                about.with("result", "different")
                        .with(
                                "files",
                                Json.items(paths.stream().map(Json.Text::new).toList()));
            case Rebuild.NoCommit _ -> about.with("result", "no-commit");
        };
    }
}
