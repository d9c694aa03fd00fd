package org.policypress.document;

import java.util.Locale;

/** Numbers as letters and as Roman numerals, as lists and appendices count with them. */
public final class Counting {

    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_DIGITS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
    };

    private Counting() {}

    /**
     * a, b ... z, aa, bb ... zz, aaa: the letter repeats, as Word counts (ECMA-376 part 1, 17.18.59,
     * {@code lowerLetter}), so that Word's own numbers equal ours.
     *
     * @param n at least 0; 0 is printed as a digit since letters have no zero
     */
    public static String letters(int n) {
        if (n < 1) {
            return Integer.toString(n);
        }
        String letter = Character.toString('a' + (n - 1) % 26);
        return letter.repeat((n - 1) / 26 + 1);
    }

    /** A, B ... Z, AA, BB: {@link #letters} in capitals. */
    public static String capitals(int n) {
        return letters(n).toUpperCase(Locale.ROOT);
    }

    /**
     * i, ii, iii, iv ...
     *
     * @param n at least 0; 0 and everything above 3999 is printed in digits
     */
    public static String roman(int n) {
        if (n < 1 || n > 3999) {
            return Integer.toString(n);
        }
        StringBuilder roman = new StringBuilder();
        int rest = n;
        for (int i = 0; i < ROMAN_VALUES.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                roman.append(ROMAN_DIGITS[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return roman.toString();
    }
}
