package org.policypress.tailoring;

import java.util.ArrayList;
import java.util.List;

/**
 * A template's source with marks in it that are carried into the output, so that the output knows where it comes from, and
 * with a call at the head of each loop, so that the turns of loops can be counted.
 *
 * <p>A mark stands directly before an interpolation or before the first character of a line's text that is no blank, and
 * nowhere else: there it can change nothing of how FreeMarker strips white space, which looks at blanks only.
 *
 * @param text the source with marks and calls
 * @param insertions where something was put in, in order
 */
record MarkedSource(String text, List<Insertion> insertions) {

    /** What counts the turns of loops. */
    static final String TURN = "turn__";

    /** The argument of that: where in the source the loop begins. */
    static final String AT = "at";

    /** Something put in before an offset of the source. */
    record Insertion(int offset, String text) {}

    static MarkedSource of(String source, Node tree) {
        List<Insertion> insertions = new ArrayList<>();
        mark(tree, source, insertions);
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Insertion insertion : insertions) {
            text.append(source, from, insertion.offset()).append(insertion.text());
            from = insertion.offset();
        }
        return new MarkedSource(text.append(source.substring(from)).toString(), List.copyOf(insertions));
    }

    /** The offset in the source of an offset in the marked text. */
    int sourceOffset(int marked) {
        int shift = 0;
        for (Insertion insertion : insertions) {
            if (insertion.offset() + shift > marked) {
                break;
            }
            shift += insertion.text().length();
        }
        return marked - shift;
    }

    private static void mark(Node node, String source, List<Insertion> out) {
        switch (node.kind()) {
            case Node.TEXT -> markText(node, source, out);
            case Node.INTERPOLATION -> out.add(new Insertion(node.begin(), PositionMark.of(node.begin())));
            case Node.LIST, Node.ITEMS -> {
                if (!node.words().isEmpty() && !node.children().isEmpty()) {
                    String call = "<@" + TURN + " " + AT + "=" + node.begin() + "/>";
                    out.add(new Insertion(node.children().getFirst().begin(), call));
                }
                node.children().forEach(child -> mark(child, source, out));
            }
            default -> node.children().forEach(child -> mark(child, source, out));
        }
    }

    private static void markText(Node node, String source, List<Insertion> out) {
        String text = node.words().getFirst();
        boolean unparsed = source.startsWith("<#noparse", node.begin());
        int begin = unparsed ? source.indexOf('>', node.begin()) + 1 : node.begin();
        if (!source.startsWith(text, begin)) {
            return; // FreeMarker took something away; no mark is better than one in the wrong place
        }
        boolean seen = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                seen = false;
            } else if (!seen && c > ' ' && !Character.isWhitespace(c)) {
                out.add(new Insertion(begin + i, PositionMark.of(begin + i)));
                seen = true;
            }
        }
    }
}
