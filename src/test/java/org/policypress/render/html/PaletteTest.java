package org.policypress.render.html;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policypress.render.Colour;
import org.policypress.render.Theme;
import org.policypress.render.Theme.LogoPosition;

class PaletteTest {

    private static final Pattern VARIABLE = Pattern.compile("--(ground|accent|tint|ink|muted):(#[0-9a-f]{6})");

    @ParameterizedTest
    @ValueSource(strings = {"#1f4e79", "#000000", "#7a0019", "#006400", "#767676"})
    void textCanBeReadOnBothGroundsWhateverTheAccent(String accent) {
        Theme theme = new Theme(accent, "#f2f2f2", "#1a1a1a", "#595959", "#b8c4d0", "Arial", LogoPosition.LEFT);
        String[] grounds = new Palette(theme).css().split("@media", 2);
        // The theme's own colours on white are checked where the theme is read.
        Colours dark = Colours.of(grounds[1]);
        for (Colour ground : new Colour[] {dark.ground, dark.tint}) {
            assertTrue(dark.accent.contrast(ground) >= 4.5, () -> "accent " + dark.accent + " on " + ground);
            assertTrue(dark.ink.contrast(ground) >= 7, () -> "ink " + dark.ink + " on " + ground);
            assertTrue(dark.muted.contrast(ground) >= 4.5, () -> "muted " + dark.muted + " on " + ground);
        }
    }

    private record Colours(Colour ground, Colour accent, Colour tint, Colour ink, Colour muted) {
        static Colours of(String css) {
            return new Colours(
                    find(css, "ground"), find(css, "accent"), find(css, "tint"), find(css, "ink"), find(css, "muted"));
        }

        private static Colour find(String css, String name) {
            Matcher matcher = VARIABLE.matcher(css);
            while (matcher.find()) {
                if (matcher.group(1).equals(name)) {
                    return Colour.of(matcher.group(2)).orElseThrow();
                }
            }
            throw new AssertionError("no --" + name + " in " + css);
        }
    }
}
