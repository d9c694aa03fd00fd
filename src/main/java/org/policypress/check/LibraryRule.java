package org.policypress.check;

import java.time.LocalDate;
import java.util.List;
import org.policypress.library.Library;
import org.policypress.problem.Problem;

/** A rule about a library and its schools. */
interface LibraryRule {

    /** Its id, which its problems have: see {@code docs/checks.md}. */
    String id();

    /**
     * What breaks the rule.
     *
     * @param library those of its policies and schools that have no errors
     * @param today the day of the check
     */
    List<Problem> check(Library library, LocalDate today);
}
