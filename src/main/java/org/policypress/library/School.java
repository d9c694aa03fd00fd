package org.policypress.library;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.policypress.document.ImageFile;

/**
 * One school or academy.
 *
 * @param id its folder's name
 * @param name what it is called, never blank: any characters
 * @param nameLanguage the name's language as a BCP 47 tag, where it is not the library's
 * @param urn the Department for Education's unique reference number
 * @param phase whom it teaches
 * @param governance who runs it
 * @param localAuthority the council in whose area it lies
 * @param people names by office, such as {@code head} and {@code chair}
 * @param variables its answers to what {@code library.yaml} asks every school, by the variable's name
 * @param terms what it calls things, where that differs from the library's terms
 * @param policies the policies it adopts, in the order of the file; one that has errors is among them, and not in the
 *     library
 * @param logo its logo
 * @param amendments its amendment files, sorted by policy
 * @param places where the values of its file stand
 */
public record School(
        SchoolId id,
        String name,
        Optional<String> nameLanguage,
        Optional<String> urn,
        Phase phase,
        Governance governance,
        Optional<String> localAuthority,
        Map<String, String> people,
        Map<String, String> variables,
        Map<String, String> terms,
        List<Adoption> policies,
        Optional<ImageFile> logo,
        List<AmendmentFile> amendments,
        Places places) {

    /** Whom a school teaches. */
    public enum Phase {
        NURSERY,
        PRIMARY,
        SECONDARY,
        SPECIAL,
        ALL_THROUGH,
        SIXTH_FORM;

        /** The word that a school's file has: {@code all-through}. */
        public String word() {
            return Words.of(this);
        }
    }

    /** Who runs a school. */
    public enum Governance {
        MAINTAINED,
        ACADEMY;

        /** The word that a school's file has: {@code academy}. */
        public String word() {
            return Words.of(this);
        }
    }

    /**
     * A policy as one school adopts it.
     *
     * @param policy which
     * @param lastReview when the school's governing body last reviewed it
     * @param variables what the school filled in, by the variable's name
     */
    public record Adoption(PolicyId policy, Optional<ReviewDate> lastReview, Map<String, String> variables) {
        public Adoption {
            variables = Map.copyOf(variables);
        }
    }

    /**
     * A school's own changes to a policy.
     *
     * @param policy the policy whose name the file has
     * @param text the whole file
     */
    public record AmendmentFile(PolicyId policy, SourceText text) {}

    public School {
        people = Map.copyOf(people);
        variables = Map.copyOf(variables);
        terms = Map.copyOf(terms);
        policies = List.copyOf(policies);
        amendments = List.copyOf(amendments);
    }

    /** A school without amendments and answers, of which only the file is known as a place. */
    public School(
            SchoolId id,
            String name,
            Optional<String> nameLanguage,
            Optional<String> urn,
            Phase phase,
            Governance governance,
            Optional<String> localAuthority,
            Map<String, String> people,
            Map<String, String> terms,
            List<Adoption> policies,
            Optional<ImageFile> logo) {
        this(
                id,
                name,
                nameLanguage,
                urn,
                phase,
                governance,
                localAuthority,
                people,
                Map.of(),
                terms,
                policies,
                logo,
                List.of(),
                Places.none(file(id)));
    }

    /** The school's file. */
    public String file() {
        return file(id);
    }

    /** The file of the school with that id. */
    public static String file(SchoolId id) {
        return "schools/" + id + "/school.yaml";
    }

    /** How the school adopts a policy, if it does. */
    public Optional<Adoption> adoption(PolicyId policy) {
        return policies.stream().filter(a -> a.policy().equals(policy)).findFirst();
    }

    /** The school's own changes to a policy, if it has any. */
    public Optional<AmendmentFile> amendment(PolicyId policy) {
        return amendments.stream().filter(a -> a.policy().equals(policy)).findFirst();
    }

    private static final class Words {
        static String of(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
