package org.policypress.document;

import java.util.Optional;

/** Which characters the text of a document can have. */
public final class Characters {

    private static final int FIRST_OF_PLANE_15 = 0xF0000;
    private static final String REPLACEMENT = "\uFFFD";

    private Characters() {}

    /** Why a text cannot have a code point, as the end of a sentence; nothing when it can. */
    public static Optional<String> refusal(int codePoint) {
        if (codePoint == '\n' || codePoint == '\t') {
            return Optional.empty();
        }
        if (Character.isISOControl(codePoint)) {
            return Optional.of("is a control character");
        }
        if (isNoCharacter(codePoint)) {
            return Optional.of("is no character of Unicode");
        }
        // Planes 15 and 16 stand for values and places while a policy is filled in.
        return codePoint >= FIRST_OF_PLANE_15
                ? Optional.of("is one for private use, which no font has")
                : Optional.empty();
    }

    /**
     * A value as a document can carry it, on one line: line breaks and tabs are spaces, other control characters are left
     * out, and what is no character is the replacement character.
     */
    public static String onOneLine(String value) {
        StringBuilder line = new StringBuilder(value.length());
        value.codePoints().forEach(c -> {
            if (c == '\n' || c == '\t' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                line.append(' ');
            } else if (isNoCharacter(c)) {
                line.append(REPLACEMENT);
            } else if (!Character.isISOControl(c)) {
                line.appendCodePoint(c);
            }
        });
        return line.toString();
    }

    /** Half of a surrogate pair, or one of the 66 code points that Unicode keeps from ever being a character. */
    private static boolean isNoCharacter(int c) {
        return (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                || (c >= 0xFDD0 && c <= 0xFDEF)
                || (c & 0xFFFE) == 0xFFFE;
    }
}
