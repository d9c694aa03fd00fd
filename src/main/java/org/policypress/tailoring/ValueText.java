package org.policypress.tailoring;

/** What a value may have in it. */
final class ValueText {

    private static final int REPLACEMENT = 0xFFFD;

    private ValueText() {}

    /** The value as a document can carry it: on one line, without control characters and without what is no character. */
    static String clean(String value) {
        StringBuilder clean = new StringBuilder(value.length());
        value.codePoints().forEach(c -> {
            if (c == '\n' || c == '\t' || c == 0x2028 || c == 0x2029 || c == 0x85) {
                clean.append(' ');
            } else if (isNoCharacter(c)) {
                clean.appendCodePoint(REPLACEMENT);
            } else if (!Character.isISOControl(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    /** Half of a surrogate pair, or a code point that Unicode keeps from ever being a character. */
    static boolean isNoCharacter(int c) {
        return (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                || (c >= 0xFDD0 && c <= 0xFDEF)
                || (c & 0xFFFE) == 0xFFFE;
    }
}
