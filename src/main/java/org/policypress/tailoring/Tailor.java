package org.policypress.tailoring;

import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.library.Library;
import org.policypress.library.Policy;
import org.policypress.library.School;
import org.policypress.markdown.Pictures;
import org.policypress.problem.Outcome;

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

    /** A tailor for a library, with the library's own pictures. */
    static Tailor of(Library library) {
        return of(library, new LibraryPictures(library.files()));
    }

    /**
     * A tailor for a library whose pictures come from elsewhere.
     *
     * @param pictures where the pictures of its policies come from
     */
    static Tailor of(Library library, Pictures pictures) {
        return new LibraryTailor(library, pictures);
    }
}
