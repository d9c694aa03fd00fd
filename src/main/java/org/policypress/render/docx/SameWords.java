package org.policypress.render.docx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.policypress.render.docx.RedlinePiece.Between;
import org.policypress.render.docx.RedlinePiece.Fate;
import org.policypress.render.docx.RedlinePiece.Paragraph;

/**
 * Marks paragraphs as moved that went and came with the same words: a clause that lost its number, or stands in a list now.
 * LibreOffice takes them for moved by itself, and then gives the paragraph that follows their style when it takes them back;
 * it does not where the file says so.
 */
final class SameWords {

    private static final Pattern TEXT = Pattern.compile("<w:(?:t|delText)(?: [^>]*)?>([^<]*)<");
    private static final Pattern TABLE = Pattern.compile("</?w:tbl>");

    private final Tracking tracking;
    private final List<RedlinePiece> pieces;
    private final Map<String, Deque<Stretch>> alone = new HashMap<>();

    private SameWords(Tracking tracking, List<RedlinePiece> pieces) {
        this.tracking = tracking;
        this.pieces = pieces;
    }

    /** Paragraphs that stand together and have the same fate: the indexes of the first and the last. */
    private record Stretch(int from, int to, Fate fate) {}

    /** @param pieces changed in place */
    static void settle(Tracking tracking, List<RedlinePiece> pieces) {
        new SameWords(tracking, pieces).settle();
    }

    /** Rows have marks of their own, so what stands in tables is left as it is. */
    private void settle() {
        int tables = 0;
        int from = 1;
        for (int i = 0; i < pieces.size(); i++) {
            switch (pieces.get(i)) {
                case Between between ->
                    tables += TABLE.matcher(between.xml())
                            .results()
                            .mapToInt(tag -> tag.group().startsWith("</") ? -1 : 1)
                            .sum();
                case Paragraph p -> {
                    boolean isOpen = tables == 0 && isPlain(p);
                    if (isOpen && !goesOn(i, p)) {
                        pair(new Stretch(from, i, p.fate()));
                        from = i + 2;
                    } else if (!isOpen) {
                        from = i + 2;
                    }
                }
            }
        }
    }

    private static boolean isPlain(Paragraph p) {
        return p.isUnmoved()
                && (p.fate() == Fate.COME || p.fate() == Fate.GONE)
                && p.isWhole()
                && !p.content().contains("<w:drawing>");
    }

    private boolean goesOn(int at, Paragraph p) {
        return at + 2 < pieces.size()
                && pieces.get(at + 1).xml().isEmpty()
                && pieces.get(at + 2) instanceof Paragraph next
                && isPlain(next)
                && next.fate() == p.fate();
    }

    /** Looks for the same words with the other fate among those that were met before. */
    private void pair(Stretch stretch) {
        String words = words(stretch);
        // LibreOffice looks only at words in the plural.
        if (words.indexOf(' ') < 0) {
            return;
        }
        Deque<Stretch> before = alone.computeIfAbsent(words, _ -> new ArrayDeque<>());
        if (!before.isEmpty() && before.getFirst().fate() != stretch.fate()) {
            String move = tracking.nextSame();
            move(before.removeFirst(), move);
            move(stretch, move);
        } else {
            before.addLast(stretch);
        }
    }

    private String words(Stretch stretch) {
        return pieces.subList(stretch.from(), stretch.to() + 1).stream()
                .map(piece -> TEXT.matcher(piece.xml())
                        .results()
                        .map(text -> text.group(1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private void move(Stretch stretch, String move) {
        boolean come = stretch.fate() == Fate.COME;
        Tracking.Range range = tracking.range(come, move);
        for (int i = stretch.from(); i <= stretch.to(); i += 2) {
            if (pieces.get(i) instanceof Paragraph p) {
                pieces.set(i, new Paragraph(p.properties(), moved(p.mark(), come), "", moved(p.content(), come)));
            }
        }
        pieces.set(
                stretch.from() - 1, new Between(pieces.get(stretch.from() - 1).xml() + range.begin()));
        pieces.set(
                stretch.to() + 1,
                new Between(range.end() + pieces.get(stretch.to() + 1).xml()));
    }

    private static String moved(String xml, boolean come) {
        return come
                ? xml.replace("<w:ins ", "<w:moveTo ").replace("</w:ins>", "</w:moveTo>")
                : xml.replace("<w:del ", "<w:moveFrom ")
                        .replace("</w:del>", "</w:moveFrom>")
                        .replace("<w:delText", "<w:t")
                        .replace("</w:delText>", "</w:t>")
                        .replace("w:delInstrText", "w:instrText");
    }
}
