package org.policypress.render.docx;

import java.lang.Character.UnicodeScript;
import java.text.Bidi;
import java.util.EnumSet;
import java.util.Set;

/** Which of a run's three fonts Word sets a character in (ECMA-376 part 1, 17.3.2.26), and with whose rules. */
enum Script {
    /** Left to right, by letters. */
    LATIN,
    /** Chinese, Japanese, Korean. */
    EAST_ASIAN,
    /** Arabic, Hebrew: Word sets a run of these from right to left only if it is marked so. */
    RIGHT_TO_LEFT;

    /** Nothing below is written from right to left, or East Asian. */
    private static final char FIRST_HEBREW = '\u0590';

    private static final Set<UnicodeScript> EAST_ASIAN_SCRIPTS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    /** Whether all of the text is {@link #LATIN}: so it is nearly always. */
    static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_HEBREW) {
                return false;
            }
        }
        return true;
    }

    /** The script of each UTF-16 code unit. What has no direction of its own goes with its surroundings (Unicode UAX #9). */
    static Script[] of(String text) {
        Script[] scripts = new Script[text.length()];
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT);
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            Script script = of(character, bidi.getLevelAt(i));
            for (int end = i + Character.charCount(character); i < end; i++) {
                scripts[i] = script;
            }
        }
        return scripts;
    }

    private static Script of(int character, int level) {
        // The figures of a number in Arabic text are at an even level, and yet belong to its run.
        if (level % 2 == 1 || (level > 0 && !isLeftToRight(character))) {
            return RIGHT_TO_LEFT;
        }
        return isEastAsian(character) ? EAST_ASIAN : LATIN;
    }

    private static boolean isLeftToRight(int character) {
        return Character.getDirectionality(character) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }

    private static boolean isEastAsian(int character) {
        boolean punctuation =
                (character >= 0x3000 && character <= 0x303F) || (character >= 0xFF00 && character <= 0xFFEF);
        return punctuation || EAST_ASIAN_SCRIPTS.contains(UnicodeScript.of(character));
    }
}
