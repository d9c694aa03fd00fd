package org.policypress.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.LibraryState;
import org.policypress.library.Library;
import org.policypress.library.Policy;
import org.policypress.library.PolicyId;
import org.policypress.library.School;
import org.policypress.library.SchoolId;
import org.policypress.library.Variable;
import org.policypress.problem.Outcome;
import org.policypress.tailoring.Tailor;

/**
 * What differs for which schools: between two states of a library, or between a model text and what schools make of it.
 * Schools are worked on side by side, and only what differs is kept, so memory does not grow with their number.
 */
public final class Effects {

    /** A draft of no particular commit: a commit's id and day would differ in each document. */
    private static final Edition DRAFT = new Edition.Draft(new LibraryState.Unversioned());

    private record Adoption(SchoolId school, PolicyId policy) implements Comparable<Adoption> {
        @Override
        public int compareTo(Adoption other) {
            return school.equals(other.school) ? policy.compareTo(other.policy) : school.compareTo(other.school);
        }
    }

    private Effects() {}

    /**
     * What a change of a library does to its schools.
     *
     * @param old the library before
     * @param now the library after
     * @return the effects, sorted by school and policy; none for a policy that stays the same
     */
    public static List<Effect> between(Library old, Library now) {
        Tailor before = Tailor.of(old);
        Tailor after = Tailor.of(now);
        SortedSet<Adoption> all = new TreeSet<>(adoptions(old));
        all.addAll(adoptions(now));
        Touched touched = new Touched(old.files(), now.files());
        return all.parallelStream()
                .filter(adoption -> touched.has(adoption.school(), adoption.policy()))
                .flatMap(adoption -> effect(adoption, old, before, now, after).stream())
                .toList();
    }

    private static SortedSet<Adoption> adoptions(Library library) {
        return library.schools().stream()
                .flatMap(school -> school.policies().stream().map(a -> new Adoption(school.id(), a.policy())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<Effect> effect(Adoption adoption, Library old, Tailor before, Library now, Tailor after) {
        Optional<School> then = adopting(adoption, old);
        Optional<School> today = adopting(adoption, now);
        if (then.isEmpty()) {
            return today.map(school -> new Effect.Adopted(school, adoption.policy()));
        }
        if (today.isEmpty()) {
            return then.map(school -> new Effect.Dropped(school, adoption.policy()));
        }
        return changed(
                today.get(),
                adoption.policy(),
                tailored(before, old.policy(adoption.policy()), then.get()),
                tailored(after, now.policy(adoption.policy()), today.get()));
    }

    private static Optional<School> adopting(Adoption adoption, Library library) {
        return library.school(adoption.school())
                .filter(school -> school.adoption(adoption.policy()).isPresent());
    }

    /** Nothing when the policy itself has errors: its file's own problems tell that. */
    private static Optional<Outcome<Document>> tailored(Tailor tailor, Optional<Policy> policy, School school) {
        return policy.map(p -> tailor.tailor(p, school, DRAFT));
    }

    private static Optional<Effect> changed(
            School school, PolicyId policy, Optional<Outcome<Document>> before, Optional<Outcome<Document>> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return before.isEmpty() && after.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Effect.Untold(school, policy, List.of()));
        }
        Outcome<Redline> redline =
                before.get().then(old -> after.get().then(now -> Outcome.of(Redline.compare(old, now))));
        return redline.value()
                .<Optional<Effect>>map(found ->
                        found.isEmpty() ? Optional.empty() : Optional.of(new Effect.Changed(school, policy, found)))
                .orElseGet(() -> Optional.of(new Effect.Untold(school, policy, redline.problems())));
    }

    /**
     * How each school's text of a policy departs from the model: by its amendments, its own terms and its own values.
     *
     * @param policy one of the library's policies
     * @return the effects, sorted by school; none for a school that has the model as it is
     */
    public static List<Effect> departures(Library library, Policy policy) {
        Tailor tailor = Tailor.of(library);
        return library.schools().parallelStream()
                .filter(school -> school.adoption(policy.id()).isPresent())
                .flatMap(school -> changed(
                        school,
                        policy.id(),
                        Optional.of(tailor.tailor(policy, asModel(school, policy, library), DRAFT)),
                        Optional.of(tailor.tailor(policy, school, DRAFT)))
                        .stream())
                .toList();
    }

    /** The school as it would be had it said nothing that it need not say. */
    private static School asModel(School school, Policy policy, Library library) {
        List<School.Adoption> adoptions = school.policies().stream()
                .map(a -> a.policy().equals(policy.id())
                        ? new School.Adoption(a.policy(), a.lastReview(), needed(a.variables(), policy.variables()))
                        : a)
                .toList();
        return new School(
                school.id(),
                school.name(),
                school.nameLanguage(),
                school.urn(),
                school.phase(),
                school.governance(),
                school.localAuthority(),
                school.people(),
                needed(school.variables(), library.variables()),
                Map.of(),
                adoptions,
                school.logo(),
                List.of(),
                school.places());
    }

    /** Of a school's values those that have no default. */
    private static Map<String, String> needed(Map<String, String> given, List<Variable> variables) {
        Map<String, String> needed = new TreeMap<>(given);
        variables.stream()
                .filter(variable -> variable.fallback().isPresent())
                .forEach(variable -> needed.remove(variable.name()));
        return needed;
    }
}
