package org.policypress.check;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.policypress.json.Json;
import org.policypress.json.Json.Members;
import org.policypress.problem.Problem;

/** Problems as tools read them: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0. */
public final class Sarif {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private Sarif() {}

    /**
     * The log of one run.
     *
     * @param toolkit the toolkit's version
     * @param problems what was found, sorted
     */
    public static Json write(String toolkit, List<Problem> problems) {
        SortedSet<String> rules = new TreeSet<>();
        problems.forEach(problem -> rules.add(problem.rule()));
        Members driver = Members.empty()
                .with("name", "policypress")
                .with("semanticVersion", toolkit)
                .with(
                        "rules",
                        Json.items(rules.stream()
                                .map(rule -> Members.empty().with("id", rule))
                                .toList()));
        // 3.14.17: columns count UTF-16 code units, as places do.
        Members run = Members.empty()
                .with("tool", Members.empty().with("driver", driver))
                .with("columnKind", "utf16CodeUnits")
                .with("results", Json.items(problems.stream().map(Sarif::result).toList()));
        return Members.empty().with("$schema", SCHEMA).with("version", "2.1.0").with("runs", Json.items(List.of(run)));
    }

    private static Members result(Problem problem) {
        Members physical = Members.empty()
                .with(
                        "artifactLocation",
                        Members.empty().with("uri", uri(problem.place().file())));
        if (problem.place().line() > 0) {
            Members region = Members.empty().with("startLine", problem.place().line());
            physical = physical.with(
                    "region",
                    problem.place().column() > 0
                            ? region.with("startColumn", problem.place().column())
                            : region);
        }
        return Members.empty()
                .with("ruleId", problem.rule())
                .with("level", problem.isError() ? "error" : "warning")
                .with("message", Members.empty().with("text", problem.sentence()))
                .with("locations", Json.items(List.of(Members.empty().with("physicalLocation", physical))));
    }

    /** 3.4.3: a relative reference (RFC 3986); names of a library have no other signs that would need an escape. */
    private static String uri(String file) {
        return file.replace("%", "%25").replace(" ", "%20").replace("#", "%23").replace("?", "%3F");
    }
}
