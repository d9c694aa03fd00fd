package org.policypress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.policypress.document.Inline;
import org.policypress.problem.Lines;
import org.policypress.problem.Place;

/**
 * A text to be read as Markdown, in which values may stand that are text whatever their characters.
 *
 * @param file the path of the file from the library's root
 * @param text the Markdown with {@code \n} at its line ends; each value stands in it as its {@link ValueMark}
 * @param source what the author wrote, in which there may be more than in the text: what other schools have
 * @param values what the marks stand for
 * @param places where in the author's files an offset of the text comes from; pictures are looked for from the folder of
 *     that file
 */
public record MarkdownText(String file, String text, String source, List<Inline.Value> values, Places places) {

    /** Where a text comes from. */
    @FunctionalInterface
    public interface Places {
        /** The place of an offset in the text, in UTF-16 code units counted from 0. */
        Place at(int offset);
    }

    public MarkdownText {
        values = List.copyOf(values);
    }

    /**
     * A text without values.
     *
     * @param firstLine the line of the file on which the text begins, counted from 1
     */
    public static MarkdownText plain(String file, int firstLine, String text) {
        Lines lines = Lines.of(file, firstLine, text);
        return new MarkdownText(file, text, text, List.of(), lines::place);
    }

    /**
     * The text with its values written out, for people to read and to keep: what has a meaning in Markdown is escaped in a
     * value, so that it stays text.
     */
    public String written() {
        StringBuilder written = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isValue(c)) {
                written.append(values.get(ValueMark.index(c)).text().replaceAll("([\\p{Punct}])", "\\\\$1"));
            } else {
                written.appendCodePoint(c);
            }
        });
        return written.toString();
    }

    /** A piece of the text as its author wrote it, with placeholders where values stand. */
    public String authored(int start, int end) {
        return replaced(text.substring(start, end), value -> "${" + value.placeholder() + "}");
    }

    /** Whether a code point of the text is the mark of one of its values. */
    boolean isValue(int codePoint) {
        return ValueMark.isMark(codePoint) && ValueMark.index(codePoint) < values.size();
    }

    /** A piece of the text as inlines: words and values. */
    List<Inline> inlines(String piece) {
        List<Inline> inlines = new ArrayList<>();
        int from = 0;
        for (int at = ValueMark.next(piece, 0); at >= 0; at = ValueMark.next(piece, from)) {
            if (at > from) {
                inlines.add(new Inline.Text(piece.substring(from, at)));
            }
            inlines.add(values.get(ValueMark.index(piece.codePointAt(at))));
            from = at + 2;
        }
        if (from < piece.length()) {
            inlines.add(new Inline.Text(piece.substring(from)));
        }
        return inlines;
    }

    /** A piece of the text with the values in place of their marks. */
    String filled(String piece) {
        return replaced(piece, Inline.Value::text);
    }

    /** A piece of the text as its author wrote it, for a problem's sentence. */
    String written(String piece) {
        return replaced(piece, value -> "${" + value.placeholder() + "}").replace('\n', ' ');
    }

    /** A piece of the text with something in place of each mark. */
    String replaced(String piece, Function<Inline.Value, String> words) {
        int at = ValueMark.next(piece, 0);
        if (at < 0) {
            return piece;
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (; at >= 0; at = ValueMark.next(piece, from)) {
            out.append(piece, from, at).append(words.apply(values.get(ValueMark.index(piece.codePointAt(at)))));
            from = at + 2;
        }
        return out.append(piece, from, piece.length()).toString();
    }
}
