package org.policypress.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;

/**
 * A fenced block of a text.
 *
 * @param info what stands after its opening fence, without white space around it
 * @param start the offset in the text at which its opening fence begins, in UTF-16 code units
 * @param end the offset after its closing fence
 * @param outermost whether it stands in no list, quote or other block
 * @param content what stands between its fences, to be read as Markdown
 */
public record Fence(String info, int start, int end, boolean outermost, MarkdownText content) {

    /**
     * The fenced blocks of a text, in their order.
     *
     * @return the blocks, with an error for each that is not closed; or what keeps the text from being read
     */
    public static Outcome<List<Fence>> in(MarkdownText text) {
        List<Problem> problems = new ArrayList<>();
        Reading reading = Reading.of(text, problems);
        CharacterCheck.check(reading);
        Bounds.check(reading);
        if (!problems.isEmpty()) {
            return Outcome.failed(problems);
        }
        List<Fence> found = new ArrayList<>();
        find(Flexmark.parse(text.text()), reading, found);
        return Outcome.of(found, problems);
    }

    private static void find(Node parent, Reading reading, List<Fence> found) {
        for (Node node : parent.getChildren()) {
            if (node instanceof FencedCodeBlock code) {
                fence(code, reading, found);
            } else if (node.getParent() instanceof Document || !node.hasChildren() || depth(node) < Setting.DEEPEST) {
                find(node, reading, found);
            }
        }
    }

    private static int depth(Node node) {
        int depth = 0;
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            depth++;
        }
        return depth;
    }

    private static void fence(FencedCodeBlock code, Reading reading, List<Fence> found) {
        if (code.getClosingMarker().isEmpty()) {
            reading.error(
                    code,
                    "open-fence",
                    "nothing closes what begins here; add a line " + code.getOpeningMarker() + " after its last line");
            return;
        }
        MarkdownText text = reading.text();
        TextSplice content = new TextSplice();
        for (BasedSequence line : code.getContentLines()) {
            content.add(text, line.getStartOffset(), line.getEndOffset());
        }
        content.build(text.file(), text.source())
                .value()
                .ifPresent(lines -> found.add(new Fence(
                        code.getInfo().toString().strip(),
                        code.getStartOffset(),
                        code.getClosingMarker().getEndOffset(),
                        code.getParent() instanceof Document,
                        lines)));
    }
}
