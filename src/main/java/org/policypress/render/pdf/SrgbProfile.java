package org.policypress.render.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The colour profile of sRGB (IEC 61966-2-1), which PDF/A wants in every file, written as ICC.1:2001-04 says. It is made
 * here and not taken from the Java runtime, so that the same document has the same bytes under any of them.
 */
final class SrgbProfile {

    private static final int HEADER = 128;
    private static final int CURVE_STEPS = 1024;

    /** sRGB's primaries and white adapted to D50, by the Bradford transform: columns of the matrix to CIE XYZ. */
    private static final double[] WHITE = {0.9642, 1.0, 0.8249};

    private static final double[] RED = {0.4360747, 0.2225045, 0.0139322};
    private static final double[] GREEN = {0.3850649, 0.7168786, 0.0971045};
    private static final double[] BLUE = {0.1430804, 0.0606169, 0.7141733};

    private SrgbProfile() {}

    /** One piece of the profile, under each of the signatures that it has. */
    private record Tag(List<String> signatures, ByteBuffer content) {
        static Tag of(String signature, ByteBuffer content) {
            return new Tag(List.of(signature), content);
        }
    }

    static byte[] bytes() {
        return profile(List.of(
                Tag.of("desc", description("sRGB IEC61966-2.1")),
                Tag.of("cprt", text("No copyright, use freely")),
                Tag.of("wtpt", xyz(WHITE)),
                Tag.of("rXYZ", xyz(RED)),
                Tag.of("gXYZ", xyz(GREEN)),
                Tag.of("bXYZ", xyz(BLUE)),
                new Tag(List.of("rTRC", "gTRC", "bTRC"), curve())));
    }

    private static byte[] profile(List<Tag> tags) {
        int signatures = tags.stream().mapToInt(tag -> tag.signatures().size()).sum();
        int start = HEADER + 4 + 12 * signatures;
        int size = start
                + tags.stream()
                        .mapToInt(tag -> padded(tag.content().capacity()))
                        .sum();
        ByteBuffer out = ByteBuffer.allocate(size);
        header(out, size);
        out.position(HEADER).putInt(signatures);
        int offset = start;
        for (Tag tag : tags) {
            for (String signature : tag.signatures()) {
                out.put(ascii(signature)).putInt(offset).putInt(tag.content().capacity());
            }
            out.put(offset, tag.content(), 0, tag.content().capacity());
            offset += padded(tag.content().capacity());
        }
        return out.array();
    }

    /** ICC.1:2001-04, 6.1: a display profile of version 2.1 with no date of its own, so one that is fixed. */
    private static void header(ByteBuffer out, int size) {
        out.putInt(size).putInt(0).putInt(0x02100000);
        out.put(ascii("mntr")).put(ascii("RGB ")).put(ascii("XYZ "));
        for (int part : new int[] {1999, 10, 18, 0, 0, 0}) {
            out.putShort((short) part);
        }
        out.put(ascii("acsp"));
        out.position(68);
        for (double value : WHITE) {
            out.putInt(fixed(value));
        }
    }

    private static ByteBuffer xyz(double[] values) {
        ByteBuffer out = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
        for (double value : values) {
            out.putInt(fixed(value));
        }
        return out;
    }

    /** The curve of IEC 61966-2-1, in steps of sixteen bits. */
    private static ByteBuffer curve() {
        ByteBuffer out = ByteBuffer.allocate(12 + 2 * CURVE_STEPS)
                .put(ascii("curv"))
                .putInt(0)
                .putInt(CURVE_STEPS);
        for (int i = 0; i < CURVE_STEPS; i++) {
            double c = i / (CURVE_STEPS - 1.0);
            double linear = c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
            out.putShort((short) Math.round(linear * 65535));
        }
        return out;
    }

    private static ByteBuffer text(String text) {
        return ByteBuffer.allocate(9 + text.length())
                .put(ascii("text"))
                .putInt(0)
                .put(ascii(text));
    }

    /** ICC.1:2001-04, 6.5.17: the name in ASCII, and none in Unicode and for the Macintosh. */
    private static ByteBuffer description(String name) {
        return ByteBuffer.allocate(12 + name.length() + 1 + 8 + 3 + 67)
                .put(ascii("desc"))
                .putInt(0)
                .putInt(name.length() + 1)
                .put(ascii(name));
    }

    private static int fixed(double value) {
        return (int) Math.round(value * 65536);
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
