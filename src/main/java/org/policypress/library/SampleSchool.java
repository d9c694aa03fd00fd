package org.policypress.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.policypress.yaml.Quoting;

/**
 * The file of a school that begins: it works as it is, and its comments teach what it can say in this library.
 *
 * @param name what the school is called
 * @param phase whom it teaches
 * @param governance who runs it
 * @param people names by office, as far as they are known
 */
public record SampleSchool(String name, School.Phase phase, School.Governance governance, Map<String, String> people) {

    private static final String HEAD = """
            # The folder's name is the school's id: it is what you type after --school, and it never changes, even if the
            # school's name does. A file logo.svg or logo.png beside this one goes on the cover.

            """;

    private static final String ADOPTED = """

            # The policies that the school has adopted. One that is not listed here is not written for the school.
            policies:
            """;

    public SampleSchool {
        people = Map.copyOf(people);
    }

    /** The file's text: the policies of a library that are for the school are adopted, where nothing has to be answered first. */
    public String in(Library library) {
        StringBuilder text = new StringBuilder(EditorHint.of(library.files()) + HEAD);
        text.append("name: ").append(Quoting.of(name)).append("  # exactly as it should be on the cover\n");
        text.append("# urn: 123456  # the unique reference number, where it has one\n");
        text.append("phase: ")
                .append(phase.word())
                .append("  # ")
                .append(words(School.Phase.values()))
                .append('\n');
        text.append("governance: ").append(governance.word()).append("  # maintained | academy\n");
        text.append("# local_authority: Example Council\n");
        people(text);
        terms(text, library.terms());
        answers(text, library.variables());
        text.append(ADOPTED);
        library.policies().stream()
                .filter(policy -> policy.applies().has(phase, governance))
                .forEach(policy -> adoption(text, policy));
        return text.toString();
    }

    private static String words(School.Phase... phases) {
        return Arrays.stream(phases).map(School.Phase::word).collect(Collectors.joining(" | "));
    }

    private void people(StringBuilder text) {
        text.append("\n# Who holds the two posts that sign policies off, and any other that your policies name.\n");
        text.append("people:\n");
        for (String office : List.of("head", "chair")) {
            text.append(Optional.ofNullable(people.get(office))
                    .map(known -> "  " + office + ": " + Quoting.of(known) + "\n")
                    .orElse("  # " + office + ": A. Name\n"));
        }
    }

    private static void terms(StringBuilder text, Map<String, String> terms) {
        text.append("\n# What this school calls otherwise than library.yaml does:\n# terms:\n");
        new TreeMap<>(terms)
                .forEach((term, word) -> text.append("#   ")
                        .append(term)
                        .append(": ")
                        .append(Quoting.of(word))
                        .append('\n'));
    }

    private static void answers(StringBuilder text, List<Variable> variables) {
        if (!variables.isEmpty()) {
            text.append("\n# What library.yaml asks every school:\n# variables:\n");
            variables.forEach(
                    variable -> text.append("#   ").append(answer(variable)).append('\n'));
        }
    }

    /** One that asks for an answer is adopted in a comment, since the school could not be read without the answer. */
    private static void adoption(StringBuilder text, Policy policy) {
        boolean works = policy.variables().stream()
                .allMatch(variable -> variable.fallback().isPresent());
        List<String> below = new ArrayList<>(List.of("last_review: 2026-09  # a month or a day"));
        if (!policy.variables().isEmpty()) {
            below.add("variables:");
            policy.variables().forEach(variable -> below.add("  " + answer(variable)));
        }
        text.append(works ? "  " : "  # ").append(policy.id()).append(":  # ").append(policy.title());
        text.append(works ? "\n" : "; the school has to answer what this asks\n");
        below.forEach(line -> text.append("  #   ").append(line).append('\n'));
    }

    private static String answer(Variable variable) {
        return variable.name() + ": " + variable.fallback().map(Quoting::of).orElse("") + "  # " + variable.label()
                + ": " + variable.kind().description();
    }
}
