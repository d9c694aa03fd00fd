package org.policypress.drafts;

import org.policypress.library.Policy;
import org.policypress.library.School;

/**
 * A draft that is to be written: one policy for one school that adopts it.
 *
 * @param school whose it is
 * @param policy what it is made from
 */
public record Draft(School school, Policy policy) {

    public Draft {
        if (school.adoption(policy.id()).isEmpty()) {
            throw new IllegalArgumentException(school.id() + " does not adopt " + policy.id());
        }
    }
}
