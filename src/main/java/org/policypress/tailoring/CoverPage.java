package org.policypress.tailoring;

import java.util.List;
import java.util.Optional;
import org.policypress.document.Cover;
import org.policypress.library.Library;
import org.policypress.library.Policy;
import org.policypress.library.ReviewDate;
import org.policypress.library.School;

/** Makes the first page. */
final class CoverPage {

    private static final String NOT_YET = "Not yet reviewed";

    private CoverPage() {}

    static Cover of(Library library, Policy policy, School school) {
        Optional<ReviewDate> last = school.adoption(policy.id()).flatMap(School.Adoption::lastReview);
        String frequency = policy.review().words();
        List<Cover.Fact> facts = List.of(
                new Cover.Fact("Statutory or non-statutory", policy.statutory() ? "Statutory" : "Non-statutory"),
                new Cover.Fact(
                        "Frequency of review", Character.toUpperCase(frequency.charAt(0)) + frequency.substring(1)),
                new Cover.Fact("Last review", last.map(ReviewDate::words).orElse(NOT_YET)),
                new Cover.Fact(
                        "Next review",
                        last.map(policy.review()::next).map(ReviewDate::words).orElse(NOT_YET)),
                new Cover.Fact("Published on the school’s website", policy.website() ? "Yes" : "No"));
        return new Cover(
                library.provider(),
                policy.title(),
                school.name(),
                school.nameLanguage(),
                policy.audience(),
                facts,
                school.logo());
    }
}
