package org.policypress.transcription;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number or bullet at the beginning of a line, set by Word or typed by hand.
 *
 * @param kind what it counts with
 * @param parts 9 and 2 of 9.2; the one number of any other kind
 * @param printed as the reader sees it
 * @param length how many characters of the line it takes, with the spaces after it; 0 where Word sets it
 */
record Mark(Kind kind, List<Integer> parts, String printed, int length) {

    /** What a mark counts with. */
    enum Kind {
        DECIMAL,
        /** (a); also what can be read as {@link #ROMAN}, as (i) can. */
        LETTER,
        ROMAN,
        CAPITAL,
        APPENDIX,
        BULLET
    }

    private static final Pattern DECIMAL =
            Pattern.compile("(?:Section\\s+)?([0-9]{1,2}(?:\\.[0-9]{1,3}){0,4})([.):]?)(?:\\s+|$)");
    private static final Pattern LETTER = Pattern.compile("(\\(?)([a-z]|[ivxl]{2,6})([.)])(?:\\s+|$)");
    private static final Pattern CAPITAL = Pattern.compile("\\(([A-Z]|[IVX]{2,5})\\)(?:\\s+|$)");
    private static final Pattern APPENDIX =
            Pattern.compile("(?i:appendix|annex|schedule)\\s+([A-Z]|[0-9]{1,2})(?![\\p{L}\\p{N}])\\s*[-–—:.]?\\s*");
    private static final Pattern BULLET = Pattern.compile("[•·▪◦●○‣⁃∙■□➢✓✔❖*–-]\\s+");

    private static final List<String> ROMANS = Arrays.asList(
            "", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi",
            "xvii", "xviii", "xix", "xx");

    /** The mark that begins a line that somebody typed. */
    static Optional<Mark> typed(String line) {
        Matcher bullet = BULLET.matcher(line);
        if (bullet.lookingAt() && bullet.end() < line.length()) {
            return Optional.of(new Mark(Kind.BULLET, List.of(0), line.substring(0, 1), bullet.end()));
        }
        return number(line);
    }

    /** The mark that Word sets before a line. */
    static Optional<Mark> set(ListNumbers.Label label) {
        if (label.bullet()) {
            return Optional.of(new Mark(Kind.BULLET, List.of(0), "•", 0));
        }
        return number(label.text()).map(mark -> new Mark(mark.kind(), mark.parts(), label.text(), 0));
    }

    private static Optional<Mark> number(String line) {
        Matcher appendix = APPENDIX.matcher(line);
        if (appendix.lookingAt()) {
            String name = appendix.group(1);
            int number = Character.isDigit(name.charAt(0)) ? Integer.parseInt(name) : name.charAt(0) - 'A' + 1;
            return Optional.of(mark(Kind.APPENDIX, List.of(number), appendix));
        }
        Matcher decimal = DECIMAL.matcher(line);
        if (decimal.lookingAt()) {
            List<Integer> parts = Arrays.stream(decimal.group(1).split("\\.", -1))
                    .map(Integer::valueOf)
                    .toList();
            return Optional.of(mark(Kind.DECIMAL, parts, decimal));
        }
        Matcher letter = LETTER.matcher(line);
        if (letter.lookingAt()) {
            String word = letter.group(2);
            boolean roman = word.length() > 1;
            int number = roman ? ROMANS.indexOf(word) : word.charAt(0) - 'a' + 1;
            return number < 1
                    ? Optional.empty()
                    : Optional.of(mark(roman ? Kind.ROMAN : Kind.LETTER, List.of(number), letter));
        }
        Matcher capital = CAPITAL.matcher(line);
        if (capital.lookingAt()) {
            return Optional.of(mark(Kind.CAPITAL, List.of(capital.group(1).charAt(0) - 'A' + 1), capital));
        }
        return Optional.empty();
    }

    private static Mark mark(Kind kind, List<Integer> parts, Matcher found) {
        return new Mark(kind, parts, found.group().strip(), found.end());
    }

    /** The last of its numbers. */
    int number() {
        return parts.getLast();
    }

    /** The number that it is as a Roman numeral: 1 for (i); 0 for none. */
    int roman() {
        return switch (kind) {
            case ROMAN -> number();
            case LETTER -> Math.max(0, ROMANS.indexOf(String.valueOf((char) ('a' + number() - 1))));
            case DECIMAL, CAPITAL, APPENDIX, BULLET -> 0;
        };
    }

    /** Whether it is a number with points, such as 9.2. */
    boolean isDotted() {
        return kind == Kind.DECIMAL && parts.size() > 1;
    }

    /** A printed number without the signs around it, so that {@code 1.} and {@code (1)} are one. */
    static String bare(String printed) {
        return printed.replaceAll("[^\\p{L}\\p{N}.]+", " ")
                .replaceAll("\\.+$", "")
                .strip();
    }
}
