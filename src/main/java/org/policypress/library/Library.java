package org.policypress.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A library: one provider's policies, and the schools that adopt them.
 *
 * @param provider who writes the model texts
 * @param copyright who holds the copyright
 * @param locale the language of the texts as a BCP 47 tag
 * @param retention how long a version is kept after its replacement, unless its policy says otherwise
 * @param terms what things are called, unless a school says otherwise; has at least {@code head}, {@code chair} and
 *     {@code governing_body}
 * @param variables what every school is asked for, and every policy can print
 * @param policies sorted by id; those without errors
 * @param schools sorted by id; those without errors
 * @param files where it was read from
 * @param places where the values of {@code library.yaml} stand
 */
public record Library(
        String provider,
        String copyright,
        String locale,
        RetentionPeriod retention,
        Map<String, String> terms,
        List<Variable> variables,
        List<Policy> policies,
        List<School> schools,
        SourceFiles files,
        Places places) {

    public Library {
        terms = Map.copyOf(terms);
        variables = List.copyOf(variables);
        policies = List.copyOf(policies);
        schools = List.copyOf(schools);
    }

    /** A library without variables of which only {@code library.yaml} is known as a place. */
    public Library(
            String provider,
            String copyright,
            String locale,
            RetentionPeriod retention,
            Map<String, String> terms,
            List<Policy> policies,
            List<School> schools,
            SourceFiles files) {
        this(
                provider,
                copyright,
                locale,
                retention,
                terms,
                List.of(),
                policies,
                schools,
                files,
                Places.none(LibrarySettings.FILE));
    }

    /** The policy with that id, if it is there and without errors. */
    public Optional<Policy> policy(PolicyId id) {
        return policies.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** The school with that id, if it is there and without errors. */
    public Optional<School> school(SchoolId id) {
        return schools.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** How long a version of a policy is kept after its replacement. */
    public RetentionPeriod retention(Policy policy) {
        return policy.retention().orElse(retention);
    }
}
