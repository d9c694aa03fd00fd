package org.policypress.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.policypress.library.Library;
import org.policypress.library.Policy;
import org.policypress.library.PolicyId;
import org.policypress.library.ReviewDate;
import org.policypress.library.School;
import org.policypress.library.SchoolId;

/**
 * How a school stands with a policy on a day.
 *
 * @param title what the policy is called, now or when it was last signed off; its id where no file tells
 * @param isAdopted whether the school's file lists the policy; else only the archive knows of it
 * @param inForce the version in force on that day, which may have been destroyed since
 * @param lastReview the later one of the meeting that adopted that version and the review that the school's file tells of, as
 *     far as either lies before the day
 * @param nextReview when the next review is due, where the policy can be read and was ever reviewed
 * @param isOverdue whether it was due before that day
 */
public record ReviewState(
        SchoolId school,
        PolicyId policy,
        String title,
        boolean isAdopted,
        Optional<Inventory.Item> inForce,
        Optional<ReviewDate> lastReview,
        Optional<ReviewDate> nextReview,
        boolean isOverdue) {

    /**
     * How a school stands with each policy that it adopts or ever signed off, sorted by policy.
     *
     * @param school absent when the library has the school no more, or it has errors
     */
    static List<ReviewState> of(
            Library library, SchoolId id, Optional<School> school, Inventory inventory, LocalDate day) {
        TreeSet<PolicyId> policies = new TreeSet<>(inventory.policies());
        school.ifPresent(s -> s.policies().forEach(adoption -> policies.add(adoption.policy())));
        List<ReviewState> states = new ArrayList<>();
        for (PolicyId policy : policies) {
            Optional<School.Adoption> adoption = school.flatMap(s -> s.adoption(policy));
            states.add(of(id, policy, library.policy(policy), adoption, inventory, day));
        }
        return states;
    }

    private static ReviewState of(
            SchoolId school,
            PolicyId id,
            Optional<Policy> policy,
            Optional<School.Adoption> adoption,
            Inventory inventory,
            LocalDate day) {
        Optional<Inventory.Item> inForce = inventory.inForce(id, day);
        Optional<ReviewDate> told = adoption.flatMap(School.Adoption::lastReview)
                .filter(review -> !review.firstDay().isAfter(day));
        Optional<ReviewDate> last = later(told, inForce.map(item -> new ReviewDate.Day(item.adopted())));
        Optional<ReviewDate> next = adoption.flatMap(_ -> policy).flatMap(p -> last.map(p.review()::next));
        return new ReviewState(
                school,
                id,
                policy.map(Policy::title)
                        .or(() -> inForce.map(Inventory.Item::title))
                        .orElse(id.value()),
                adoption.isPresent(),
                inForce,
                last,
                next,
                next.map(due -> due.lastDay().isBefore(day)).orElse(false));
    }

    /** The later one; the school's own word where both are of one month, as its next review counts from that. */
    private static Optional<ReviewDate> later(Optional<ReviewDate> told, Optional<ReviewDate> adopted) {
        return Stream.concat(told.stream(), adopted.stream())
                .reduce((a, b) -> b.firstDay().isAfter(a.lastDay()) ? b : a);
    }
}
