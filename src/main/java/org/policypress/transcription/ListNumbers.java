package org.policypress.transcription;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policypress.document.Counting;

/** Counts as Word does: a list's levels, each with its sign, its first number and what it begins again after (17.9). */
final class ListNumbers {

    private static final int LEVELS = 9;

    /** Letters and Roman numerals beyond this are no numbers that a reader can read. */
    private static final int HIGHEST = 999;

    private static final Pattern PART = Pattern.compile("%([1-9])");

    private final Map<String, Xml> definitions = new HashMap<>();
    private final Map<String, Xml> lists = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();

    ListNumbers(Xml part) {
        part.all("abstractNum")
                .forEach(a -> definitions.put(a.attribute("abstractNumId").orElse(""), a));
        part.all("num").forEach(n -> lists.put(n.attribute("numId").orElse(""), n));
    }

    /**
     * What stands before a paragraph.
     *
     * @param text the number as it is printed; empty for a bullet
     * @param level how deep it is in its list, from 0
     */
    record Label(String text, boolean bullet, int level) {}

    /** The next number of a list; nothing where the list has none, or its numbers are not shown. */
    Optional<Label> next(String list, int level) {
        Xml definition = definition(list);
        if (definition.isNone() || level < 0 || level >= LEVELS) {
            return Optional.empty();
        }
        Xml at = level(list, definition, level);
        String format = at.value("numFmt").orElse("decimal");
        if (format.equals("bullet")) {
            // pandoc's further paragraphs of an item have a bullet that is a blank.
            return at.value("lvlText").orElse("•").isBlank()
                    ? Optional.empty()
                    : Optional.of(new Label("", true, level));
        }
        int[] count = counts.computeIfAbsent(key(list, definition), _ -> new int[LEVELS]);
        count[level] = count[level] == 0 ? at.number("start").orElse(1) : count[level] + 1;
        for (int below = level + 1; below < LEVELS; below++) {
            count[below] = 0;
        }
        String text = print(list, definition, at, count);
        return format.equals("none") && text.isBlank() ? Optional.empty() : Optional.of(new Label(text, false, level));
    }

    /** The level of a definition that a style counts at: a style that names its list need not name the level. */
    int level(String list, String style) {
        return definition(list)
                .all("lvl")
                .filter(l -> l.value("pStyle").filter(style::equals).isPresent())
                .findFirst()
                .flatMap(l -> l.attribute("ilvl"))
                .filter(l -> l.matches("[0-8]"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    /** How far a level's text stands from the margin, in twentieths of a point. */
    int indent(String list, int level) {
        Xml indent = level(list, definition(list), level).child("pPr").child("ind");
        return indent.attribute("left")
                .or(() -> indent.attribute("start"))
                .filter(v -> v.matches("-?[0-9]{1,6}"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    private Xml definition(String list) {
        String id = lists.getOrDefault(list, Xml.NONE).value("abstractNumId").orElse("");
        Xml definition = definitions.getOrDefault(id, Xml.NONE);
        // 17.9.21: a definition that stands for a style's is found at the one that the style has.
        String link = definition.value("numStyleLink").orElse("");
        return link.isEmpty()
                ? definition
                : definitions.values().stream()
                        .filter(d -> d.value("styleLink").filter(link::equals).isPresent())
                        .findFirst()
                        .orElse(definition);
    }

    /** Lists of one definition count on together, but for those that begin again. */
    private String key(String list, Xml definition) {
        boolean own = lists.getOrDefault(list, Xml.NONE).all("lvlOverride").anyMatch(o -> o.has("startOverride"));
        return own
                ? "list " + list
                : "definition " + definition.attribute("abstractNumId").orElse("");
    }

    private Xml level(String list, Xml definition, int level) {
        String wanted = String.valueOf(level);
        Optional<Xml> override = lists.getOrDefault(list, Xml.NONE)
                .all("lvlOverride")
                .filter(o -> o.attribute("ilvl").filter(wanted::equals).isPresent())
                .findFirst()
                .map(o -> o.child("lvl"))
                .filter(l -> !l.isNone());
        return override.orElseGet(() -> definition
                .all("lvl")
                .filter(l -> l.attribute("ilvl").filter(wanted::equals).isPresent())
                .findFirst()
                .orElse(Xml.NONE));
    }

    private String print(String list, Xml definition, Xml at, int[] count) {
        Matcher part = PART.matcher(at.value("lvlText").orElse(""));
        boolean plain = at.isOn("isLgl");
        StringBuilder out = new StringBuilder();
        while (part.find()) {
            int level = part.group(1).charAt(0) - '1';
            Xml of = level(list, definition, level);
            int number = count[level] == 0 ? of.number("start").orElse(1) : count[level];
            String format = plain ? "decimal" : of.value("numFmt").orElse("decimal");
            part.appendReplacement(out, Matcher.quoteReplacement(print(number, format)));
        }
        return part.appendTail(out).toString().strip();
    }

    private static String print(int number, String format) {
        int n = Math.clamp(number, 1, HIGHEST);
        return switch (format) {
            case "lowerLetter" -> Counting.letters(n);
            case "upperLetter" -> Counting.capitals(n);
            case "lowerRoman" -> Counting.roman(n);
            case "upperRoman" -> Counting.roman(n).toUpperCase(Locale.ROOT);
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            case "none" -> "";
            default -> String.valueOf(number);
        };
    }
}
