package org.policypress.render.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives Arabic letters the form that they have beside their neighbours (The Unicode Standard, 9.2, "Cursive Joining"), as
 * presentation forms, which PDFBox can draw: it does not apply a font's own joining rules. The forms and how letters join
 * are read from the names in the Java runtime's Unicode data.
 */
final class ArabicForms {

    private static final char LAM = '\u0644';
    private static final char TATWEEL = '\u0640';

    /** The four forms of a letter or of a ligature; 0 where it has none. */
    private static final class Forms {
        private char isolated;
        private char last;
        private char first;
        private char middle;

        boolean joinsNext() {
            return first != 0;
        }
    }

    /** By what the form is of: a letter, or lam with an alef. */
    private static final Map<String, Forms> FORMS = forms();

    private ArabicForms() {}

    private static Map<String, Forms> forms() {
        Map<String, Forms> forms = new HashMap<>();
        for (int c = 0xFB50; c <= 0xFEFC; c++) {
            String name = Character.getName(c);
            if (name == null || Character.getType(c) != Character.OTHER_LETTER) {
                continue;
            }
            String letters = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
            boolean lamAlef = letters.length() == 2 && name.startsWith("ARABIC LIGATURE LAM WITH ALEF");
            if (letters.length() == 1 || lamAlef) {
                put(forms.computeIfAbsent(letters, _ -> new Forms()), name, (char) c);
            }
        }
        return forms;
    }

    private static void put(Forms forms, String name, char form) {
        if (name.endsWith("ISOLATED FORM")) {
            forms.isolated = form;
        } else if (name.endsWith("FINAL FORM")) {
            forms.last = form;
        } else if (name.endsWith("INITIAL FORM")) {
            forms.first = form;
        } else if (name.endsWith("MEDIAL FORM")) {
            forms.middle = form;
        }
    }

    /** The text, in its own order, with letters in their joined forms. */
    static String shape(String text) {
        StringBuilder shaped = new StringBuilder(text.length());
        boolean joined = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isTransparent(c)) {
                shaped.append(c);
                continue;
            }
            int alef = c == LAM ? next(text, i) : -1;
            String letters = alef < 0 ? "" : "" + LAM + text.charAt(alef);
            Forms forms = FORMS.get(letters);
            if (forms == null) {
                letters = Character.toString(c);
                forms = FORMS.get(letters);
            } else {
                // Accents on the lam stay, after the ligature.
                i = alef;
            }
            boolean joinsNext =
                    forms != null && forms.joinsNext() && letters.length() == 1 && takes(text, next(text, i));
            shaped.append(forms == null ? c : form(forms, joined && forms.last != 0, joinsNext, c));
            joined = c == TATWEEL || (forms != null && forms.joinsNext() && letters.length() == 1);
        }
        return shaped.toString();
    }

    private static char form(Forms forms, boolean joined, boolean joinsNext, char letter) {
        char form = joined ? (joinsNext ? forms.middle : forms.last) : joinsNext ? forms.first : forms.isolated;
        return form == 0 ? letter : form;
    }

    /** Whether the letter at the index can be joined to the one before it. */
    private static boolean takes(String text, int index) {
        if (index < 0) {
            return false;
        }
        char c = text.charAt(index);
        Forms forms = FORMS.get(Character.toString(c));
        return c == TATWEEL || (forms != null && forms.last != 0);
    }

    /** The next character that is no accent; -1 at the end. */
    private static int next(String text, int index) {
        for (int i = index + 1; i < text.length(); i++) {
            if (!isTransparent(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isTransparent(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
