package org.policypress.tailoring;

import java.util.ArrayList;
import java.util.List;
import org.policypress.document.Inline;
import org.policypress.markdown.MarkdownText;
import org.policypress.markdown.ValueMark;

/**
 * A model text as Markdown in which each placeholder and tag is a value that says what was written, so that no character of
 * it becomes markup. A line of nothing but tags stands apart as a paragraph. Comments are left out, as no school sees them.
 */
final class ModelMarkdown {

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final SourceMap.Builder map = new SourceMap.Builder();
    private final List<Inline.Value> values = new ArrayList<>();

    private ModelMarkdown(String source) {
        this.source = source;
    }

    static MarkdownText of(WholeText source) {
        ModelMarkdown model = new ModelMarkdown(source.text());
        model.write();
        SourceMap map = model.map.build(model.text.toString());
        return new MarkdownText(
                source.file(),
                model.text.toString(),
                source.text(),
                model.values,
                offset -> source.at(Math.min(map.source(offset), source.text().length())));
    }

    private void write() {
        for (int at = 0; at < source.length(); ) {
            int end = source.indexOf('\n', at) + 1;
            at = line(at, end == 0 ? source.length() : end);
        }
    }

    /** Writes a line, and the lines on which a tag or comment that begins in it goes on; gives where the next one begins. */
    private int line(int begin, int lineEnd) {
        int written = text.length();
        int end = lineEnd;
        boolean hasTags = false;
        boolean hasText = false;
        map.add(text.length(), begin);
        for (int at = begin; at < end; ) {
            int next = past(at);
            if (next < 0) {
                hasText |= source.charAt(at) > ' ';
                text.append(source.charAt(at++));
                continue;
            }
            if (!source.startsWith("<#--", at)) {
                hasText |= source.startsWith("${", at);
                value(source.substring(at, next));
            }
            hasTags |= source.charAt(at) == '<';
            at = next;
            if (at > end) {
                int more = source.indexOf('\n', at) + 1;
                end = more == 0 ? source.length() : more;
            }
            map.add(text.length(), at);
        }
        if (hasTags && !hasText) {
            apart(written);
        }
        return end;
    }

    /** Puts an empty line around what was written from an offset on, or takes it back if that is blank. */
    private void apart(int from) {
        if (text.substring(from).isBlank()) {
            text.setLength(from);
            return;
        }
        text.insert(from, '\n');
        text.append('\n');
    }

    private void value(String written) {
        String shown =
                written.lines().map(String::strip).reduce((a, b) -> a + " " + b).orElse(written);
        if (values.size() < ValueMark.MOST) {
            text.append(ValueMark.of(values.size()));
            values.add(new Inline.Value(shown, shown));
        } else {
            text.append(shown);
        }
    }

    /** The offset after the comment, placeholder or tag that begins at an offset; -1 when none does. */
    private int past(int at) {
        if (source.startsWith("<#--", at)) {
            int end = source.indexOf("-->", at);
            return end < 0 ? -1 : end + 3;
        }
        if (source.startsWith("${", at)) {
            return pastSign(at + 2, '}');
        }
        boolean isTag = source.startsWith("<#", at) || source.startsWith("</#", at);
        return isTag ? pastSign(at + 2, '>') : -1;
    }

    /** The offset after a sign outside of quotation marks; -1 when there is none. */
    private int pastSign(int from, char sign) {
        char quote = 0;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (quote != 0) {
                if (c == '\\') {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == sign) {
                return i + 1;
            }
        }
        return -1;
    }
}
