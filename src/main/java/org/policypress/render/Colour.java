package org.policypress.render;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour of sRGB.
 *
 * @param rgb red, green and blue in a byte each: {@code 0xrrggbb}
 */
public record Colour(int rgb) {

    public static final Colour WHITE = new Colour(0xffffff);

    private static final Pattern FORM = Pattern.compile("#[0-9a-fA-F]{6}");

    public Colour {
        if (rgb < 0 || rgb > 0xffffff) {
            throw new IllegalArgumentException("colour " + rgb + " must be from 0 to 0xffffff");
        }
    }

    /** The colour that is written {@code #rrggbb}; nothing for any other text. */
    public static Optional<Colour> of(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(new Colour(Integer.parseInt(text.substring(1), 16)))
                : Optional.empty();
    }

    /** The colour with a share of white, from 0 to 1, in it. */
    public Colour lightened(double white) {
        int light = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int channel = rgb >> shift & 0xff;
            light |= (int) Math.round(channel + (255 - channel) * white) << shift;
        }
        return new Colour(light);
    }

    /** How well one can be read on the other, from 1 to 21: WCAG 2.2, definition of contrast ratio. */
    public double contrast(Colour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** WCAG 2.2, definition of relative luminance. */
    private double luminance() {
        return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }

    /** {@code #rrggbb}. */
    @Override
    public String toString() {
        String digits = Integer.toHexString(rgb);
        return "#" + "0".repeat(6 - digits.length()) + digits;
    }
}
