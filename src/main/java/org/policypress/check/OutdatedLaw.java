package org.policypress.check;

import java.util.ArrayList;
import java.util.List;
import org.policypress.problem.Problem;

/** An act or body that is no more: {@code law.yaml} lists them, each with what replaced it and the source. */
final class OutdatedLaw implements PolicyRule {

    private final List<ReplacedLaw> laws;

    OutdatedLaw(List<ReplacedLaw> laws) {
        this.laws = List.copyOf(laws);
    }

    @Override
    public String id() {
        return "outdated-law";
    }

    @Override
    public List<Problem> check(PolicyText text) {
        List<Problem> problems = new ArrayList<>();
        for (ReplacedLaw law : laws) {
            for (int offset : text.find(law.name())) {
                problems.add(text.problem(
                        this,
                        offset,
                        "the " + law.name() + " " + law.fate() + " (" + law.source() + "); write what holds today"));
            }
        }
        return problems;
    }
}
