package org.policypress.drafts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.policypress.document.Cover;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.LibraryState;
import org.policypress.library.Policy;
import org.policypress.library.PolicyId;
import org.policypress.library.ReviewCycle;
import org.policypress.library.School;
import org.policypress.library.SchoolId;
import org.policypress.library.SourceText;

/** Schools that adopt one policy, for tests that need many. */
final class Schools {

    static final Edition.Draft DRAFT = new Edition.Draft(new LibraryState.Unversioned());

    static final Policy POLICY = new Policy(
            new PolicyId("whistleblowing"),
            "Whistleblowing",
            "Staff",
            false,
            new ReviewCycle(1, ReviewCycle.Unit.YEAR),
            true,
            Optional.empty(),
            List.of(),
            new SourceText("policies/whistleblowing.md", 1, ""));

    private Schools() {}

    /** Orders for {@code school-0}, {@code school-1} and so on. */
    static List<Order> orders(int count) {
        return IntStream.range(0, count).mapToObj(i -> order("school-" + i)).toList();
    }

    static Order order(String school) {
        return new Order(
                new School(
                        new SchoolId(school),
                        "The school " + school,
                        Optional.empty(),
                        Optional.empty(),
                        School.Phase.PRIMARY,
                        School.Governance.MAINTAINED,
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        List.of(new School.Adoption(POLICY.id(), Optional.empty(), Map.of())),
                        Optional.empty()),
                POLICY);
    }

    static Document document(Policy policy, School school, Edition edition) {
        return new Document(
                new Document.Key(school.id().value(), policy.id().value(), ""),
                "en-GB",
                new Cover("HR", policy.title(), school.name(), Optional.empty(), "", List.of(), Optional.empty()),
                List.of(),
                List.of(),
                List.of(),
                edition);
    }
}
