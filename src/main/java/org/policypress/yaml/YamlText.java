package org.policypress.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.policypress.problem.Lines;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/**
 * The text of a file that is read as YAML, by the parser's own lines and columns: both counted from 0, the columns in code
 * points.
 */
final class YamlText {

    private final String file;
    private final int firstLine;
    private final String text;

    /** Where each line begins, in code points from the text's beginning; empty while they are not needed. */
    private final List<Integer> lineStarts = new ArrayList<>();

    /** The code points that take two UTF-16 code units, by their number from the text's beginning. */
    private final List<Integer> wide = new ArrayList<>();

    private Optional<List<String>> lines = Optional.empty();

    YamlText(String file, int firstLine, String text) {
        this.file = file;
        this.firstLine = firstLine;
        this.text = text;
        if (hasSurrogates(text)) {
            measure();
        }
    }

    private static boolean hasSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A single line may hold a hundred thousand values, so no place may cost a walk along its line. */
    private void measure() {
        lineStarts.add(0);
        int[] codePoints = text.codePoints().toArray();
        for (int i = 0; i < codePoints.length; i++) {
            if (codePoints[i] == '\n') {
                lineStarts.add(i + 1);
            } else if (Character.isSupplementaryCodePoint(codePoints[i])) {
                wide.add(i);
            }
        }
    }

    /** The problem with the first character that no text file can have, if there is one. */
    Optional<Problem> refusedCharacter() {
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            if (!Characters.allowedInFile(c)) {
                Place place = Lines.of(file, firstLine, text).place(at);
                return Optional.of(Problem.error(place, "character", Characters.refusal(c)));
            }
            at += Character.charCount(c);
        }
        return Optional.empty();
    }

    String file() {
        return file;
    }

    String text() {
        return text;
    }

    /** A line without its end; empty beyond the last. The lines are cut when the first mistake asks for one. */
    String line(int line) {
        if (lines.isEmpty()) {
            lines = Optional.of(text.lines().toList());
        }
        List<String> all = lines.get();
        return line < 0 || line >= all.size() ? "" : all.get(line);
    }

    /** What a line has from a column on. */
    String from(int line, int column) {
        String of = line(line);
        return of.substring(Math.min(of.length(), units(line, column)));
    }

    /** What a line has before a column. */
    String before(int line, int column) {
        String of = line(line);
        return of.substring(0, Math.min(of.length(), units(line, column)));
    }

    /** Whether an offset, in code points from the text's beginning, is followed by what only looks like a value's end. */
    boolean isCutByComment(int end) {
        int at = end + countWideBefore(end);
        int hash = at;
        while (hash < text.length() && text.charAt(hash) == ' ') {
            hash++;
        }
        return hash > at
                && hash + 1 < text.length()
                && text.charAt(hash) == '#'
                && " \t\n#".indexOf(text.charAt(hash + 1)) < 0;
    }

    /** The place of a line and column. */
    Place place(int line, int column) {
        return new Place(file, firstLine + line, units(line, column) + 1);
    }

    /** A column in UTF-16 code units. */
    private int units(int line, int column) {
        if (wide.isEmpty() || line >= lineStarts.size()) {
            return column;
        }
        int start = lineStarts.get(line);
        return column + countWideBefore(start + column) - countWideBefore(start);
    }

    private int countWideBefore(int codePoint) {
        int found = Collections.binarySearch(wide, codePoint);
        return found >= 0 ? found : -found - 1;
    }
}
