package org.policypress.tailoring;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.policypress.document.ImageFile;
import org.policypress.library.ImageFiles;
import org.policypress.library.SourceFiles;
import org.policypress.markdown.Pictures;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;

/** The pictures of a library, each read once for all the schools whose documents show it. Safe from any thread. */
final class LibraryPictures implements Pictures {

    private final SourceFiles files;
    private final Map<String, ImageFile> read = new ConcurrentHashMap<>();

    LibraryPictures(SourceFiles files) {
        this.files = files;
    }

    @Override
    public Outcome<ImageFile> read(String path, Place citedAt) {
        ImageFile known = read.get(path);
        if (known != null) {
            return Outcome.of(known);
        }
        Outcome<ImageFile> picture = ImageFiles.read(files, path, citedAt);
        if (picture.problems().isEmpty()) {
            picture.value().ifPresent(file -> read.put(path, file));
        }
        return picture;
    }
}
