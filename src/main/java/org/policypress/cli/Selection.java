package org.policypress.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.policypress.drafts.Draft;
import org.policypress.library.Library;
import org.policypress.library.Policy;
import org.policypress.library.School;
import org.policypress.problem.Spelling;

/** Which schools and policies of a library a command line is about. */
final class Selection {

    private final Library library;
    private final Set<String> schools;
    private final Set<String> policies;

    /**
     * @param schools the ids asked for; none for all
     * @param policies likewise
     */
    Selection(Library library, List<String> schools, List<String> policies) {
        this.library = library;
        this.schools = new TreeSet<>(schools);
        this.policies = new TreeSet<>(policies);
    }

    /**
     * The drafts, by school and then by policy.
     *
     * @throws CommandLineMistake when the library has no such school or policy, or a school that was asked for does not
     *     adopt a policy that was asked for
     */
    List<Draft> drafts() {
        requireKnown("school", schools, folders(), "schools/");
        requireKnown("policy", policies, policyFiles(), "policies/");
        List<Draft> drafts = new ArrayList<>();
        for (School school : library.schools()) {
            for (Policy policy : library.policies()) {
                if (isAsked(schools, school.id().value())
                        && isAsked(policies, policy.id().value())
                        && adopts(school, policy)) {
                    drafts.add(new Draft(school, policy));
                }
            }
        }
        return drafts;
    }

    private boolean adopts(School school, Policy policy) {
        boolean adopts = school.adoption(policy.id()).isPresent();
        if (!adopts && !schools.isEmpty() && !policies.isEmpty()) {
            throw new CommandLineMistake("the school " + school.id() + " does not adopt the policy " + policy.id()
                    + "; add it under policies: in " + school.file());
        }
        return adopts;
    }

    private static boolean isAsked(Set<String> asked, String id) {
        return asked.isEmpty() || asked.contains(id);
    }

    private List<String> folders() {
        return library.files().list("schools").stream()
                .filter(name -> name.endsWith("/"))
                .map(name -> name.substring(0, name.length() - 1))
                .toList();
    }

    private List<String> policyFiles() {
        return library.files().list("policies").stream()
                .filter(name -> name.endsWith(".md"))
                .map(name -> name.substring(0, name.length() - ".md".length()))
                .toList();
    }

    private void requireKnown(String what, Set<String> asked, List<String> known, String folder) {
        for (String id : asked) {
            if (!known.contains(id)) {
                throw new CommandLineMistake("unknown " + what + " " + id + Spelling.didYouMean(id, known) + "; "
                        + folder + " has them all");
            }
        }
    }
}
