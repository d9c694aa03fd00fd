package org.policypress.tailoring;

import freemarker.core.ParseException;
import org.policypress.library.SourceText;
import org.policypress.problem.Lines;
import org.policypress.problem.Problem;

/** Says in an author's words why FreeMarker cannot read a template. */
final class ParseProblem {

    private ParseProblem() {}

    static Problem of(ParseException e, SourceText source, Lines lines) {
        int line = e.getLineNumber() + source.firstLine() - 1;
        return Problem.error(
                new org.policypress.problem.Place(source.file(), Math.max(line, 1), Math.max(e.getColumnNumber(), 0)),
                "placeholder-syntax",
                e.getEditorMessage().lines().findFirst().orElse("this cannot be read"));
    }
}
