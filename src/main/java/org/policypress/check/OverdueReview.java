package org.policypress.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.policypress.library.Library;
import org.policypress.library.ReviewDate;
import org.policypress.library.School;
import org.policypress.problem.Problem;

/** A review whose month or day has passed. */
final class OverdueReview implements LibraryRule {

    @Override
    public String id() {
        return "overdue-review";
    }

    @Override
    public List<Problem> check(Library library, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        for (School school : library.schools()) {
            for (School.Adoption adoption : school.policies()) {
                library.policy(adoption.policy())
                        .ifPresent(policy -> adoption.lastReview()
                                .map(policy.review()::next)
                                .filter(next -> end(next).isBefore(today))
                                .ifPresent(next -> problems.add(Problem.warning(
                                        school.places().of("policies." + policy.id() + ".last_review"),
                                        id(),
                                        "the review of " + policy.id() + " was due "
                                                + (next instanceof ReviewDate.Day ? "on " : "in ") + next.words()
                                                + "; write the date of the review here when it is done"))));
            }
        }
        return problems;
    }

    /** The last day on which the review is in time. */
    private static LocalDate end(ReviewDate date) {
        return switch (date) {
            case ReviewDate.Day day -> day.day();
            case ReviewDate.Month month -> month.month().atEndOfMonth();
        };
    }
}
