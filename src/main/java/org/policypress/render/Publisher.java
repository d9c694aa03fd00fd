package org.policypress.render;

import java.util.Set;
import java.util.function.Supplier;
import org.policypress.document.Document;
import org.policypress.library.SourceFiles;
import org.policypress.library.Templates;
import org.policypress.problem.Outcome;

/**
 * Makes publications. Open one for a library and use it for all documents: fonts, style sheets and templates are read once.
 * Safe from any thread.
 */
public interface Publisher {

    /**
     * The document's files in the formats asked for.
     *
     * @return the files, or an error for whatever cannot be drawn, such as a character that no font has
     */
    Outcome<Publication> publish(Document document, Set<Format> formats);

    /**
     * A publisher with the library's own {@code templates/}, and the built-in ones for every file that it does not have.
     *
     * @return the publisher, or what is wrong in the templates
     */
    static Outcome<Publisher> open(SourceFiles library) {
        return LibraryPublisher.open(Templates.of(library));
    }

    /**
     * A publisher as {@link #open(SourceFiles)} gives it, but one that is asked for no other formats than these: what they do not
     * need is not read.
     */
    static Outcome<Publisher> open(SourceFiles library, Set<Format> formats) {
        return formats.equals(Set.of(Format.HTML))
                ? LibraryPublisher.openForScreen(Templates.of(library))
                : open(library);
    }

    /**
     * A publisher that is opened when it is first used: who may have nothing to publish need not wait for it. What is wrong in
     * the templates is told with every document.
     */
    static Publisher late(Supplier<Outcome<Publisher>> opening) {
        return new LatePublisher(opening);
    }
}
