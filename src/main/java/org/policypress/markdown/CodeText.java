package org.policypress.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.ContentNode;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.stream.Collectors;

/** The text of code, in which nothing but a value's mark has a meaning. */
final class CodeText {

    private CodeText() {}

    /** A code span's text: a line break is a space, and one space at both ends is for the backticks (CommonMark 0.31, 6.1). */
    static String span(Code code, MarkdownText text) {
        String raw = code.getText().toString().replace('\n', ' ').replace('\r', ' ');
        boolean padded = raw.length() > 2 && raw.startsWith(" ") && raw.endsWith(" ") && !raw.isBlank();
        String content = padded ? raw.substring(1, raw.length() - 1) : raw;
        // A bar in a cell is escaped in code too (GitHub Flavored Markdown, 4.10, example 200).
        boolean inTable = code.getAncestorOfType(TableCell.class) != null;
        return text.filled(inTable ? content.replace("\\|", "|") : content).replace('\t', ' ');
    }

    /** A code block's lines, without the line break of the last. */
    static String block(ContentNode block, MarkdownText text) {
        String lines =
                block.getContentLines().stream().map(BasedSequence::toString).collect(Collectors.joining());
        return text.filled(lines.stripTrailing().isEmpty() ? "" : lines.replaceFirst("\\n+$", ""));
    }
}
