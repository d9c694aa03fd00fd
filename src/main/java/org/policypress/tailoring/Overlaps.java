package org.policypress.tailoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policypress.markdown.Passage;
import org.policypress.problem.Problem;

/** Finds amendments of one file that cannot both be done. */
final class Overlaps {

    private Overlaps() {}

    /** An error for each amendment that changes what another has changed or left out. */
    static List<Problem> check(Map<Amendment, Passage> amendments) {
        List<Problem> problems = new ArrayList<>();
        Map<Passage, Amendment> changed = new HashMap<>();
        amendments.forEach((amendment, passage) -> {
            if (!amendment.action().inserts()) {
                Amendment first = changed.putIfAbsent(passage, amendment);
                if (first != null) {
                    problems.add(error(
                            amendment,
                            "the amendment at line " + first.place().line() + " changes {#" + amendment.target()
                                    + "} already; make one of the two"));
                }
            }
        });
        amendments.forEach((amendment, passage) -> changed.forEach((whole, other) -> {
            if (whole.holds(passage)) {
                problems.add(error(
                        amendment,
                        "{#" + amendment.target() + "} is within {#" + other.target() + "}, which is "
                                + (other.action() == Amendment.Action.REMOVE ? "removed" : "replaced")
                                + " as a whole at line " + other.place().line()
                                + (other.action() == Amendment.Action.REMOVE
                                        ? "; remove this amendment"
                                        : "; write this change there")));
            }
        }));
        return problems;
    }

    private static Problem error(Amendment amendment, String sentence) {
        return Problem.error(amendment.place(), "amendment-overlap", sentence);
    }
}
