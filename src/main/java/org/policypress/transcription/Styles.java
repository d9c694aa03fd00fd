package org.policypress.transcription;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a Word file's styles say of the paragraphs that have them. */
final class Styles {

    /** A chain of styles that is longer goes in a circle. */
    private static final int LONGEST_CHAIN = 20;

    private final Map<String, Xml> styles = new HashMap<>();
    private String usual = "";

    Styles(Xml part) {
        part.all("style").forEach(style -> {
            String id = style.attribute("styleId").orElse("");
            styles.put(id, style);
            if (style.attribute("type").orElse("").equals("paragraph")
                    && style.attribute("default")
                            .map(v -> v.matches("1|true|on"))
                            .orElse(false)) {
                usual = id;
            }
        });
    }

    /** A paragraph's properties and those of its styles, nearest first. */
    List<Xml> properties(Xml paragraphProperties) {
        List<Xml> found = new ArrayList<>();
        found.add(paragraphProperties);
        chain(paragraphProperties.value("pStyle").orElse(usual)).forEach(style -> found.add(style.child("pPr")));
        return found;
    }

    /** The name of a style as Word shows it, in lower case; the id where it has none. */
    String name(String id) {
        return Optional.ofNullable(styles.get(id))
                .flatMap(style -> style.value("name"))
                .orElse(id)
                .toLowerCase(Locale.ROOT);
    }

    /** Whether a paragraph's style makes its words bold. */
    boolean isBold(String id) {
        return chain(id.isEmpty() ? usual : id).stream()
                .map(style -> style.child("rPr"))
                .filter(run -> run.has("b"))
                .findFirst()
                .map(run -> run.isOn("b"))
                .orElse(false);
    }

    /** The style's level as a heading, 1 to 9; 0 for none. */
    int heading(String id) {
        for (Xml style : chain(id.isEmpty() ? usual : id)) {
            Optional<Integer> outline = style.child("pPr").number("outlineLvl");
            if (outline.isPresent()) {
                return outline.get() < 9 ? outline.get() + 1 : 0;
            }
            String name = style.value("name").orElse("").toLowerCase(Locale.ROOT);
            if (name.matches("heading [1-9]")) {
                return name.charAt(8) - '0';
            }
        }
        return 0;
    }

    private List<Xml> chain(String id) {
        List<Xml> chain = new ArrayList<>();
        Optional<Xml> style = Optional.ofNullable(styles.get(id));
        while (style.isPresent() && chain.size() < LONGEST_CHAIN) {
            chain.add(style.get());
            style = style.get().value("basedOn").flatMap(base -> Optional.ofNullable(styles.get(base)));
        }
        return chain;
    }
}
