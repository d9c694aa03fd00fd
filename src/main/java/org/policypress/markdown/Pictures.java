package org.policypress.markdown;

import org.policypress.document.ImageFile;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;

/** Where the pictures of a text come from. */
@FunctionalInterface
public interface Pictures {

    /**
     * Reads a picture.
     *
     * @param path its path from the library's root
     * @param citedAt where the text shows it: problems point there
     * @return the picture, or why it cannot be shown
     */
    Outcome<ImageFile> read(String path, Place citedAt);
}
