package org.policypress.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policypress.render.LibraryInMemory;

class TextMeasureTest {

    private static final FontCase FONTS =
            FontCase.open(LibraryInMemory.BUILT_IN, "Liberation Sans").value().orElseThrow();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "The governing body of St Aidan's & All Souls' (\"the School\")",
                "Ysgol Gynradd Llŷn a'r Tŵr",
                "Żółć, łąka, Größe, naïve",
                "9.2.1",
            })
    void widthsAreWhatTheFontSays(String text) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (Face face : FONTS.text()) {
                PDFont font = PDType0Font.load(document, face.parse(), true);
                assertEquals(font.getStringWidth(text), new Advances().width(font, text), face.family());
            }
        }
    }

    /** It is left to openhtmltopdf, which looks for another font, or leaves the character out. */
    @ParameterizedTest
    @ValueSource(strings = {"日本", "a\u00adb", "a\tb", "a\u0007b", "\u0085", "Ꭹ"})
    void aTextThatIsNotPlainIsNotMeasured(String text) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDFont font = PDType0Font.load(document, FONTS.text().getFirst().parse(), true);
            assertEquals(Advances.UNKNOWN, new Advances().width(font, text));
        }
    }

    @Test
    void widthsAreKeptForTheNextDocument() throws IOException {
        Advances advances = new Advances();
        float width;
        try (PDDocument document = new PDDocument()) {
            width = advances.width(
                    PDType0Font.load(document, FONTS.text().getFirst().parse(), true), "Again");
        }
        try (PDDocument document = new PDDocument()) {
            PDFont another = PDType0Font.load(document, FONTS.text().get(1).parse(), true);
            assertEquals(width, advances.width(another, "Again"), "the second font was not asked");
        }
    }
}
