package org.policypress.tailoring;

import java.util.SortedSet;
import java.util.TreeSet;
import org.policypress.document.ImageFile;
import org.policypress.markdown.Pictures;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;

/** Pictures for one document, noting which it asks for. */
final class ShownPictures implements Pictures {

    private final Pictures pictures;
    private final SortedSet<String> paths = new TreeSet<>();

    ShownPictures(Pictures pictures) {
        this.pictures = pictures;
    }

    @Override
    public Outcome<ImageFile> read(String path, Place citedAt) {
        paths.add(path);
        return pictures.read(path, citedAt);
    }

    /** The paths of those asked for, from the library's root. */
    SortedSet<String> paths() {
        return paths;
    }
}
