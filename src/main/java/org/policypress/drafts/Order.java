package org.policypress.drafts;

import org.policypress.library.Policy;
import org.policypress.library.School;

/**
 * One draft to be written.
 *
 * @param school for whom
 * @param policy of which policy; the school adopts it
 */
public record Order(School school, Policy policy) {
    public Order {
        if (school.adoption(policy.id()).isEmpty()) {
            throw new IllegalArgumentException(school.id() + " does not adopt " + policy.id());
        }
    }
}
