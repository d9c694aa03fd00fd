package org.policypress.tailoring;

import java.util.List;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.library.Library;
import org.policypress.library.Policy;
import org.policypress.library.School;
import org.policypress.problem.Outcome;

/**
 * A policy as a school has it, with what tells later how it came about.
 *
 * @param document the document
 * @param source the text that it was read from: Markdown, its placeholders filled, the school's amendments in it
 * @param amendments what the school has changed in the model text, such as {@code replace who}
 * @param pictures the paths of the pictures that it shows, from the library's root, sorted
 */
public record Tailored(Document document, String source, List<String> amendments, List<String> pictures) {

    public Tailored {
        amendments = List.copyOf(amendments);
        pictures = List.copyOf(pictures);
    }

    /** The same with the document shown in another way. */
    public Tailored with(Document shown) {
        return new Tailored(shown, source, amendments, pictures);
    }

    /** Makes documents from one library as a {@link Tailor} does, with what is kept beside them. Safe from any thread. */
    @FunctionalInterface
    public interface Maker {

        /**
         * The policy as the school has it.
         *
         * @param policy one of the library's policies
         * @param school one of the library's schools, which adopts the policy
         * @return the document with what is kept beside it, or every error found in it
         */
        Outcome<Tailored> tailor(Policy policy, School school, Edition edition);

        /** A maker for a library, with the library's own pictures. */
        static Maker of(Library library) {
            return new LibraryTailor(library, new LibraryPictures(library.files()))::withSource;
        }
    }
}
