package org.policypress.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypress.library.Library;
import org.policypress.library.Policy;
import org.policypress.library.PolicyId;

/**
 * A policy's rule that is another one in the library than the register has.
 *
 * @param before the one that the register stated last
 * @param now the one that the library states
 */
public record RetentionChange(PolicyId policy, RetentionRule before, RetentionRule now) {

    /** Every rule that a library has changed since a register stated it; of the policies that the library still has. */
    static List<RetentionChange> between(Register register, Library library) {
        List<RetentionChange> changes = new ArrayList<>();
        for (Policy policy : library.policies()) {
            RetentionRule now = RetentionRule.of(library, policy);
            Optional<RetentionRule> before = register.rule(policy.id());
            before.filter(rule -> !rule.equals(now))
                    .ifPresent(rule -> changes.add(new RetentionChange(policy.id(), rule, now)));
        }
        return changes;
    }
}
