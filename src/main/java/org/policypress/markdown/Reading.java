package org.policypress.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import org.policypress.document.Origin;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/**
 * A text while it is read: what all readers of its parts share.
 *
 * @param text what is read
 * @param pictures where its pictures come from
 * @param footnotes the footnotes mentioned so far, in this text and those before it
 * @param names the names of form fields given so far
 * @param problems what was found wrong so far
 */
record Reading(MarkdownText text, Pictures pictures, Footnotes footnotes, FieldNames names, List<Problem> problems) {

    private static final String SCHOOLS = "schools/";

    /** A text that is only looked at: it shows no pictures. */
    static Reading of(MarkdownText text, List<Problem> problems) {
        return new Reading(
                text,
                (path, citedAt) -> Outcome.failed(Problem.error(citedAt, "picture", path)),
                new Footnotes(),
                new FieldNames(),
                problems);
    }

    /** Who wrote what begins there: what a model text has from a school's folder is the school's. */
    Origin origin(Node node) {
        String file = place(node).file();
        return !file.equals(text.file()) && file.startsWith(SCHOOLS) ? Origin.LOCAL : Origin.MODEL;
    }

    Place place(Node node) {
        return place(node.getStartOffset());
    }

    Place place(int offset) {
        return text.places().at(offset);
    }

    void error(Node node, String rule, String sentence) {
        error(node.getStartOffset(), rule, sentence);
    }

    void error(int offset, String rule, String sentence) {
        problems.add(Problem.error(place(offset), rule, sentence));
    }
}
