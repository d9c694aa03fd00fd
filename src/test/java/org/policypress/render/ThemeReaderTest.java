package org.policypress.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policypress.problem.Outcome;
import org.policypress.render.Theme.LogoPosition;

class ThemeReaderTest {

    @Test
    void theBuiltInFileSaysWhatTheBuiltInThemeIs() {
        assertEquals(Outcome.of(Theme.BUILT_IN), ThemeReader.read(LibraryInMemory.BUILT_IN));
    }

    @Test
    void whatTheFileLeavesOutStaysAsItIs() {
        Theme theme = read("accent: \"#7A0019\"\nlogo: right\n").value().orElseThrow();
        assertEquals("#7a0019", theme.accent());
        assertEquals(LogoPosition.RIGHT, theme.logo());
        assertEquals(Theme.BUILT_IN.ink(), theme.ink());
    }

    @Test
    void anAccentThatNobodyCanReadIsRefused() {
        assertEquals(
                List.of(
                        "templates/theme.yaml:1:9: accent #ffcc00 cannot be read on the tint #eaf1f8: the contrast is 1.3"
                                + " to 1, and 4.5 to 1 is needed (WCAG 2.2, 1.4.3)",
                        "templates/theme.yaml:1:9: accent #ffcc00 cannot be read on white: the contrast is 1.5 to 1, and"
                                + " 4.5 to 1 is needed (WCAG 2.2, 1.4.3)"),
                problems("accent: \"#ffcc00\"\n"));
    }

    @Test
    void mistakesAreAllReportedWithTheirPlaces() {
        List<String> problems =
                problems("acent: \"#1f4e79\"\nink: black\nfont: \"Arial; } body { color: red\"\nlogo: top\n");
        assertEquals(4, problems.size(), problems::toString);
        for (int line = 1; line <= 4; line++) {
            String place = "templates/theme.yaml:" + line + ":";
            assertEquals(place, problems.get(line - 1).substring(0, place.length()));
        }
    }

    private static List<String> problems(String text) {
        return read(text).problems().stream().map(Object::toString).toList();
    }

    private static Outcome<Theme> read(String text) {
        return ThemeReader.read(LibraryInMemory.with("theme.yaml", text));
    }
}
