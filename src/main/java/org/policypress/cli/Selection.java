package org.policypress.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policypress.drafts.Order;
import org.policypress.library.Library;
import org.policypress.library.Policy;
import org.policypress.library.PolicyId;
import org.policypress.library.School;
import org.policypress.library.SourceFiles;
import org.policypress.problem.Problem;
import org.policypress.problem.Spelling;

/**
 * Which drafts a command line asks for.
 *
 * @param orders those that can be made, by school and then by policy
 * @param withoutPolicy how many cannot, since their policy has errors
 * @param unreadable the chosen schools that have errors, by id
 * @param schools the ids of all chosen schools
 * @param policies the ids of all policies that the chosen drafts are made from
 */
record Selection(
        List<Order> orders,
        int withoutPolicy,
        List<String> unreadable,
        SortedSet<String> schools,
        SortedSet<String> policies) {

    private static final String SCHOOLS = "schools/";
    private static final String POLICIES = "policies/";
    private static final String POLICY_ENDING = ".md";

    /**
     * Chooses schools and policies by their ids; an empty list stands for all of them.
     *
     * @throws WrongCommand when an id is unknown, or a chosen school adopts none of the chosen policies, or the reverse
     */
    static Selection of(Library library, List<String> schools, List<String> policies) {
        SortedSet<String> chosenSchools = known("school", schools, schoolIds(library.files()), SCHOOLS);
        SortedSet<String> knownPolicies = policyIds(library.files());
        SortedSet<String> chosenPolicies = known("policy", policies, knownPolicies, POLICIES);
        List<School> readable = library.schools().stream()
                .filter(school -> chosenSchools.contains(school.id().value()))
                .toList();

        Map<PolicyId, Policy> readablePolicies =
                library.policies().stream().collect(Collectors.toMap(Policy::id, policy -> policy));
        List<Order> orders = new ArrayList<>();
        SortedSet<String> ordered = new TreeSet<>();
        int withoutPolicy = 0;
        for (School school : readable) {
            List<School.Adoption> adopted = school.policies().stream()
                    .filter(adoption ->
                            chosenPolicies.contains(adoption.policy().value()))
                    .sorted((a, b) -> a.policy().compareTo(b.policy()))
                    .toList();
            if (adopted.isEmpty() && !schools.isEmpty()) {
                throw adoptsNone(school, policies);
            }
            for (School.Adoption adoption : adopted) {
                ordered.add(adoption.policy().value());
                Optional<Policy> policy = Optional.ofNullable(readablePolicies.get(adoption.policy()));
                policy.ifPresent(p -> orders.add(new Order(school, p)));
                withoutPolicy += policy.isPresent() ? 0 : 1;
            }
        }
        List<String> unreadable = unreadable(chosenSchools, readable);
        if (unreadable.isEmpty()) {
            policies.stream().filter(id -> !ordered.contains(id)).findFirst().ifPresent(id -> {
                throw adoptedByNone(id, !schools.isEmpty());
            });
        }
        return new Selection(
                orders,
                withoutPolicy,
                unreadable,
                chosenSchools,
                schools.isEmpty() || !policies.isEmpty() ? chosenPolicies : ordered);
    }

    /** Whether a problem found in reading the library stands in a file that the chosen drafts are made from. */
    boolean concerns(Problem problem) {
        String file = problem.place().file();
        if (file.startsWith(SCHOOLS)) {
            int end = file.indexOf('/', SCHOOLS.length());
            return end < 0 || schools.contains(file.substring(SCHOOLS.length(), end));
        }
        if (file.startsWith(POLICIES) && file.endsWith(POLICY_ENDING)) {
            return policies.contains(file.substring(POLICIES.length(), file.length() - POLICY_ENDING.length()));
        }
        return true;
    }

    private static SortedSet<String> schoolIds(SourceFiles files) {
        return ids(files.list("schools").stream().filter(name -> name.endsWith("/")), 1);
    }

    private static SortedSet<String> policyIds(SourceFiles files) {
        return ids(
                files.list("policies").stream().filter(name -> name.endsWith(POLICY_ENDING)), POLICY_ENDING.length());
    }

    private static SortedSet<String> ids(Stream<String> names, int ending) {
        return new TreeSet<>(
                names.map(name -> name.substring(0, name.length() - ending)).toList());
    }

    private static SortedSet<String> known(
            String what, Collection<String> asked, SortedSet<String> known, String folder) {
        for (String id : asked) {
            if (!known.contains(id)) {
                String meant = Spelling.didYouMean(id, known);
                throw new WrongCommand(
                        "There is no " + what + " '" + id + "'" + (meant.isEmpty() ? " in " + folder : meant));
            }
        }
        return asked.isEmpty() ? known : new TreeSet<>(asked);
    }

    private static List<String> unreadable(SortedSet<String> chosen, List<School> readable) {
        SortedSet<String> rest = new TreeSet<>(chosen);
        readable.forEach(school -> rest.remove(school.id().value()));
        return List.copyOf(rest);
    }

    private static WrongCommand adoptsNone(School school, List<String> policies) {
        String what = policies.isEmpty() ? "any policy" : String.join(" or ", policies);
        return new WrongCommand(
                school.name() + " does not adopt " + what + ": list it under policies in " + school.file());
    }

    private static WrongCommand adoptedByNone(String policy, boolean someSchools) {
        return new WrongCommand((someSchools ? "None of these schools adopts " : "No school adopts ") + policy
                + ": list it under policies in the schools' school.yaml");
    }
}
