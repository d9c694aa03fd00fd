package org.policypress.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypress.problem.Outcome;

/**
 * A policy as an earlier commit has it.
 *
 * @param policy the policy of that day
 * @param terms the library's terms of that day
 * @param variables what every school was asked for on that day
 */
public record PastPolicy(Policy policy, Map<String, String> terms, List<Variable> variables) {

    public PastPolicy {
        terms = Map.copyOf(terms);
        variables = List.copyOf(variables);
    }

    /**
     * Reads a policy.
     *
     * @param then the library's files as the commit has them
     * @return the policy, or what is wrong in it; nothing when the commit has no such policy
     */
    public static Optional<Outcome<PastPolicy>> read(SourceFiles then, PolicyId id) {
        return TextFile.read(then, Policy.file(id))
                .map(text -> text.then(t -> PolicyReader.read(id, t))
                        .then(policy -> LibrarySettings.read(then)
                                .then(settings ->
                                        Outcome.of(new PastPolicy(policy, settings.terms(), settings.variables())))));
    }
}
