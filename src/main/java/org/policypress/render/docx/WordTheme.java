package org.policypress.render.docx;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.policypress.render.Theme;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Word's theme, with the colours and the font of {@code theme.yaml}. What {@code theme.yaml} leaves as it is built in stays
 * as {@code reference.docx} has it, so that a provider can set the look for all formats in one place, or Word's alone in
 * Word.
 */
final class WordTheme {

    /** Theme colours as styles name them (ECMA-376 part 1, 17.18.97), and as the theme does. */
    private static final Map<String, String> SLOTS = Map.ofEntries(
            Map.entry("text1", "dk1"),
            Map.entry("dark1", "dk1"),
            Map.entry("background1", "lt1"),
            Map.entry("light1", "lt1"),
            Map.entry("text2", "dk2"),
            Map.entry("dark2", "dk2"),
            Map.entry("background2", "lt2"),
            Map.entry("light2", "lt2"),
            Map.entry("accent1", "accent1"),
            Map.entry("accent2", "accent2"),
            Map.entry("accent3", "accent3"),
            Map.entry("accent4", "accent4"),
            Map.entry("accent5", "accent5"),
            Map.entry("accent6", "accent6"),
            Map.entry("hyperlink", "hlink"),
            Map.entry("followedHyperlink", "folHlink"));

    private final Document tree;
    private final Map<String, String> colours = new HashMap<>();

    /** @param tree the theme's tree, which is changed */
    WordTheme(Document tree, Theme theme) {
        this.tree = tree;
        Theme builtIn = Theme.BUILT_IN;
        colour("accent1", theme.accent(), builtIn.accent());
        colour("hlink", theme.accent(), builtIn.accent());
        colour("accent2", theme.rule(), builtIn.rule());
        colour("dk1", theme.ink(), builtIn.ink());
        colour("dk2", theme.muted(), builtIn.muted());
        colour("lt2", theme.tint(), builtIn.tint());
        if (!theme.font().equals(builtIn.font())) {
            font(theme.font());
        }
        for (String slot : SLOTS.values()) {
            colourOf(slot).ifPresent(colour -> colours.put(slot, colour));
        }
    }

    /** The colour that a style means by a theme colour, as {@code RRGGBB}. */
    Optional<String> colour(String themeColour) {
        return Optional.ofNullable(SLOTS.get(themeColour)).map(colours::get);
    }

    /** The theme as each document holds it. */
    XmlWriter xml() {
        XmlWriter out = new XmlWriter().raw(XmlWriter.DECLARATION);
        WordXml.write(tree.getDocumentElement(), out);
        return out;
    }

    private void colour(String slot, String colour, String builtIn) {
        if (colour.equals(builtIn)) {
            return;
        }
        slot(slot).ifPresent(element -> {
            while (element.hasChildNodes()) {
                element.removeChild(element.getFirstChild());
            }
            String prefix = element.getPrefix() == null ? "" : element.getPrefix() + ":";
            Element srgb = tree.createElementNS(WordXml.A, prefix + "srgbClr");
            srgb.setAttribute("val", colour.substring(1).toUpperCase(Locale.ROOT));
            element.appendChild(srgb);
        });
    }

    private Optional<String> colourOf(String slot) {
        Optional<Element> srgb = slot(slot).flatMap(element -> WordXml.child(element, "srgbClr"));
        // What the system's colour was when the theme was saved: Word itself writes window text so.
        Optional<Element> system = slot(slot).flatMap(element -> WordXml.child(element, "sysClr"));
        return srgb.map(element -> element.getAttribute("val"))
                .or(() -> system.map(element -> element.getAttribute("lastClr")))
                .filter(colour -> colour.matches("[0-9A-Fa-f]{6}"));
    }

    private Optional<Element> slot(String name) {
        return WordXml.descendant(tree.getDocumentElement(), "themeElements", "clrScheme", name);
    }

    private void font(String family) {
        for (String use : List.of("majorFont", "minorFont")) {
            for (String script : List.of("latin", "cs")) {
                WordXml.descendant(tree.getDocumentElement(), "themeElements", "fontScheme", use, script)
                        .ifPresent(element -> {
                            element.removeAttribute("panose");
                            element.setAttribute("typeface", family);
                        });
            }
        }
    }
}
