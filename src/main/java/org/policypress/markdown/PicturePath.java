package org.policypress.markdown;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The path of a picture in the library. */
final class PicturePath {

    private PicturePath() {}

    /**
     * The path from the library's root.
     *
     * @param file the file that shows the picture
     * @param written the path as it stands there, from that file's folder
     * @return nothing when it is no path within the library
     */
    static Optional<String> resolve(String file, String written) {
        String path = decoded(written);
        if (path.isBlank()
                || path.startsWith("/")
                || path.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")
                || path.contains("\\")) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>(List.of(file.split("/")));
        parts.removeLast();
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.removeLast();
            } else if (part.isEmpty()) {
                return Optional.empty();
            } else if (!part.equals(".")) {
                parts.add(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /** A path may write a character of another meaning as {@code %20}, as addresses do. */
    private static String decoded(String written) {
        try {
            return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return written; // a percent sign that means itself
        }
    }
}
