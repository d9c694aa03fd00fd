package org.policypress.check;

import java.util.List;
import org.policypress.markdown.Passage;
import org.policypress.problem.Problem;

/** A clause that no school could amend, and no reference could name. */
final class UnnamedClause implements PolicyRule {

    @Override
    public String id() {
        return "unnamed-clause";
    }

    @Override
    public boolean isStrict() {
        return true;
    }

    @Override
    public List<Problem> check(PolicyText text) {
        return text.passages().stream()
                .filter(passage -> passage.kind() == Passage.Kind.CLAUSE
                        && passage.level() == 1
                        && passage.id().isEmpty())
                .map(clause -> text.problem(
                        this,
                        clause.start(),
                        "this clause has no name, so no school can amend it; write one such as {#notice} at the end of its"
                                + " first paragraph"))
                .toList();
    }
}
