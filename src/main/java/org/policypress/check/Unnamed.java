package org.policypress.check;

import java.util.List;
import org.policypress.markdown.Passage;
import org.policypress.problem.Problem;

/**
 * A section or clause that no school could amend, and no reference could name.
 *
 * @param id the rule's id
 * @param kind which of the two: those of the first level
 * @param sentence what is said of one
 */
record Unnamed(String id, Passage.Kind kind, String sentence) implements PolicyRule {

    /** The rule about sections. */
    static Unnamed sections() {
        return new Unnamed(
                "unnamed-section",
                Passage.Kind.SECTION,
                "this section has no name, so no school can amend it; write one such as {#scope} at the end of the heading");
    }

    /** The rule about clauses. */
    static Unnamed clauses() {
        return new Unnamed(
                "unnamed-clause",
                Passage.Kind.CLAUSE,
                "this clause has no name, so no school can amend it; write one such as {#notice} at the end of its first"
                        + " paragraph");
    }

    @Override
    public boolean isStrict() {
        return true;
    }

    @Override
    public List<Problem> check(PolicyText text) {
        return text.passages().stream()
                .filter(passage -> passage.kind() == kind
                        && passage.level() == 1
                        && passage.id().isEmpty())
                .map(passage -> text.problem(this, passage.start(), sentence))
                .toList();
    }
}
