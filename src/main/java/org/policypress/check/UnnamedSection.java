package org.policypress.check;

import java.util.List;
import org.policypress.markdown.Passage;
import org.policypress.problem.Problem;

/** A section that no school could amend, and no reference could name. */
final class UnnamedSection implements PolicyRule {

    @Override
    public String id() {
        return "unnamed-section";
    }

    @Override
    public boolean isStrict() {
        return true;
    }

    @Override
    public List<Problem> check(PolicyText text) {
        return text.passages().stream()
                .filter(passage -> passage.kind() == Passage.Kind.SECTION
                        && passage.level() == 1
                        && passage.id().isEmpty())
                .map(section -> text.problem(
                        this,
                        section.start(),
                        "this section has no name, so no school can amend it; write one such as {#scope} at the end of the"
                                + " heading"))
                .toList();
    }
}
