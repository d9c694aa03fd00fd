package org.policypress.markdown;

import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;
import org.policypress.document.ImageFile;
import org.policypress.document.Picture;
import org.policypress.problem.Outcome;

/** Reads the pictures of a text. */
final class PictureReader {

    private final Reading reading;
    private final InlineReader inlines;

    PictureReader(Reading reading, InlineReader inlines) {
        this.reading = reading;
        this.inlines = inlines;
    }

    /** The picture that a node shows; nothing when it cannot be shown, which is then among the problems. */
    Optional<Picture> picture(Node image, LinkNodeBase target) {
        String alternative = inlines.alternative(image).strip();
        if (alternative.isEmpty()) {
            reading.error(
                    image,
                    "no-alternative",
                    "the picture has no words for people who cannot see it; write ![what it shows](path)");
        }
        String written = reading.text().filled(target.getUrl().unescape());
        return PicturePath.resolve(reading.text().file(), written)
                .map(path -> reading.pictures().read(path, reading.place(image)))
                .or(() -> {
                    reading.error(
                            image,
                            "picture-path",
                            "a picture is a file of the library, named from this file's folder, such as images/plan.svg; "
                                    + "not '" + written + "'");
                    return Optional.empty();
                })
                .flatMap(this::found)
                .filter(_ -> !alternative.isEmpty())
                .map(file -> new Picture(file, alternative));
    }

    private Optional<ImageFile> found(Outcome<ImageFile> outcome) {
        reading.problems().addAll(outcome.problems());
        return outcome.value();
    }
}
