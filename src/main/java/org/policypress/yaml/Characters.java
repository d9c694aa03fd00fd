package org.policypress.yaml;

import java.util.Locale;
import java.util.Optional;

/**
 * Which characters the texts of a library can have: not those that nothing prints, and not those of the private planes 15
 * and 16, which the toolkit keeps for its own marks.
 */
public final class Characters {

    /** How much of a text is shown in a sentence, in code points. */
    private static final int LONGEST_SHOWN = 60;

    private Characters() {}

    /** Whether a code point can stand in a value. */
    public static boolean allowed(int codePoint) {
        if (codePoint >= ' ' && codePoint <= '~') {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            default -> !isNoncharacter(codePoint) && codePoint < 0xF0000;
        };
    }

    /** Whether a code point can stand in a text file: what can stand in a value, and line breaks and tabs. */
    public static boolean allowedInFile(int codePoint) {
        return codePoint == '\n' || codePoint == '\t' || allowed(codePoint);
    }

    /** The Unicode Standard, 23.7: the last two code points of each plane, and U+FDD0 to U+FDEF. */
    private static boolean isNoncharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    }

    /**
     * Why a value cannot have its first character that is not {@link #allowed}, as a sentence that says what to do; nothing
     * when all are.
     */
    public static Optional<String> refusal(String value) {
        for (int at = 0; at < value.length(); ) {
            int c = value.codePointAt(at);
            if (!allowed(c)) {
                return Optional.of(refusal(c));
            }
            at += Character.charCount(c);
        }
        return Optional.empty();
    }

    /** What is wrong with a code point that is not {@link #allowed}, and what to do about it. */
    public static String refusal(int codePoint) {
        String name = String.format(Locale.ROOT, "U+%04X", codePoint);
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL ->
                switch (codePoint) {
                    case '\n' -> "there is a line break in this value; write it on one line";
                    case '\t' -> "there is a tab in this value; write a space instead";
                    default -> "there is a control character here (" + name + "), which nothing can print; delete it";
                };
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                "there is an invisible line break here (" + name + "); delete it";
            case Character.SURROGATE -> "there is half a character here (" + name + "); delete it";
            default ->
                isNoncharacter(codePoint)
                        ? "there is something here (" + name + ") that Unicode sets aside as no character; delete it"
                        : "there is a private character here (" + name
                                + "), one that policypress keeps for its own marks; delete it";
        };
    }

    /** A text in quotation marks, for a sentence that people read: see {@link #shown}. */
    public static String quoted(String text) {
        return "'" + shown(text) + "'";
    }

    /** A text for a sentence that people read: {@link #printable}, and cut when it is long. */
    public static String shown(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
                ? printable(text)
                : printable(text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN))) + "…";
    }

    /** A text for a line that people read: {@code ?} for what is not {@link #allowed}, so that no terminal obeys it. */
    public static String printable(String text) {
        if (refusal(text).isEmpty()) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.appendCodePoint(allowed(c) ? c : '?'));
        return out.toString();
    }
}
