package org.policypress.library;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a file is, by its first bytes. */
enum Magic {
    PNG,
    JPEG,
    /** Perhaps SVG. */
    XML,
    OTHER;

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private static final int LONGEST = 16;

    /** What people have instead of a picture that can be shown, by the first bytes in ISO 8859-1. */
    private static final Map<String, String> OTHERS = new TreeMap<>(Map.of(
            "GIF8", "GIF",
            "BM", "BMP",
            "II*\0", "TIFF",
            "MM\0*", "TIFF",
            "%PDF", "PDF",
            "\u001f\u008b", "compressed, as SVGZ is",
            "PK\u0003\u0004", "a Word document or another ZIP file",
            "\u00d7\u00cd\u00c6\u009a", "WMF",
            "\u0001\0\0\0", "EMF",
            "8BPS", "a Photoshop document"));

    static Magic of(byte[] bytes) {
        if (startsWith(bytes, PNG_SIGNATURE)) {
            return PNG;
        }
        if (bytes.length > 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8 && bytes[2] == (byte) 0xFF) {
            return JPEG;
        }
        return beginning(bytes)
                        .replaceFirst("^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?[\\s\0]*", "")
                        .startsWith("<")
                ? XML
                : OTHER;
    }

    /** What a file is that is none of the known pictures, in a word or two. */
    static Optional<String> name(byte[] bytes) {
        String beginning = beginning(bytes);
        if (beginning.startsWith("RIFF") && beginning.startsWith("WEBP", 8)) {
            return Optional.of("WebP");
        }
        if (beginning.startsWith("ftyp", 4)) {
            return Optional.of("HEIC, AVIF or a film");
        }
        return OTHERS.entrySet().stream()
                .filter(other -> beginning.startsWith(other.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static String beginning(byte[] bytes) {
        return new String(bytes, 0, Math.min(LONGEST, bytes.length), StandardCharsets.ISO_8859_1);
    }
}
