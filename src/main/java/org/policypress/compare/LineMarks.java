package org.policypress.compare;

import java.util.List;
import org.policypress.document.Inline;
import org.policypress.document.Revision;

/**
 * Lines of a redline as text: {@code [-gone-]{+come+}}, as {@code wdiff} and {@code git} mark words, and {@code {~altered~}}.
 * Colour, where there is any, says the same once more.
 */
final class LineMarks {

    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String BLUE = "\u001b[34m";
    private static final String END = "\u001b[0m";

    private final boolean colour;

    LineMarks(boolean colour) {
        this.colour = colour;
    }

    String line(List<Inline> line) {
        StringBuilder out = new StringBuilder();
        for (Inline inline : line) {
            switch (inline) {
                case Inline.Revised(Revision revision, List<Inline> content) ->
                    out.append(revised(revision, Inline.text(content)));
                case Inline.Altered a -> out.append(coloured(BLUE, "{~" + harmless(Inline.text(a.after())) + "~}"));
                case Inline.FootnoteMark m -> out.append("[").append(m.number()).append("]");
                case Inline.Text _,
                        Inline.Value _,
                        Inline.Emphasis _,
                        Inline.Strong _,
                        Inline.Code _,
                        Inline.Link _,
                        Inline.Reference _,
                        Inline.LineBreak _,
                        Inline.Image _ -> out.append(harmless(Inline.text(List.of(inline))));
            }
        }
        return out.toString();
    }

    /** Text that came or went. */
    String revised(Revision revision, String text) {
        return revision.inNew()
                ? coloured(GREEN, "{+" + harmless(text) + "+}")
                : coloured(RED, "[-" + harmless(text) + "-]");
    }

    private String coloured(String colour, String text) {
        return this.colour ? colour + text + END : text;
    }

    /** The text without controls, which could write over a terminal's lines. */
    static String harmless(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> safe.appendCodePoint(Character.getType(c) == Character.CONTROL ? '\uFFFD' : c));
        return safe.toString();
    }
}
