package org.policypress.tailoring;

import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.library.Library;
import org.policypress.library.Policy;
import org.policypress.library.School;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/** Makes documents from one library. Templates are parsed once; safe from any thread. */
public interface Tailor {

    /**
     * The policy as the school has it.
     *
     * @param policy one of the library's policies
     * @param school one of the library's schools, which adopts the policy
     * @param edition draft or version
     * @return the document, or every error found in it
     */
    Outcome<Document> tailor(Policy policy, School school, Edition edition);

    /** A tailor for a library. */
    static Tailor of(Library library) {
        return (policy, school, edition) -> Outcome.failed(
                Problem.error(Place.of(policy.file()), "not-tailored", "nothing tailors " + library.provider()));
    }
}
