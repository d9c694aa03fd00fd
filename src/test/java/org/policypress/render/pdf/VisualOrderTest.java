package org.policypress.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hebrew and Arabic, from the order of the letters to the order of the glyphs on a line. */
class VisualOrderTest {

    private final VisualOrder order = new VisualOrder();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "letters turn round, אבג, גבא",
        "a number stays as it is, אב 12 ג, ג 12 בא",
        "English within stays as it is, אב Kent ג, ג Kent בא",
        "brackets face the other way, א (ב), (ב) א",
    })
    void lines(String what, String text, String line) {
        assertEquals(line, order.reorderRTLTextToLTR(text), what);
    }

    @Test
    void anAccentStaysAfterItsLetter() {
        assertEquals("ב\u05B8א", order.reorderRTLTextToLTR("אב\u05B8"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // beh beh beh: first, middle and last form
        "letters join, ببب, FE91 FE92 FE90",
        // dal joins the letter before it, and not the one after
        "dal does not join what follows, بدب, FE91 FEAA FE8F",
        "a letter alone is alone, ب, FE8F",
        "lam and alef are one, لا, FEFB",
        "lam and alef after a letter, بلا, FE91 FEFC",
        "words do not join, ب ب, FE8F 20 FE8F",
        "a stretch joins, بـ, FE91 640",
    })
    void forms(String what, String text, String codes) {
        StringBuilder shaped = new StringBuilder();
        ArabicForms.shape(text)
                .codePoints()
                .forEach(c -> shaped.append(shaped.isEmpty() ? "" : " ")
                        .append(Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT)));
        assertEquals(codes, shaped.toString(), what);
    }

    @Test
    void formsLeadBackToTheirLetters() {
        String text = "مدرسة النور الإسلامية";
        assertEquals(text, Normalizer.normalize(ArabicForms.shape(text), Normalizer.Form.NFKC));
        assertEquals(text, order.deshapeText(ArabicForms.shape(text)));
    }

    @Test
    void otherScriptsHaveNoForms() {
        assertEquals("Llŷn בית", ArabicForms.shape("Llŷn בית"));
    }
}
