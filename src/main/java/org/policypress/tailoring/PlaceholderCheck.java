package org.policypress.tailoring;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/** Checks that a template asks for nothing that there cannot be, in the branches that no school takes too. */
final class PlaceholderCheck {

    private final Vocabulary vocabulary;
    private final WholeText source;
    private final List<Problem> problems;

    PlaceholderCheck(Vocabulary vocabulary, WholeText source, List<Problem> problems) {
        this.vocabulary = vocabulary;
        this.source = source;
        this.problems = problems;
    }

    void check(Node node) {
        check(node, Set.of());
    }

    private void check(Node node, Set<String> variables) {
        boolean interpolation = node.kind().equals(Node.INTERPOLATION);
        for (Node expression : node.expressions()) {
            for (Reference reference : Reference.in(expression, variables)) {
                check(reference, interpolation, node.begin());
            }
            if (interpolation) {
                checkPrintable(expression, variables, node.begin());
            }
        }
        Set<String> inside = variables;
        if (node.kind().equals(Node.LIST) || node.kind().equals(Node.ITEMS)) {
            inside = new HashSet<>(variables);
            inside.addAll(node.words());
        }
        for (Node child : node.children()) {
            check(child, inside);
        }
    }

    /**
     * Checks one placeholder.
     *
     * @param interpolation whether it stands between braces, and not in a tag
     * @param dollar the offset of the dollar sign then
     */
    void check(Reference reference, boolean interpolation, int dollar) {
        String name = reference.name();
        if (vocabulary.knows(name)) {
            return;
        }
        Optional<String> text = textBefore(name);
        Place place = source.at(interpolation ? dollar : reference.begin());
        String sentence = text.isPresent()
                ? shown(text.get(), interpolation) + " is a text and has no part ."
                        + name.substring(text.get().length() + 1)
                : "unknown placeholder " + shown(name, interpolation) + suggestion(name, interpolation, place);
        problems.add(Problem.error(place, "unknown-placeholder", sentence));
    }

    private String suggestion(String name, boolean interpolation, Place place) {
        if (vocabulary.elsewhere().contains(name) && !place.file().equals(source.file())) {
            return " in " + source.file()
                    + ", which includes this fragment; declare the variable there too, or for all policies in library.yaml";
        }
        List<String> near = vocabulary.near(name);
        return near.isEmpty() ? "" : "; did you mean " + shown(near.getFirst(), interpolation) + "?";
    }

    private static String shown(String name, boolean interpolation) {
        return interpolation ? "${" + name + "}" : name;
    }

    /** The beginning of a name that is a placeholder with a value, and so has no parts. */
    private Optional<String> textBefore(String name) {
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            String before = name.substring(0, dot);
            if (vocabulary.knows(before) && !vocabulary.isGroup(before)) {
                return Optional.of(before);
            }
        }
        return Optional.empty();
    }

    private void checkPrintable(Node expression, Set<String> variables, int dollar) {
        Reference.name(expression)
                .filter(name -> vocabulary.isGroup(name) && !variables.contains(name))
                .ifPresent(name -> problems.add(Problem.error(
                        source.at(dollar),
                        "unknown-placeholder",
                        "${" + name + "} stands for several values; say which, as in ${" + vocabulary.example(name)
                                + "}")));
    }
}
