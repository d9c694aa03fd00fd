package org.policypress.archive;

import org.policypress.library.Library;
import org.policypress.library.Policy;
import org.policypress.library.RetentionPeriod;

/**
 * How long a policy's versions are kept after their replacement, and who says so.
 *
 * @param period counted from the day of replacement
 * @param standsIn where the rule stands
 */
public record RetentionRule(RetentionPeriod period, StandsIn standsIn) {

    /** Where a rule stands. */
    public enum StandsIn {
        /** In the policy's own front matter. */
        POLICY,
        /** In {@code library.yaml}. */
        LIBRARY
    }

    /** The rule that a library states for a policy. */
    public static RetentionRule of(Library library, Policy policy) {
        return new RetentionRule(
                library.retention(policy), policy.retention().isPresent() ? StandsIn.POLICY : StandsIn.LIBRARY);
    }

    /** {@code 7 years after replacement, by library.yaml}. */
    public String words() {
        return period.words() + " after replacement, by "
                + switch (standsIn) {
                    case POLICY -> "the policy";
                    case LIBRARY -> "library.yaml";
                };
    }
}
