package org.policypress.transcription;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.policypress.document.Inline;
import org.policypress.document.Run;
import org.policypress.library.Library;
import org.policypress.library.School;

/** Puts placeholders where the names of one school and its people stand, so that every school's own stand there. */
final class NameFinder {

    private static final int SHORTEST = 5;

    private final Map<String, String> placeholders;
    private final Map<String, Integer> found = new LinkedHashMap<>();

    /** @param placeholders by the name that stands in the text; longer names are looked for first */
    private NameFinder(Map<String, String> placeholders) {
        this.placeholders = new LinkedHashMap<>();
        placeholders.keySet().stream()
                .filter(name -> name.length() >= SHORTEST)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .forEach(name -> this.placeholders.put(name, placeholders.getOrDefault(name, "")));
    }

    /**
     * What is looked for in a text.
     *
     * @param library the library, whose schools' names are known
     * @param cover what looks like a school's name on the first page
     * @param text all that the text says
     */
    static NameFinder of(Library library, List<String> cover, String text) {
        Map<String, String> names = new TreeMap<>();
        for (School school : library.schools()) {
            if (text.contains(school.name())) {
                names.put(school.name(), "school.name");
                school.localAuthority().ifPresent(name -> names.putIfAbsent(name, "school.local_authority"));
                school.people().forEach((office, name) -> {
                    if (Set.of("head", "chair").contains(office)) {
                        names.putIfAbsent(name, "school.people." + office);
                    }
                });
            }
        }
        cover.forEach(name -> names.putIfAbsent(name, "school.name"));
        return new NameFinder(names);
    }

    /** Looks for nothing. */
    static NameFinder none() {
        return new NameFinder(Map.of());
    }

    /** The line with placeholders for the names in it. */
    List<Inline> replace(List<Inline> line) {
        if (placeholders.isEmpty()) {
            return line;
        }
        List<Run> runs = new ArrayList<>();
        for (Run run : Run.of(line)) {
            if (run.leaf() instanceof Inline.Text text) {
                split(text.text(), run.formats(), runs);
            } else {
                runs.add(run);
            }
        }
        return Run.join(runs);
    }

    private void split(String text, List<Inline> formats, List<Run> out) {
        int from = 0;
        for (int at = 0; at < text.length(); ) {
            String name = nameAt(text, at);
            if (name.isEmpty()) {
                at++;
                continue;
            }
            if (at > from) {
                out.add(new Run(new Inline.Text(text.substring(from, at)), formats));
            }
            found.merge(name, 1, Integer::sum);
            out.add(new Run(new Inline.Value(name, placeholders.getOrDefault(name, "")), formats));
            at += name.length();
            from = at;
        }
        if (from < text.length()) {
            out.add(new Run(new Inline.Text(text.substring(from)), formats));
        }
    }

    private String nameAt(String text, int at) {
        if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            return "";
        }
        for (String name : placeholders.keySet()) {
            int end = at + name.length();
            if (text.startsWith(name, at) && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return name;
            }
        }
        return "";
    }

    /** The names that were found, each with its placeholder and how often: sentences for a report. */
    List<String> proposals() {
        return found.entrySet().stream()
                .map(e -> "“" + e.getKey() + "” became ${" + placeholders.getOrDefault(e.getKey(), "") + "}"
                        + (e.getValue() == 1 ? "" : " (" + e.getValue() + " times)"))
                .collect(Collectors.toList());
    }
}
