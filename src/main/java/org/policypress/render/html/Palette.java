package org.policypress.render.html;

import org.policypress.render.Theme;

/**
 * The theme's colours as CSS variables, on white and on a dark ground. On the dark ground the accent is lightened until it
 * can be read there.
 */
record Palette(Theme theme) {

    private static final int DARK_GROUND = 0x14181d;

    /** WCAG 2.2, success criterion 1.4.3, asks 4.5:1 of text; some more, since the tint is lighter than the ground. */
    private static final double READABLE = 6.5;

    String css() {
        String accent = hex(lightened(rgb(theme.accent())));
        return ":root{color-scheme:light dark;--font:\"" + theme.font() + "\";--ground:#ffffff;--accent:"
                + theme.accent()
                + ";--tint:" + theme.tint() + ";--ink:" + theme.ink() + ";--muted:" + theme.muted() + ";--rule:"
                + theme.rule() + ";--band:" + theme.accent() + "}\n"
                + "@media screen and (prefers-color-scheme:dark){:root{--ground:" + hex(DARK_GROUND) + ";--accent:"
                + accent + ";--tint:#1f2731;--ink:#e8eaed;--muted:#b4bac2;--rule:#46505c}}\n";
    }

    private static int lightened(int colour) {
        int light = colour;
        for (int step = 1; step <= 20 && contrast(light, DARK_GROUND) < READABLE; step++) {
            light = mixed(colour, step / 20.0);
        }
        return light;
    }

    /** The colour with that share of white in it. */
    private static int mixed(int colour, double white) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int channel = colour >> shift & 0xff;
            mixed |= (int) Math.round(channel + (255 - channel) * white) << shift;
        }
        return mixed;
    }

    /** WCAG 2.2, definition of contrast ratio: from 1 to 21. */
    static double contrast(int a, int b) {
        double lighter = Math.max(luminance(a), luminance(b));
        double darker = Math.min(luminance(a), luminance(b));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** WCAG 2.2, definition of relative luminance. */
    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xff)
                + 0.7152 * linear(colour >> 8 & 0xff)
                + 0.0722 * linear(colour & 0xff);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int rgb(String colour) {
        return Integer.parseInt(colour.substring(1), 16);
    }

    private static String hex(int colour) {
        String digits = Integer.toHexString(colour);
        return "#" + "0".repeat(6 - digits.length()) + digits;
    }
}
