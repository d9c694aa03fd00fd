package org.policypress.library;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks a picture that lies inside an SVG picture, as a {@code data:} address (RFC 2397). */
final class EmbeddedImage {

    private static final Pattern HEAD =
            Pattern.compile("data:image/(?:png|jpeg|jpg);base64,", Pattern.CASE_INSENSITIVE);

    private EmbeddedImage() {}

    /** Why the picture cannot be shown, as a sentence; nothing when it can. */
    static Optional<String> refusal(String address) {
        Matcher head = HEAD.matcher(address);
        if (!head.lookingAt()) {
            return Optional.of("a picture inside a picture has to be PNG or JPEG; save it with plain shapes");
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(address.substring(head.end()));
            return switch (sizeOf(bytes)) {
                case ImageSize.Refused(String why) -> Optional.of("the picture inside this picture: " + why);
                case ImageSize.Pixels(int width, int height) ->
                    (long) width * height > ImageFiles.MOST_PIXELS
                            ? Optional.of("the picture inside this picture has too many pixels; save a smaller one")
                            : Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            return Optional.of("the picture inside this picture is damaged; save it again");
        }
    }

    private static ImageSize sizeOf(byte[] bytes) {
        return switch (Magic.of(bytes)) {
            case PNG -> PngFile.read(bytes);
            case JPEG -> JpegFile.read(bytes);
            case XML, OTHER -> new ImageSize.Refused("it is neither PNG nor JPEG");
        };
    }
}
