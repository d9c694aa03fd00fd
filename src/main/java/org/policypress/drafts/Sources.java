package org.policypress.drafts;

import java.util.Optional;
import org.policypress.library.LastChange;

/** Tells what drafts are made from. Safe from any thread. */
public interface Sources {

    /**
     * What a draft is made from.
     *
     * @param known what was found out earlier about when its files last changed
     * @throws org.policypress.library.SourceFiles.UnreadableFile when a file of it cannot be read
     */
    Ingredients of(Order order, Optional<LastChange> known);

    /** The hash of a picture; empty when there is none at that path. */
    String picture(String path);

    /** The full id of the commit that is checked out; empty when there is none. */
    String head();
}
