package org.policypress.render.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.policypress.document.Counting;
import org.w3c.dom.Element;

/**
 * Counts a file's lists as Word does (ECMA-376 part 1, 17.9), from nothing but the file: what a paragraph's number is, is
 * written nowhere in it.
 */
final class WordCount {

    /** Levels of any list in Word. */
    private static final int LEVELS = 9;

    private record Level(String format, String text, int start) {}

    private record Restart(String list, int level) {}

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, String> kindOf = new HashMap<>();
    private final Map<String, Map<Integer, Level>> levels = new HashMap<>();
    private final Map<Restart, Integer> overrides = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<Restart> begun = new HashSet<>();

    WordCount(WordFile file) {
        for (Element style : file.all("word/styles.xml", "style")) {
            styles.put(WordFile.attribute(style, "styleId"), style);
        }
        Element numbering = file.root("word/numbering.xml");
        WordXml.children(numbering, "abstractNum").forEach(this::kind);
        WordXml.children(numbering, "num").forEach(this::list);
    }

    private void kind(Element kind) {
        Map<Integer, Level> ofKind = new HashMap<>();
        for (Element level : WordXml.children(kind, "lvl")) {
            ofKind.put(
                    WordXml.number(level, "ilvl").orElseThrow(),
                    new Level(
                            WordXml.value(level, "numFmt").orElseThrow(),
                            WordXml.value(level, "lvlText").orElseThrow(),
                            Integer.parseInt(WordXml.value(level, "start").orElseThrow())));
        }
        levels.put(WordFile.attribute(kind, "abstractNumId"), ofKind);
    }

    private void list(Element list) {
        String id = WordFile.attribute(list, "numId");
        kindOf.put(id, WordXml.value(list, "abstractNumId").orElseThrow());
        for (Element override : WordXml.children(list, "lvlOverride")) {
            overrides.put(
                    new Restart(id, WordXml.number(override, "ilvl").orElseThrow()),
                    Integer.valueOf(WordXml.value(override, "startOverride").orElseThrow()));
        }
    }

    /** The number that Word prints before a paragraph, when all before it have been counted; empty for none. */
    String next(Element paragraph) {
        String list = numbering(paragraph, "numId").orElse("0");
        if (list.equals("0")) {
            return "";
        }
        int level = Integer.parseInt(numbering(paragraph, "ilvl").orElse("0"));
        String kind = Optional.ofNullable(kindOf.get(list)).orElseThrow(() -> new AssertionError("no list " + list));
        int[] counter = counters.computeIfAbsent(kind, _ -> new int[LEVELS]);
        Restart here = new Restart(list, level);
        if (overrides.containsKey(here) && begun.add(here)) {
            counter[level] = overrides.getOrDefault(here, 1);
        } else {
            counter[level] = counter[level] == 0 ? level(kind, level).start() : counter[level] + 1;
        }
        for (int below = level + 1; below < LEVELS; below++) {
            counter[below] = 0;
        }
        return text(kind, level, counter);
    }

    private String text(String kind, int level, int[] counter) {
        String text = level(kind, level).text();
        for (int i = 0; i <= level; i++) {
            text = text.replace("%" + (i + 1), number(level(kind, i).format(), counter[i]));
        }
        return text;
    }

    private Level level(String kind, int level) {
        return Optional.ofNullable(levels.getOrDefault(kind, Map.of()).get(level))
                .orElseThrow(() -> new AssertionError("no level " + level + " in " + kind));
    }

    private static String number(String format, int n) {
        return switch (format) {
            case "decimal" -> Integer.toString(n);
            case "lowerLetter" -> Counting.letters(n);
            case "upperLetter" -> Counting.capitals(n);
            case "lowerRoman" -> Counting.roman(n);
            case "upperRoman" -> Counting.roman(n).toUpperCase(Locale.ROOT);
            case "none", "bullet" -> "";
            default -> throw new AssertionError("format " + format);
        };
    }

    /** The paragraph's own property, or that of its style or the nearest that the style is based on. */
    private Optional<String> numbering(Element paragraph, String property) {
        Optional<Element> own = WordXml.descendant(paragraph, "pPr", "numPr");
        if (own.isPresent()) {
            return WordXml.value(own.get(), property);
        }
        Optional<Element> style = WordXml.child(paragraph, "pPr")
                .flatMap(properties -> WordXml.value(properties, "pStyle"))
                .map(styles::get);
        while (style.isPresent()) {
            Optional<Element> number = WordXml.descendant(style.get(), "pPr", "numPr");
            if (number.isPresent()) {
                return WordXml.value(number.get(), property);
            }
            style = WordXml.value(style.get(), "basedOn").map(styles::get);
        }
        return Optional.empty();
    }
}
