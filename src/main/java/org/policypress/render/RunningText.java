package org.policypress.render;

import java.text.BreakIterator;
import java.util.Locale;

/** Cuts a title to what the head of a page has room for. */
public final class RunningText {

    /** Characters in half the width of A4's text, at the size of a running header. */
    private static final int LONGEST = 70;

    private RunningText() {}

    /** The text, or its beginning up to a word's end and an ellipsis. A letter is never parted from its accents. */
    public static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        BreakIterator words = BreakIterator.getLineInstance(Locale.UK);
        words.setText(text);
        int end = words.preceding(LONGEST);
        if (end < LONGEST / 2) {
            BreakIterator letters = BreakIterator.getCharacterInstance(Locale.UK);
            letters.setText(text);
            end = letters.preceding(LONGEST);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
