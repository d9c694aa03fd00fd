package org.policypress.tailoring;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the text that a template makes depends on. A value that is only printed changes nothing but itself; one that a tag
 * asks for, or that is worked on before it is printed, decides what else is there.
 *
 * @param printed the names of values that are printed as they are
 * @param decisive the names of the others
 */
record Dependence(SortedSet<String> printed, SortedSet<String> decisive) {

    /** The dependence of a template. */
    static Dependence of(Node tree) {
        Dependence dependence = new Dependence(new TreeSet<>(), new TreeSet<>());
        dependence.collect(tree, Set.of());
        return dependence;
    }

    private void collect(Node node, Set<String> variables) {
        for (Node expression : node.expressions()) {
            collect(expression, node.kind().equals(Node.INTERPOLATION), variables);
        }
        Set<String> inside = variables;
        if (node.kind().equals(Node.LIST) || node.kind().equals(Node.ITEMS)) {
            inside = new HashSet<>(variables);
            inside.addAll(node.words());
        }
        for (Node child : node.children()) {
            collect(child, inside);
        }
    }

    /**
     * Collects what an expression depends on.
     *
     * @param prints whether its value is printed as it is
     */
    private void collect(Node expression, boolean prints, Set<String> variables) {
        Optional<String> name = Reference.name(expression);
        if (name.isPresent()) {
            if (!variables.contains(name.get().split("\\.", 2)[0])) {
                (prints ? printed : decisive).add(name.get());
            }
            return;
        }
        // Whether there is a value is in the signature of a printed one too.
        boolean asks = expression.kind().equals(Node.EXISTS)
                || (prints && expression.kind().equals(Node.DEFAULT));
        expression.parts().forEach(part -> collect(part, asks, variables));
    }

    /** A text that is the same for two schools only if the template makes the same of their values, but for these themselves. */
    String signature(PlaceholderValues values) {
        StringBuilder out = new StringBuilder();
        for (String name : printed) {
            out.append(values.absent(name).isPresent() ? '-' : '+');
        }
        for (String name : decisive) {
            Optional<Object> value = values.value(name);
            String text = value.map(Object::toString).orElse("");
            // With its length, lest one value's end be taken for the next one's beginning.
            out.append(value.isPresent() ? "=" : "-")
                    .append(text.length())
                    .append(':')
                    .append(text);
        }
        return out.toString();
    }
}
