package org.policypress.markdown;

import java.util.List;
import org.policypress.document.Inline;

/** Writes what stands within a line. */
final class InlineWriter {

    private final StringBuilder out = new StringBuilder();
    private final String lineBreak;

    /** Up to where the last mark of emphasis goes: two that met would be read as one. */
    private int marked = -1;

    private InlineWriter(String lineBreak) {
        this.lineBreak = lineBreak;
    }

    /**
     * A line as Markdown.
     *
     * @param lineBreak what stands for a line break: a cell of a table has none
     */
    static String write(List<Inline> line, String lineBreak) {
        InlineWriter writer = new InlineWriter(lineBreak);
        writer.all(line);
        return writer.out.toString().strip();
    }

    private void all(List<Inline> line) {
        for (int i = 0; i < line.size(); i++) {
            one(line.get(i), i + 1 < line.size() ? first(line.subList(i + 1, line.size())) : ' ');
        }
    }

    /** @param next the character that follows */
    private void one(Inline inline, char next) {
        switch (inline) {
            case Inline.Text t -> words(t.text());
            case Inline.Value v -> out.append("${").append(v.placeholder()).append('}');
            case Inline.Emphasis e -> set("*", e.content(), next);
            case Inline.Strong s -> set("**", s.content(), next);
            case Inline.Code c -> code(c.text());
            case Inline.Link l -> {
                guard();
                out.append('[');
                all(l.content());
                out.append("](<")
                        .append(l.target().replace("{", "%7B").replace(">", "%3E"))
                        .append(">)");
            }
            case Inline.Reference r -> {
                guard();
                out.append('[');
                all(r.content());
                out.append("](#").append(r.target()).append(')');
            }
            case Inline.LineBreak _ -> out.append(lineBreak);
            case Inline.FootnoteMark f -> {
                guard();
                out.append("[^").append(f.number()).append(']');
            }
            case Inline.Image i ->
                out.append("![")
                        .append(Escaping.words(i.picture().alternative()))
                        .append("](")
                        .append(MarkdownWriter.path(i.picture().file()))
                        .append(')');
            case Inline.Revised r -> all(r.content());
            case Inline.Altered a -> all(a.after());
        }
    }

    private void words(String text) {
        String written = Escaping.words(text);
        boolean begins = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
        out.append(begins ? Escaping.beginning(written.stripLeading()) : written);
    }

    /** An exclamation mark before a link would make a picture of it. */
    private void guard() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) == '!') {
            out.insert(out.length() - 1, '\\');
        }
    }

    /**
     * Words set in a way, with the spaces at their ends outside. Where CommonMark could not tell that the marks are marks (6.2:
     * a run of them that is neither left- nor right-flanking), the words stand without: better plain than with stars.
     */
    private void set(String mark, List<Inline> content, char next) {
        String inner = write(content, lineBreak);
        if (inner.isEmpty()) {
            out.append(' ');
            return;
        }
        String text = Inline.text(content);
        String before = text.isEmpty() || !Character.isWhitespace(text.charAt(0)) ? "" : " ";
        String after = text.isEmpty() || !Character.isWhitespace(text.charAt(text.length() - 1)) ? "" : " ";
        out.append(before);
        char last = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
        char follows = after.isEmpty() ? next : ' ';
        boolean opens = marked != out.length() && (isSpace(last) || isSign(last) || !isSign(inner.charAt(0)));
        boolean closes =
                follows != '*' && (isSpace(follows) || isSign(follows) || !isSign(inner.charAt(inner.length() - 1)));
        String used = opens && closes ? mark : "";
        out.append(used).append(inner).append(used);
        marked = used.isEmpty() ? marked : out.length();
        out.append(after);
    }

    private void code(String text) {
        boolean template = text.contains("${") || text.contains("<#") || text.contains("</#") || text.contains("<@");
        if (template || text.isEmpty()) {
            words(text);
            return;
        }
        String fence = "`".repeat(longestRun(text) + 1);
        boolean padded = text.startsWith("`")
                || text.endsWith("`")
                || (text.startsWith(" ") && text.endsWith(" ") && !text.isBlank());
        out.append(fence)
                .append(padded ? " " : "")
                .append(text)
                .append(padded ? " " : "")
                .append(fence);
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** A sign of punctuation or another symbol, or half of a character beyond the basic plane, of which nothing is known. */
    private static boolean isSign(char c) {
        return !Character.isLetterOrDigit(c) && !isSpace(c);
    }

    /** What stands first in the rest of a line, as it will be written. */
    private static char first(List<Inline> rest) {
        return switch (rest.getFirst()) {
            case Inline.Text t ->
                t.text().isEmpty() ? ' ' : Escaping.words(t.text()).charAt(0);
            case Inline.Emphasis _, Inline.Strong _ -> '*';
            case Inline.Value _ -> 'x'; // a value may begin with anything
            case Inline.Code _ -> '`';
            case Inline.LineBreak _ -> ' ';
            case Inline.Link _,
                    Inline.Reference _,
                    Inline.FootnoteMark _,
                    Inline.Image _,
                    Inline.Revised _,
                    Inline.Altered _ -> '[';
        };
    }
}
