package org.policypress.tailoring;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policypress.document.Characters;
import org.policypress.library.Variable;
import org.policypress.markdown.MarkdownText;
import org.policypress.problem.Problem;
import org.policypress.problem.Spelling;

/**
 * Checks that a condition compares a value with what it can be: one that can never be true would leave its text out of every
 * school's policy, and nobody would be told.
 */
final class ComparisonCheck {

    private static final Set<String> COMPARING = Set.of("==", "=", "!=");

    private final Vocabulary vocabulary;
    private final MarkdownText.Places places;
    private final List<Problem> problems;

    ComparisonCheck(Vocabulary vocabulary, MarkdownText.Places places, List<Problem> problems) {
        this.vocabulary = vocabulary;
        this.places = places;
        this.problems = problems;
    }

    void check(Node node) {
        check(node, Set.of());
    }

    private void check(Node node, Set<String> variables) {
        if (COMPARING.contains(node.kind()) && node.expressions().size() == 2) {
            Node left = node.expressions().getFirst();
            Node right = node.expressions().getLast();
            compare(left, right, variables);
            compare(right, left, variables);
        }
        if (node.kind().equals("#switch")) {
            for (Node child : node.children()) {
                child.expressions().forEach(value -> compare(node.expressions().getFirst(), value, variables));
            }
        }
        Set<String> inside = variables;
        if (node.kind().equals(Node.LIST) || node.kind().equals(Node.ITEMS)) {
            inside = new HashSet<>(variables);
            inside.addAll(node.words());
        }
        for (Node part : node.parts().toList()) {
            check(part, inside);
        }
    }

    private void compare(Node asked, Node with, Set<String> variables) {
        Optional<String> name = Reference.name(asked).filter(n -> !variables.contains(n.split("\\.", 2)[0]));
        boolean isText = with.kind().equals(Node.STRING) && with.expressions().isEmpty();
        if (name.isPresent() && isText) {
            vocabulary
                    .kind(name.get())
                    .flatMap(kind -> refusal(name.get(), kind, with.words().getFirst()))
                    .ifPresent(why -> problems.add(Problem.error(places.at(with.begin()), "comparison", why)));
        }
    }

    private static Optional<String> refusal(String name, Variable.Kind kind, String text) {
        return switch (kind) {
            case Variable.Kind.Text _ -> Optional.empty();
            case Variable.Kind.Choice(var words) ->
                words.contains(text)
                        ? Optional.empty()
                        : Optional.of(name + " is never \"" + Characters.onOneLine(text) + "\""
                                + Spelling.nearest(text, words)
                                        .map(near -> "; did you mean \"" + near + "\"?")
                                        .orElse("; it is one of " + String.join(", ", words)));
            case Variable.Kind.YesNo _ ->
                Optional.of(name + " is yes or no, which is no text; ask <#if " + name + "> or <#if !" + name + ">");
            case Variable.Kind.Numeral _ ->
                Optional.of(
                        name + " is a number; compare it with one, without quotation marks, as in " + name + " gt 20");
            case Variable.Kind.Date _ ->
                Optional.of(name
                        + " is a date, which no condition can compare; let it depend on a variable of type: yes-no or"
                        + " choice");
        };
    }
}
