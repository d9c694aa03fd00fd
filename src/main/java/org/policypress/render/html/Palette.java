package org.policypress.render.html;

import org.policypress.render.Colour;
import org.policypress.render.Theme;

/**
 * The theme's colours as CSS variables, on white and on a dark ground. On the dark ground the accent is lightened until it
 * can be read there.
 */
record Palette(Theme theme) {

    private static final Colour DARK_GROUND = new Colour(0x14181d);

    /** WCAG 2.2, success criterion 1.4.3, asks 4.5:1 of text; some more, since the tint is lighter than the ground. */
    private static final double READABLE = 6.5;

    String css() {
        return ":root{color-scheme:light dark;--font:\"" + theme.font() + "\";--ground:" + Colour.WHITE + ";--accent:"
                + theme.accent() + ";--tint:" + theme.tint() + ";--ink:" + theme.ink() + ";--muted:" + theme.muted()
                + ";--rule:" + theme.rule() + ";--band:" + theme.accent() + "}\n"
                + "@media screen and (prefers-color-scheme:dark){:root{--ground:" + DARK_GROUND + ";--accent:"
                + onDark(theme.accent()) + ";--tint:#1f2731;--ink:#e8eaed;--muted:#b4bac2;--rule:#46505c}}\n";
    }

    private static Colour onDark(String accent) {
        Colour colour = Colour.of(accent).orElseThrow();
        Colour light = colour;
        for (int step = 1; step <= 20 && light.contrast(DARK_GROUND) < READABLE; step++) {
            light = colour.lightened(step / 20.0);
        }
        return light;
    }
}
