package org.policypress.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.policypress.library.Library;
import org.policypress.library.Policy;
import org.policypress.library.School;
import org.policypress.problem.Problem;

/** A policy that the law asks of a school of its phase and governance, and that the school has not adopted. */
final class MissingPolicy implements LibraryRule {

    @Override
    public String id() {
        return "missing-policy";
    }

    @Override
    public List<Problem> check(Library library, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        for (School school : library.schools()) {
            for (Policy policy : library.policies()) {
                if (policy.statutory()
                        && policy.appliesTo(school)
                        && school.adoption(policy.id()).isEmpty()) {
                    problems.add(Problem.warning(
                            school.places().of("policies"),
                            id(),
                            "the law asks this school to have " + policy.id() + " (" + policy.title()
                                    + "), and it is not among its policies; add it there"));
                }
            }
        }
        return problems;
    }
}
