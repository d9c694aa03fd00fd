package org.policypress.markdown;

/**
 * The characters that stand for values in a {@link MarkdownText} while it is read as Markdown: the code points of plane 15.
 * To a Markdown parser each is a letter of a word, whatever the value's own characters are.
 */
public final class ValueMark {

    /** How many values a text can have: plane 15 without its two noncharacters. */
    public static final int MOST = 0xFFFE;

    private static final int FIRST = 0xF0000;
    private static final char LEAST_LEAD = Character.highSurrogate(FIRST);
    private static final char LAST_LEAD = Character.highSurrogate(FIRST + 0xFFFF);

    private ValueMark() {}

    /**
     * The mark of a value.
     *
     * @param index the value's index in the text's list of values, less than {@link #MOST}
     */
    public static String of(int index) {
        if (index < 0 || index >= MOST) {
            throw new IllegalArgumentException("value " + index + " must be from 0 to " + (MOST - 1));
        }
        return Character.toString(FIRST + index);
    }

    /** The offset of the first mark at or after {@code from}, or -1. */
    static int next(String text, int from) {
        for (int i = from; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (c >= LEAST_LEAD && c <= LAST_LEAD) {
                return i;
            }
        }
        return -1;
    }

    static boolean isMark(int codePoint) {
        return codePoint >= FIRST && codePoint < FIRST + MOST;
    }

    /** The index of the value that a mark stands for. */
    static int index(int mark) {
        return mark - FIRST;
    }
}
