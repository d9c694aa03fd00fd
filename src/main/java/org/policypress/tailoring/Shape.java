package org.policypress.tailoring;

import java.util.List;
import java.util.Optional;
import org.policypress.document.Id;
import org.policypress.markdown.Passage;
import org.policypress.problem.Problem;

/** Whether the text of an amendment fits what it changes: clauses beside clauses, sections beside sections. */
final class Shape {

    private Shape() {}

    /** What is wrong with the text of an amendment, if anything is. */
    static Optional<Problem> check(Amendment amendment, Passage target) {
        if (amendment.action() == Amendment.Action.REMOVE) {
            return Optional.empty();
        }
        if (amendment
                .passages()
                .isEmpty()) { // nothing but footnotes' texts and the like, which stand nowhere by themselves
            return Optional.of(Problem.error(
                    amendment.place(),
                    "amendment-text",
                    "nothing of what stands between the fences is printed here; write the clause that it belongs to"));
        }
        Optional<String> refusal =
                target.kind() == Passage.Kind.SECTION ? besideSection(amendment, target) : besideClause(amendment);
        return refusal.or(() -> name(amendment)).map(why -> Problem.error(amendment.place(), "amendment-text", why));
    }

    private static Optional<String> besideSection(Amendment amendment, Passage target) {
        String hashes = "#".repeat(target.level());
        Optional<Passage> first = amendment.passages().stream().findFirst();
        boolean begins = first.filter(p -> p.kind() == Passage.Kind.SECTION && p.level() == target.level())
                .isPresent();
        boolean above = amendment.passages().stream()
                .anyMatch(p -> p.kind() == Passage.Kind.SECTION && p.level() < target.level());
        return begins && !above
                ? Optional.empty()
                : Optional.of(amendment.target() + " is a section that begins with " + hashes
                        + ", so this text begins with a heading of " + hashes
                        + " and has none of fewer; to change single clauses, name them");
    }

    private static Optional<String> besideClause(Amendment amendment) {
        List<Passage> passages = amendment.passages();
        if (passages.stream().anyMatch(p -> p.kind() == Passage.Kind.SECTION)) {
            return Optional.of(amendment.target()
                    + " is a clause, and a heading cannot stand in the place of one; name a section to put it beside");
        }
        boolean allClauses = passages.stream().noneMatch(p -> p.kind() == Passage.Kind.OTHER);
        if (!isClauseText(amendment) && !allClauses) {
            return Optional.of("what stands beside the clause " + amendment.target()
                    + " are clauses; begin this text with 1. and set in by three spaces what belongs to a clause");
        }
        return Optional.empty();
    }

    /** Whether the text is what one clause says, without a number of its own. */
    static boolean isClauseText(Amendment amendment) {
        return amendment.action() == Amendment.Action.REPLACE
                && amendment.passages().stream()
                        .findFirst()
                        .filter(p -> p.kind() == Passage.Kind.OTHER)
                        .isPresent();
    }

    /** A clause keeps its name, since references, redlines and the model's next change hold on to it. */
    private static Optional<String> name(Amendment amendment) {
        if (amendment.action() != Amendment.Action.REPLACE) {
            return Optional.empty();
        }
        Passage first = amendment.passages().getFirst();
        Optional<Id> other = first.id().filter(id -> !id.equals(amendment.target()));
        if (other.isPresent()) {
            return Optional.of(
                    "what replaces " + amendment.target() + " keeps its name; remove {#" + other.get() + "}");
        }
        return first.name().isEmpty()
                ? Optional.of("what replaces " + amendment.target() + " begins with words; add them before the rest")
                : Optional.empty();
    }
}
