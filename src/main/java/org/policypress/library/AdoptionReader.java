package org.policypress.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.policypress.problem.Problem;
import org.policypress.problem.Spelling;
import org.policypress.yaml.Characters;
import org.policypress.yaml.Fields;
import org.policypress.yaml.YamlNode;

/** Reads which policies a school adopts, and checks them against what the policies ask for. */
final class AdoptionReader {

    private final Map<String, Optional<Policy>> policies;
    private final Predicate<Policy> applying;
    private final List<Variable> common;
    private final List<Problem> problems;

    /**
     * @param policies every policy that there is, by name; nothing for one that could not be read
     * @param applying which of them are for the school
     * @param common the variables of the whole library
     * @param problems to which what is wrong is added
     */
    AdoptionReader(
            Map<String, Optional<Policy>> policies,
            Predicate<Policy> applying,
            List<Variable> common,
            List<Problem> problems) {
        this.policies = policies;
        this.applying = applying;
        this.common = common;
        this.problems = problems;
    }

    /** The adoptions below the key {@code policies} of a school's file, in the order of the file. */
    List<School.Adoption> read(Fields fields) {
        List<School.Adoption> adoptions = new ArrayList<>();
        for (YamlNode.Entry entry : fields.entries()) {
            Fields below = fields.fields(entry.key());
            Optional<ReviewDate> lastReview = below.optional("last_review", ReviewDate::parse, ReviewDate.FORM);
            Fields given = below.fields("variables");
            Map<String, String> variables = variables(entry, given);
            below.refuseOthers();
            Optional<Policy> named = policies.getOrDefault(entry.key(), Optional.empty());
            if (!policies.containsKey(entry.key())) {
                unknown(entry);
            } else if (named.filter(applying.negate()).isPresent()) {
                notForThis(entry, named.get());
            } else if (Names.refusal(entry.key()).isEmpty()) {
                adoptions.add(new School.Adoption(new PolicyId(entry.key()), lastReview, variables));
            }
        }
        return adoptions;
    }

    /** Such a policy is no policy of the school: it is neither written nor ever overdue. */
    private void notForThis(YamlNode.Entry entry, Policy policy) {
        problems.add(Problem.warning(
                entry.place(),
                "not-for-this-school",
                entry.key() + " is for schools of " + policy.applies().words()
                        + " only, as its front matter says under applies:; delete it here"));
    }

    private void unknown(YamlNode.Entry entry) {
        problems.add(Problem.error(
                entry.place(),
                "unknown-policy",
                "there is no policy " + Characters.quoted(entry.key())
                        + Spelling.nearest(entry.key(), policies.keySet())
                                .map(near -> "; did you mean " + Characters.shown(near) + "?")
                                .orElse("; a policy is named as its file in policies/ is, without .md")));
    }

    private Map<String, String> variables(YamlNode.Entry adoption, Fields given) {
        Optional<Policy> named = policies.getOrDefault(adoption.key(), Optional.empty());
        if (named.filter(applying).isEmpty()) {
            return given.textsOrBlanks();
        }
        Policy policy = named.get();
        for (Variable variable : VariableReader.unanswered(policy.variables(), given)) {
            problems.add(Problem.error(
                    adoption.place(),
                    "missing-variable",
                    policy.id() + " asks for the variable " + variable.name() + " ("
                            + Characters.shown(variable.label())
                            + "); write it under variables:, since it has no default"));
        }
        return new VariableReader(problems)
                .answers(given, policy.variables(), answer -> unknownVariable(policy, answer));
    }

    private void unknownVariable(Policy policy, YamlNode.Entry answer) {
        List<String> declared = policy.variables().stream().map(Variable::name).toList();
        boolean shared = common.stream().anyMatch(variable -> variable.name().equals(answer.key()));
        String what = Characters.quoted(answer.key());
        problems.add(Problem.error(
                answer.place(),
                "unknown-variable",
                shared
                        ? "the variable " + what + " is one of library.yaml, not of " + policy.id()
                                + "; write it under the variables: of the school, further out"
                        : policy.id() + " has no variable " + what
                                + Spelling.nearest(answer.key(), declared)
                                        .map(near -> "; did you mean " + near + "?")
                                        .orElse(
                                                declared.isEmpty()
                                                        ? "; it has none at all"
                                                        : "; it has " + String.join(", ", declared))));
    }
}
