package org.policypress.tailoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A placeholder that a template asks for.
 *
 * @param name with its dots, such as {@code school.name}
 * @param begin the offset of its first character in the source
 * @param guarded whether it may be absent: {@code ??}, {@code !} or a built-in that asks for presence follows
 */
record Reference(String name, int begin, boolean guarded) {

    /** Built-ins that may be asked of what is not there (FreeMarker manual, "Expert built-ins", existence). */
    private static final Set<String> PRESENCE = Set.of("?has_content", "?exists", "?if_exists", "?default");

    /**
     * Finds the references in an expression, the ones to a loop's variables left out.
     *
     * @param variables the names of the loop variables that are known there
     */
    static List<Reference> in(Node expression, Set<String> variables) {
        List<Reference> found = new ArrayList<>();
        find(expression, false, variables, found::add);
        return found;
    }

    private static void find(Node node, boolean guarded, Set<String> variables, Consumer<Reference> out) {
        Optional<String> name = name(node);
        if (name.isPresent()) {
            String root = name.get().split("\\.", 2)[0];
            if (!variables.contains(root)) {
                out.accept(new Reference(name.get(), node.begin(), guarded));
            }
            return;
        }
        boolean guards = PRESENCE.contains(node.kind())
                || node.kind().equals(Node.EXISTS)
                || node.kind().equals(Node.DEFAULT);
        for (int i = 0; i < node.expressions().size(); i++) {
            boolean inParentheses = node.kind().equals("(...)") && guarded;
            find(node.expressions().get(i), (guards && i == 0) || inParentheses, variables, out);
        }
        for (Node child : node.children()) {
            find(child, false, variables, out);
        }
    }

    /** The name that a chain of names and dots is; nothing for any other expression. */
    static Optional<String> name(Node node) {
        return switch (node.kind()) {
            case Node.NAME -> Optional.of(node.words().getFirst());
            case Node.DOT ->
                name(node.expressions().getFirst())
                        .map(left -> left + "." + node.words().getFirst());
            case Node.KEY -> key(node);
            default -> Optional.empty();
        };
    }

    private static Optional<String> key(Node node) {
        Node key = node.expressions().getLast();
        return key.kind().equals(Node.STRING) && key.expressions().isEmpty()
                ? name(node.expressions().getFirst())
                        .map(left -> left + "." + key.words().getFirst())
                : Optional.empty();
    }
}
