package org.policypress.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.policypress.library.SourceFiles;
import org.policypress.library.Templates;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.policypress.render.Theme.LogoPosition;
import org.policypress.yaml.Fields;
import org.policypress.yaml.Yaml;
import org.policypress.yaml.YamlNode;

/** Reads {@code templates/theme.yaml}. A key that it leaves out keeps the built-in value. */
final class ThemeReader {

    private static final String NAME = "theme.yaml";

    /** WCAG 2.2, success criterion 1.4.3. */
    private static final double READABLE = 4.5;

    private static final Pattern FAMILY = Pattern.compile("[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*");

    private final List<Problem> problems = new ArrayList<>();
    private final Fields fields;

    private ThemeReader(YamlNode.Mapping mapping) {
        fields = Fields.of(mapping, problems);
    }

    /** The library's theme, or what is wrong in its file. */
    static Outcome<Theme> read(Templates templates) {
        Place place = templates.place(NAME);
        try {
            String text = new String(templates.read(NAME), StandardCharsets.UTF_8).replace("\r\n", "\n");
            return Yaml.read(place.file(), 1, text).then(mapping -> new ThemeReader(mapping).theme());
        } catch (SourceFiles.UnreadableFile e) {
            return Outcome.failed(Problem.error(place, "theme", "this file cannot be read: " + e.getMessage()));
        }
    }

    private Outcome<Theme> theme() {
        Theme standard = Theme.BUILT_IN;
        Colour accent = colour("accent", standard.accent());
        Colour tint = colour("tint", standard.tint());
        Colour ink = colour("ink", standard.ink());
        Colour muted = colour("muted", standard.muted());
        Colour rule = colour("rule", standard.rule());
        Optional<String> font = fields.optional(
                "font",
                text -> FAMILY.matcher(text).matches() ? Optional.of(text) : Optional.empty(),
                "a font's family in letters, digits and spaces");
        Optional<LogoPosition> logo = fields.choice("logo", LogoPosition.class);
        fields.refuseOthers();
        check("accent", accent, Colour.WHITE, "white");
        check("ink", ink, Colour.WHITE, "white");
        check("muted", muted, Colour.WHITE, "white");
        check("accent", accent, tint, "the tint " + tint);
        check("ink", ink, tint, "the tint " + tint);
        Theme theme = new Theme(
                accent.toString(),
                tint.toString(),
                ink.toString(),
                muted.toString(),
                rule.toString(),
                font.orElse(standard.font()),
                logo.orElse(standard.logo()));
        return problems.stream().anyMatch(Problem::isError) ? Outcome.failed(problems) : Outcome.of(theme, problems);
    }

    private Colour colour(String key, String standard) {
        return fields.optional(key, Colour::of, "a colour as \"#rrggbb\", in quotation marks")
                .or(() -> Colour.of(standard))
                .orElseThrow();
    }

    private void check(String key, Colour colour, Colour ground, String name) {
        double contrast = colour.contrast(ground);
        if (contrast < READABLE) {
            problems.add(Problem.error(
                    fields.place(key),
                    "contrast",
                    String.format(
                            Locale.ROOT,
                            "%s %s cannot be read on %s: the contrast is %.1f to 1, and 4.5 to 1 is needed (WCAG 2.2, 1.4.3)",
                            key,
                            colour,
                            name,
                            // Rounded down, so that what is too little never looks like enough.
                            Math.floor(contrast * 10) / 10)));
        }
    }
}
