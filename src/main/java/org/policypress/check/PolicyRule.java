package org.policypress.check;

import java.util.List;
import org.policypress.problem.Problem;

/** A rule about the text of a policy. */
interface PolicyRule {

    /** Its id, which its problems have: see {@code docs/checks.md}. */
    String id();

    /** What breaks the rule in a policy. */
    List<Problem> check(PolicyText text);

    /** Whether it is asked only where a library wants to be strict with itself. */
    default boolean isStrict() {
        return false;
    }
}
