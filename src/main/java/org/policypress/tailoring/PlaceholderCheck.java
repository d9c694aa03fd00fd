package org.policypress.tailoring;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policypress.problem.Lines;
import org.policypress.problem.Problem;

/** Checks that a template asks for nothing that there cannot be, in the branches that no school takes too. */
final class PlaceholderCheck {

    private final Vocabulary vocabulary;
    private final Lines lines;
    private final List<Problem> problems;

    PlaceholderCheck(Vocabulary vocabulary, Lines lines, List<Problem> problems) {
        this.vocabulary = vocabulary;
        this.lines = lines;
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
        String sentence = text.isPresent()
                ? shown(text.get(), interpolation) + " is a text and has no part ."
                        + name.substring(text.get().length() + 1)
                : "unknown placeholder " + shown(name, interpolation) + suggestion(name, interpolation);
        problems.add(Problem.error(
                lines.place(interpolation ? dollar : reference.begin()), "unknown-placeholder", sentence));
    }

    private String suggestion(String name, boolean interpolation) {
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
                        lines.place(dollar),
                        "unknown-placeholder",
                        "${" + name + "} stands for several values; say which, as in ${" + vocabulary.example(name)
                                + "}")));
    }
}
