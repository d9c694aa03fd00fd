package org.policypress.tailoring;

import freemarker.core.Environment;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policypress.markdown.MarkdownText;
import org.policypress.problem.Lines;
import org.policypress.problem.Problem;

/** Records what goes wrong while a template is filled in, and lets FreeMarker go on, so that all of it is reported. */
final class RunProblems implements TemplateExceptionHandler {

    private final Node tree;
    private final MarkedSource marked;
    private final MarkdownText.Places places;
    private final Lines markedLines;
    private final PlaceholderValues values;
    private final List<Problem> problems;

    RunProblems(
            Node tree,
            MarkedSource marked,
            MarkdownText.Places places,
            PlaceholderValues values,
            List<Problem> problems) {
        this.tree = tree;
        this.marked = marked;
        this.places = places;
        this.markedLines = Lines.of("marked", 1, marked.text());
        this.values = values;
        this.problems = problems;
    }

    @Override
    public void handleTemplateException(TemplateException e, Environment environment, Writer out) {
        int offset = marked.sourceOffset(markedLines.offset(e.getLineNumber(), e.getColumnNumber()));
        Node failed = innermost(tree, offset);
        boolean interpolation = failed.kind().equals(Node.INTERPOLATION);
        List<Problem> absent = failed.expressions().stream()
                .flatMap(expression -> Reference.in(expression, Set.of()).stream())
                .flatMap(reference -> absent(reference, interpolation ? failed.begin() : reference.begin()).stream())
                .toList();
        if (absent.isEmpty()) {
            problems.add(Problem.error(
                    places.at(interpolation ? failed.begin() : offset), "placeholder-value", Misuse.sentence(e)));
        } else {
            problems.addAll(absent);
        }
        if (interpolation) {
            // What follows is read as if a value stood here, so that no second error comes of the first.
            ((TailoredText) out).value("?");
        }
    }

    private Optional<Problem> absent(Reference reference, int offset) {
        String name = reference.guarded() ? withoutLast(reference.name()) : reference.name();
        return values.absent(name)
                .map(part -> Problem.error(
                        places.at(offset), "no-value", Absence.sentence(part, values.school(), values.policy())));
    }

    private static String withoutLast(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    private static Node innermost(Node node, int offset) {
        for (Node child : node.children()) {
            if (offset >= child.begin() && offset < child.end()) {
                return innermost(child, offset);
            }
        }
        return node;
    }
}
