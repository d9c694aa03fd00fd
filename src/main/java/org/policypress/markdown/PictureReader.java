package org.policypress.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.policypress.document.Block;
import org.policypress.document.ImageFile;
import org.policypress.document.Inline;
import org.policypress.document.Picture;
import org.policypress.problem.Outcome;

/** Reads pictures. */
final class PictureReader {

    private final Reading reading;
    private final Document document;
    private final InlineReader inlines;

    PictureReader(Reading reading, Document document, InlineReader inlines) {
        this.reading = reading;
        this.document = document;
        this.inlines = inlines;
    }

    /** The picture that is all that a paragraph has, if that is so. */
    Optional<Node> alone(Node paragraph) {
        List<Node> words = StreamSupport.stream(paragraph.getChildren().spliterator(), false)
                .filter(node -> !node.getChars().isBlank())
                .toList();
        return words.size() == 1 && isPicture(words.getFirst()) ? Optional.of(words.getFirst()) : Optional.empty();
    }

    private static boolean isPicture(Node node) {
        return node instanceof Image || (node instanceof ImageRef ref && ref.isDefined());
    }

    /** A picture that stands by itself, with its title as caption; nothing when it cannot be shown. */
    Optional<Block> figure(Node image) {
        return picture(image).map(picture -> {
            Line caption = new Line(reading.text());
            caption.words(target(image).getTitle().unescape());
            return new Block.Figure(picture, caption.trimmed(), reading.place(image));
        });
    }

    /** A picture in a line; nothing when it cannot be shown. */
    Optional<Inline> image(Node image) {
        return picture(image).map(Inline.Image::new);
    }

    private LinkNodeBase target(Node image) {
        return switch (image) {
            case Image direct -> direct;
            case ImageRef ref -> ref.getReferenceNode(document);
            default -> throw new IllegalArgumentException(image + " is no picture");
        };
    }

    private Optional<Picture> picture(Node image) {
        String alternative = Inline.text(inlines.read(image));
        if (alternative.isBlank()) {
            reading.error(
                    image,
                    "no-alternative",
                    "the picture has no words for people who cannot see it; write ![what it shows](path)");
        }
        String written = reading.text().filled(target(image).getUrl().unescape());
        Optional<String> path = PicturePath.resolve(reading.place(image).file(), written);
        if (path.isEmpty()) {
            reading.error(
                    image,
                    "picture-path",
                    "a picture is a file of the library, named from this file's folder, as in images/plan.svg; '"
                            + reading.text().written(target(image).getUrl().unescape()) + "' is none");
        }
        Optional<ImageFile> file = path.flatMap(found -> file(found, image));
        return alternative.isBlank() ? Optional.empty() : file.map(found -> new Picture(found, alternative));
    }

    private Optional<ImageFile> file(String path, Node image) {
        Outcome<ImageFile> file = reading.pictures().read(path, reading.place(image));
        reading.problems().addAll(file.problems());
        return file.value();
    }
}
