package org.policypress.library;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.policypress.document.ImageFile;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.policypress.problem.Spelling;
import org.policypress.yaml.Characters;

/**
 * Reads a library's pictures and checks them, so that every format can show them and none is harmed: PNG, JPEG and SVG, told
 * apart by what is in the file and not by its name. Safe from any thread when the files are.
 */
public final class ImageFiles {

    /** The largest picture that is read, in bytes. */
    public static final long LARGEST = 20L * 1024 * 1024;

    /** The most pixels of a picture: as many as the largest cameras have, and 200 MB when it is drawn. */
    public static final long MOST_PIXELS = 50_000_000;

    private static final Pattern ADDRESS = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:|//).*", Pattern.DOTALL);

    private ImageFiles() {}

    /**
     * Reads a picture.
     *
     * @param files the library
     * @param path the picture's path from the library's root
     * @param citedAt where a user's file asks for it: a problem points there, or into the picture's file where that has lines
     * @return the picture, or why it cannot be shown
     */
    public static Outcome<ImageFile> read(SourceFiles files, String path, Place citedAt) {
        Optional<String> refusal = refusal(path);
        if (refusal.isPresent()) {
            return Outcome.failed(Problem.error(
                    citedAt, "picture-path", "the picture " + Characters.quoted(path) + " " + refusal.get()));
        }
        try {
            return files.read(path)
                    .map(bytes -> read(new Citation(path, citedAt), bytes))
                    .orElseGet(() -> Outcome.failed(missing(files, path, citedAt)));
        } catch (SourceFiles.UnreadableFile e) {
            return Outcome.failed(e.problem());
        }
    }

    private static Optional<String> refusal(String path) {
        if (ADDRESS.matcher(path).matches()) {
            return Optional.of(
                    "is an address; put the file into the library, such as in policies/images/, and name it there");
        }
        return path.isEmpty() || LibraryPath.refusal(path).isPresent()
                ? Optional.of(
                        "is no file of the library; put it into the library, such as in policies/images/, and name it"
                                + " there")
                : Optional.empty();
    }

    private static Problem missing(SourceFiles files, String path, Place citedAt) {
        int slash = path.lastIndexOf('/');
        String folder = path.substring(0, slash + 1);
        List<String> there =
                files.list(folder).stream().filter(name -> !name.endsWith("/")).toList();
        return Problem.error(
                citedAt,
                "missing-picture",
                "there is no file " + Characters.printable(path)
                        + Spelling.nearest(path.substring(slash + 1), there)
                                .map(near -> "; did you mean " + Characters.printable(folder + near) + "?")
                                .orElse(""));
    }

    private static Outcome<ImageFile> read(Citation picture, byte[] bytes) {
        if (bytes.length > LARGEST) {
            return picture.refused("this picture is larger than " + LARGEST / 1024 / 1024 + " MiB; save a smaller one");
        }
        return switch (Magic.of(bytes)) {
            case PNG -> sized(picture, ImageFile.Type.PNG, bytes, PngFile.read(bytes));
            case JPEG -> sized(picture, ImageFile.Type.JPEG, bytes, JpegFile.read(bytes));
            case XML ->
                SvgFile.read(picture.path(), bytes)
                        .then(size -> sized(picture.itself(), ImageFile.Type.SVG, bytes, size));
            case OTHER ->
                picture.refused("this is no picture that every format can show"
                        + Magic.name(bytes)
                                .map(" (it is "::concat)
                                .map(n -> n + ")")
                                .orElse("") + "; save it as PNG, JPEG or SVG");
        };
    }

    /** What people have instead of a picture that can be shown, in a word or two, such as {@code EMF}. */
    public static Optional<String> kind(byte[] bytes) {
        return Magic.name(bytes);
    }

    private static Outcome<ImageFile> sized(Citation picture, ImageFile.Type type, byte[] bytes, ImageSize found) {
        return switch (found) {
            case ImageSize.Refused(String why) -> picture.refused(why);
            case ImageSize.Pixels(int width, int height) ->
                (long) width * height > MOST_PIXELS
                        ? picture.refused("this picture has " + width + " x " + height + " pixels, and "
                                + MOST_PIXELS / 1_000_000 + " million is the most; save a smaller one")
                        : Outcome.of(new ImageFile(picture.path(), type, width, height, bytes));
        };
    }

    /** A picture, and where a file asks for it: its own file where nobody names it, as with a logo. */
    private record Citation(String path, Place at) {

        /** For a picture that has lines of its own. */
        Citation itself() {
            return new Citation(path, Place.of(path));
        }

        Outcome<ImageFile> refused(String why) {
            boolean named = !at.file().equals(path);
            return Outcome.failed(
                    Problem.error(at, "bad-picture", named ? Characters.printable(path) + ": " + why : why));
        }
    }
}
