package org.policypress.tailoring;

/**
 * The characters that carry a place of the source through FreeMarker: code points of plane 16, which the source cannot
 * have. Two of them are an offset.
 */
final class PositionMark {

    /** How many characters a mark is long. */
    static final int LENGTH = 4;

    private static final int HIGH = 0x100000;
    private static final int LOW = 0x104000;
    private static final int BITS = 14;
    private static final char LEAST_LEAD = Character.highSurrogate(HIGH);

    private PositionMark() {}

    /**
     * The mark of an offset.
     *
     * @param offset below 2^28, far beyond the longest policy
     */
    static String of(int offset) {
        return Character.toString(HIGH + (offset >> BITS)) + Character.toString(LOW + (offset & ((1 << BITS) - 1)));
    }

    /** Whether a mark begins there. */
    static boolean isAt(char[] text, int index) {
        return text[index] >= LEAST_LEAD && text[index] <= Character.MAX_HIGH_SURROGATE;
    }

    /** The offset that the mark there stands for. */
    static int offset(char[] text, int index) {
        int high = Character.toCodePoint(text[index], text[index + 1]) - HIGH;
        int low = Character.toCodePoint(text[index + 2], text[index + 3]) - LOW;
        return (high << BITS) + low;
    }
}
