package org.policypress.transcription;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.policypress.library.PlaceholderName;

/**
 * Content controls that say what stands in them: a Word file that policypress has written tags each value with its placeholder,
 * and forms made in Word often tag what is to be filled in.
 */
final class Controls {

    private static final Set<String> OF_A_POLICY = Set.of(
            "policy.title",
            "policy.audience",
            "review.last",
            "review.next",
            "review.frequency",
            "provider",
            "copyright");
    private static final Set<String> OF_A_SCHOOL = Set.of("name", "urn", "phase", "governance", "local_authority");

    private final Set<String> terms;
    private final Map<String, String> variables = new LinkedHashMap<>();

    /** @param terms what {@code school.} can be followed by beside what every school has */
    Controls(Set<String> terms) {
        this.terms = new TreeSet<>(terms);
    }

    /** The placeholder that a control's tag names, if it names one. */
    Optional<String> placeholder(Xml control) {
        Xml properties = control.child("sdtPr");
        return properties
                .value("tag")
                .filter(_ -> !properties.isOn("showingPlcHdr"))
                .filter(this::isKnown);
    }

    private boolean isKnown(String tag) {
        if (tag.startsWith("school.")) {
            String rest = tag.substring("school.".length());
            return OF_A_SCHOOL.contains(rest) || terms.contains(rest) || rest.matches("people\\.(head|chair)");
        }
        return OF_A_POLICY.contains(tag)
                || (tag.length() <= 60
                        && tag.matches("[a-z][a-z_]*")
                        && PlaceholderName.refusalOfVariable(tag).isEmpty());
    }

    /** Notes that a placeholder is used; a variable's first value becomes its default. */
    String use(String placeholder, String value) {
        if (!placeholder.contains(".") && !OF_A_POLICY.contains(placeholder)) {
            variables.putIfAbsent(placeholder, value);
        }
        return placeholder;
    }

    /** The variables that a text asks for, with their defaults. */
    Map<String, String> variables(String markdown) {
        Map<String, String> used = new LinkedHashMap<>(variables);
        used.keySet().removeIf(name -> !markdown.contains("${" + name + "}"));
        return used;
    }
}
