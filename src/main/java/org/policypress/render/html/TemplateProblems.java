package org.policypress.render.html;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.policypress.library.Templates;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/** Puts what FreeMarker says into a template author's words, with the place in the template. */
final class TemplateProblems {

    private static final String RULE = "template";

    private final Templates templates;

    TemplateProblems(Templates templates) {
        this.templates = templates;
    }

    /** A template that cannot be parsed. */
    Problem of(ParseException e) {
        Place place = place(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber());
        return Problem.error(place, RULE, oneLine("this is no FreeMarker: ", e.getEditorMessage()));
    }

    /** A template that cannot be filled. */
    Problem of(TemplateException e) {
        Place place = place(e.getTemplateSourceName(), number(e.getLineNumber()), number(e.getColumnNumber()));
        if (e instanceof InvalidReferenceException) {
            String name = e.getBlamedExpressionString();
            return Problem.error(
                    place,
                    RULE,
                    oneLine(
                            "nothing is known as ",
                            (name == null ? "this" : name) + "; see docs/templates.md for what a template can use"));
        }
        return Problem.error(place, RULE, oneLine("this cannot be filled: ", e.getMessageWithoutStackTop()));
    }

    /** A template that writes without end. */
    Problem tooLong(String name) {
        return Problem.error(
                templates.place(name),
                RULE,
                "this writes more than " + BoundedWriter.MOST_CHARACTERS + " characters; does a loop in it never end?");
    }

    /** A template that cannot be read. */
    Problem unreadable(String name, IOException e) {
        return Problem.error(templates.place(name), RULE, oneLine("this template cannot be read: ", e.getMessage()));
    }

    private Place place(@Nullable String name, int line, int column) {
        Place file = templates.place(name == null ? "document.ftlh" : name);
        return line > 0 ? new Place(file.file(), line, Math.max(column, 0)) : file;
    }

    private static int number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    /** The first line of a message, which says it; what follows is FreeMarker's advice in its own terms. */
    private static String oneLine(String before, @Nullable String message) {
        String first = message == null ? "" : message.lines().findFirst().orElse("");
        return before + (first.isBlank() ? "no reason is given" : first.strip());
    }
}
