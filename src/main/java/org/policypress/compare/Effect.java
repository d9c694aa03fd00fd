package org.policypress.compare;

import java.util.List;
import org.policypress.library.PolicyId;
import org.policypress.library.School;
import org.policypress.problem.Problem;

/** What a change does to one school's policy. */
public sealed interface Effect {

    /** Whose policy it is. */
    School school();

    /** Which policy. */
    PolicyId policy();

    /**
     * Its text changes.
     *
     * @param redline what changes; never empty
     */
    record Changed(School school, PolicyId policy, Redline redline) implements Effect {}

    /** The school has it from now on, as it is a new school or adopts one policy more. */
    record Adopted(School school, PolicyId policy) implements Effect {}

    /** The school has it no longer. */
    record Dropped(School school, PolicyId policy) implements Effect {}

    /**
     * It cannot be told, since one of the texts has errors.
     *
     * @param problems what is wrong
     */
    record Untold(School school, PolicyId policy, List<Problem> problems) implements Effect {
        public Untold {
            problems = List.copyOf(problems);
        }
    }
}
