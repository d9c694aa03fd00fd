package org.policypress.render.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Keeps on one line what an element's edge does not part, such as a link and the comma after it. openhtmltopdf breaks a line
 * wherever an element begins or ends, and has no setting for that.
 *
 * <p>Before a page is laid out, the text before such an edge gets a tie: what follows, up to where a line may end, written a
 * first time in characters that take room ({@link #TAKES}), and a second time in characters that give that room back
 * ({@link #GIVES}). {@link TiedBreaker} lets a line end between the two, but not before them. So the last word stays on a line
 * only when there is room for what follows as well, and in the end a tie is as wide as nothing. It is not painted.
 */
final class Ties {

    /** Added to a character, makes it one for private use in Unicode's plane 15: no text of a document has these. */
    private static final int TAKES = 0xF0000;

    /** The same in plane 16. */
    private static final int GIVES = 0x100000;

    /** Before it no line ends. It is painted as an ordinary space, for those who search or copy. */
    static final char NO_BREAK_SPACE = '\u00a0';

    private static final char FIRST_HIGH_SURROGATE = Character.highSurrogate(TAKES);

    /** The longest that is tied, in characters: what is longer than a good part of a line may be parted. */
    private static final int LONGEST = 32;

    private static final Set<String> WITHIN_LINES = Set.of(
            "a", "b", "bdi", "cite", "code", "del", "em", "i", "ins", "q", "small", "span", "strong", "sub", "sup");

    private static final String CLOSING = ",.;:!?)]}”’»›…%";
    private static final String OPENING = "([{“‘«‹";

    /** After these a line may end. */
    private static final String JOINING = "-‐–—/\u200b\u00ad";

    private final List<Text> line = new ArrayList<>();
    private final IdentityHashMap<Text, String> originals = new IdentityHashMap<>();

    private Ties() {}

    /** Adds the ties that a page needs to its texts. */
    static Ties add(Document page) {
        Ties ties = new Ties();
        ties.within(page.getDocumentElement());
        ties.endLine();
        return ties;
    }

    /** Gives the page its own texts back: when it is laid out, a link's description is read from it. */
    void remove() {
        originals.forEach(Text::setData);
    }

    private void within(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            switch (node) {
                case Text text
                when !text.getData().isEmpty() -> {
                    if (isReference(parent) && text.getLength() <= LONGEST) {
                        change(text, text.getData().replace(' ', NO_BREAK_SPACE));
                    }
                    line.add(text);
                }
                case Element element when isWithinLine(element) -> within(element);
                case Element element -> {
                    endLine();
                    within(element);
                    endLine();
                }
                default -> {}
            }
        }
    }

    /** Whether it holds nothing but a reference such as "section 9": a number is not parted from what it counts. */
    private static boolean isReference(Node node) {
        return node instanceof Element element
                && element.getAttribute("href").startsWith("#")
                && element.getChildNodes().getLength() == 1;
    }

    private void change(Text text, String data) {
        originals.putIfAbsent(text, text.getData());
        text.setData(data);
    }

    /** A number hangs in a column of its own, and a page's number stands at the line's end. */
    private static boolean isWithinLine(Element element) {
        String kind = element.getAttribute("class");
        return WITHIN_LINES.contains(element.getTagName()) && !kind.equals("number") && !kind.equals("page");
    }

    private void endLine() {
        for (int i = 0; i + 1 < line.size(); i++) {
            String before = line.get(i).getData();
            if (areTied(
                    before.charAt(before.length() - 1),
                    line.get(i + 1).getData().charAt(0))) {
                String after = afterwards(i + 1);
                if (after.length() <= LONGEST) {
                    change(line.get(i), before + moved(after, TAKES) + moved(after, GIVES));
                }
            }
        }
        line.clear();
    }

    /** What follows up to where the line may end, with the space there, which counts when a line is measured. */
    private String afterwards(int next) {
        StringBuilder after = new StringBuilder();
        for (int i = next; i < line.size(); i++) {
            String text = line.get(i).getData();
            for (int j = 0; j < text.length() && after.length() <= LONGEST; j++) {
                char c = text.charAt(j);
                if (!after.isEmpty() && !areTied(after.charAt(after.length() - 1), c)) {
                    return (isSpace(c) ? after.append(' ') : after).toString();
                }
                after.append(c);
            }
        }
        return after.toString();
    }

    /**
     * Whether no line may end between two characters: the rules of Unicode Standard Annex 14 for what policies are written
     * in, roughly. What goes from right to left is left alone, since its runs are laid out apart.
     */
    private static boolean areTied(char before, char after) {
        if (isSpace(before) || isSpace(after) || isTurned(before) || isTurned(after)) {
            return false;
        }
        return CLOSING.indexOf(after) >= 0
                || OPENING.indexOf(before) >= 0
                || !(JOINING.indexOf(before) >= 0 || isIdeograph(before) || isIdeograph(after));
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c);
    }

    private static boolean isTurned(char c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Chinese and Japanese can be broken after each character. */
    private static boolean isIdeograph(char c) {
        return Character.isIdeographic(c)
                || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
                || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA;
    }

    /** Where a text's tie begins: its length when it has none. */
    static int start(String text) {
        int start = text.length();
        while (start >= 2
                && text.charAt(start - 2) >= FIRST_HIGH_SURROGATE
                && Character.isLowSurrogate(text.charAt(start - 1))) {
            start -= 2;
        }
        return start;
    }

    /** Where a text's tie begins to give back: the text's length when it has none. */
    static int middle(String text) {
        int middle = text.length();
        while (middle >= 2 && text.codePointBefore(middle) >= GIVES) {
            middle -= 2;
        }
        return middle;
    }

    /** The characters that a part of a tie was written for. */
    static String original(String part) {
        StringBuilder original = new StringBuilder(part.length() / 2);
        part.codePoints().forEach(c -> original.append((char) c));
        return original.toString();
    }

    private static String moved(String text, int plane) {
        StringBuilder moved = new StringBuilder(2 * text.length());
        text.chars().forEach(c -> moved.appendCodePoint(plane + c));
        return moved.toString();
    }
}
