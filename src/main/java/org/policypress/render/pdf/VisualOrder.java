package org.policypress.render.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import java.text.Bidi;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Puts text that goes from right to left into the order in which its glyphs stand on the line (Unicode Standard Annex 9). */
final class VisualOrder implements BidiReorderer {

    /** Pairs that change places in a line that goes the other way: those of the fonts' scripts (BidiMirroring.txt). */
    private static final Map<String, String> MIRRORED = Map.ofEntries(
            Map.entry("(", ")"),
            Map.entry(")", "("),
            Map.entry("[", "]"),
            Map.entry("]", "["),
            Map.entry("{", "}"),
            Map.entry("}", "{"),
            Map.entry("<", ">"),
            Map.entry(">", "<"),
            Map.entry("«", "»"),
            Map.entry("»", "«"),
            Map.entry("‹", "›"),
            Map.entry("›", "‹"));

    @Override
    public String reorderRTLTextToLTR(String text) {
        if (text.isEmpty()) {
            return text;
        }
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        Integer[] order = new Integer[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            order[i] = i;
        }
        Bidi.reorderVisually(levels, 0, order, 0, count);
        StringBuilder line = new StringBuilder(text.length());
        for (int run : order) {
            String part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            line.append(bidi.getRunLevel(run) % 2 == 0 ? part : turned(part));
        }
        return line.toString();
    }

    /** The letters backwards, each with its accents after it, and brackets mirrored. */
    private static String turned(String text) {
        StringBuilder turned = new StringBuilder(text.length());
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        int end = letters.last();
        for (int start = letters.previous(); start != BreakIterator.DONE; start = letters.previous()) {
            String letter = text.substring(start, end);
            turned.append(MIRRORED.getOrDefault(letter, letter));
            end = start;
        }
        return turned.toString();
    }

    @Override
    public String shapeText(String text) {
        return ArabicForms.shape(text);
    }

    /** Presentation forms back to letters, for a font that has no forms. */
    @Override
    public String deshapeText(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
