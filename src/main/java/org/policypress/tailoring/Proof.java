package org.policypress.tailoring;

import java.util.List;
import org.policypress.document.Edition;
import org.policypress.library.Library;
import org.policypress.library.Policy;
import org.policypress.library.School;
import org.policypress.problem.Problem;

/**
 * Finds what is wrong in policies as schools have them, without making the documents. Of schools that would read the same
 * text but for the values in it, one is read: a value is text, whatever it is, and changes nothing in how the rest is read.
 * Safe from any thread.
 */
public final class Proof {

    private final LibraryTailor tailor;

    private Proof(LibraryTailor tailor) {
        this.tailor = tailor;
    }

    /** A proof of a library's policies. */
    public static Proof of(Library library) {
        return new Proof(new LibraryTailor(library, new LibraryPictures(library.files())));
    }

    /**
     * All that is wrong in a policy, and in the amendments of schools.
     *
     * @param schools those that adopt it; with none of them, what can be told without a school
     */
    public List<Problem> problems(Policy policy, List<School> schools, Edition edition) {
        return tailor.prove(policy, schools, edition);
    }
}
