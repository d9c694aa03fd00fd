package org.policypress.transcription;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypress.document.ImageFile;
import org.policypress.document.Picture;
import org.policypress.library.ImageFiles;
import org.policypress.library.SourceFiles;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;

/** The pictures of a Word file, each once, with names in the library. */
final class PictureCase {

    /** What stands for the words of a picture that has none; told with it. */
    private static final String NO_WORDS = "Write here what the picture shows";

    private final Map<String, byte[]> files;
    private final String policy;
    private final Findings findings;
    private final Map<String, byte[]> taken = new LinkedHashMap<>();
    private final List<ImageFile> images = new ArrayList<>();

    /**
     * @param files by the id that the text names them with
     * @param policy the policy's id: pictures are named after it
     */
    PictureCase(Map<String, byte[]> files, String policy, Findings findings) {
        this.files = files;
        this.policy = policy;
        this.findings = findings;
    }

    /** The picture that a drawing shows; nothing where it has none, or one that no policy can show. */
    Optional<Picture> of(Xml drawing, Place place) {
        Xml properties = drawing.anywhere("docPr");
        if (drawing.anywhere("decorative").attribute("val").orElse("0").matches("1|true")) {
            return Optional.empty();
        }
        Xml shape = drawing.anywhere("imagedata");
        List<String> ids = new ArrayList<>();
        drawing.anywhere("svgBlip").attribute("embed").ifPresent(ids::add);
        drawing.anywhere("blip").attribute("embed").ifPresent(ids::add);
        shape.attribute("id").ifPresent(ids::add);
        if (ids.isEmpty()) {
            if (drawing.anywhere("txbxContent").isNone()) {
                findings.look(place, "left-out", "a drawing stood here that is no picture; save it as one and add it");
            }
            return Optional.empty();
        }
        String words = properties
                .attribute("descr")
                .filter(w -> !w.isBlank())
                .or(() -> drawing.anywhere("shape").attribute("alt").filter(w -> !w.isBlank()))
                .orElse("");
        Optional<ImageFile> image = ids.stream()
                .map(id -> Optional.ofNullable(files.get(id)).flatMap(bytes -> image(bytes)))
                .flatMap(Optional::stream)
                .findFirst();
        if (image.isEmpty()) {
            String kind = ids.stream()
                    .flatMap(id -> Optional.ofNullable(files.get(id)).flatMap(ImageFiles::kind).stream())
                    .findFirst()
                    .map(name -> " (it is " + name + ")")
                    .orElse("");
            findings.look(
                    place,
                    "left-out",
                    "a picture stood here that not every format can show" + kind
                            + "; save it as PNG and add it with ![words](path)");
            return Optional.empty();
        }
        if (words.isBlank()) {
            findings.look(
                    place,
                    "no-alternative",
                    "this picture has no words for people who cannot see it; write them in its brackets");
        }
        return Optional.of(new Picture(image.get(), oneLine(words.isBlank() ? NO_WORDS : words)));
    }

    private static String oneLine(String words) {
        return org.policypress.document.Characters.onOneLine(words).strip().replaceAll("\\s+", " ");
    }

    /** The files to be written, by their path from the library's root. */
    Map<String, byte[]> taken() {
        return taken;
    }

    private Optional<ImageFile> image(byte[] original) {
        byte[] bytes = StillPicture.of(original).orElse(original);
        for (ImageFile image : images) {
            if (Arrays.equals(image.bytes(), bytes)) {
                return Optional.of(image);
            }
        }
        Outcome<ImageFile> read = read("policies/images/" + policy + "-" + (images.size() + 1), bytes);
        read.value().filter(_ -> !read.hasErrors()).ifPresent(image -> {
            images.add(image);
            taken.put(image.path(), bytes);
        });
        return read.hasErrors() ? Optional.empty() : read.value();
    }

    private static Outcome<ImageFile> read(String path, byte[] bytes) {
        Outcome<ImageFile> guess = ImageFiles.read(new One(bytes), path, Place.of(path));
        return guess.then(image -> Outcome.of(new ImageFile(
                path + "." + extension(image.type()), image.type(), image.width(), image.height(), bytes)));
    }

    private static String extension(ImageFile.Type type) {
        return switch (type) {
            case PNG -> "png";
            case JPEG -> "jpg";
            case SVG -> "svg";
        };
    }

    /** A library that has one file, whatever it is called. */
    private static final class One implements SourceFiles {
        private final byte[] bytes;

        One(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public Optional<byte[]> read(String path) {
            return Optional.of(bytes);
        }

        @Override
        public List<String> list(String folder) {
            return List.of();
        }
    }
}
