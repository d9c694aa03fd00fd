package org.policypress.check;

import java.util.ArrayList;
import java.util.List;
import org.policypress.markdown.Passage;
import org.policypress.problem.Problem;

/** A heading with nothing under it, in any school. */
final class EmptySection implements PolicyRule {

    @Override
    public String id() {
        return "empty-section";
    }

    @Override
    public List<Problem> check(PolicyText text) {
        List<Problem> problems = new ArrayList<>();
        List<Passage> passages = text.passages();
        for (int i = 0; i < passages.size(); i++) {
            Passage section = passages.get(i);
            boolean followed = i + 1 < passages.size() && section.holds(passages.get(i + 1));
            if (section.kind() == Passage.Kind.SECTION && !followed) {
                problems.add(text.problem(
                        this, section.start(), "nothing stands under this heading; write its text, or delete it"));
            }
        }
        return problems;
    }
}
