package org.policypress.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.policypress.problem.Problem;

/** Checks the texts of footnotes, after the marks that lead to them were read. */
final class FootnoteCheck {

    private FootnoteCheck() {}

    static void check(Document document, Reading reading) {
        List<FootnoteBlock> found = new ArrayList<>();
        find(document, found);
        Set<String> labels = new HashSet<>();
        for (FootnoteBlock footnote : found) {
            String label = footnote.getText().toString();
            String mark = "[^" + reading.text().written(label) + "]";
            if (label.contains("]")) {
                // flexmark reads a footnote's name up to the last bracket and colon of its line.
                reading.error(
                        footnote,
                        "footnote-name",
                        "the first line of this footnote has a second ]: in it; move that to its next line, four spaces in");
            } else if (!labels.add(label)) {
                reading.error(footnote, "duplicate-footnote", mark + " has a text already; give this one another name");
            } else if (!reading.footnotes().isMentioned(footnote)
                    && !isMentioned(label, reading.text().source())) {
                reading.problems()
                        .add(Problem.warning(
                                reading.place(footnote),
                                "unused-footnote",
                                "nothing mentions this footnote, so it is not printed; write " + mark
                                        + " where it belongs"));
            }
        }
    }

    /** Whether the author mentions it, if only for other schools. */
    private static boolean isMentioned(String label, String source) {
        String mark = "[^" + label + "]";
        for (int at = source.indexOf(mark); at >= 0; at = source.indexOf(mark, at + 1)) {
            if (!source.startsWith(":", at + mark.length())) {
                return true;
            }
        }
        return false;
    }

    private static void find(Node node, List<FootnoteBlock> out) {
        for (Node child : node.getChildren()) {
            if (child instanceof FootnoteBlock footnote) {
                out.add(footnote);
            }
            find(child, out);
        }
    }
}
