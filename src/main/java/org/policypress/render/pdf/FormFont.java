package org.policypress.render.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * What the answers in a form are set in: the text's regular face, as a composite font (ISO 32000-1, 9.7), which has characters
 * beyond the 224 that a simple font can have. For what it lacks a viewer takes a font of its own. The whole face would make
 * every form a hundred kilobytes larger; its Latin letters, those of Welsh and of nearly all languages of Europe, with Greek and
 * Cyrillic, take about a quarter of that.
 */
final class FormFont {

    /** First and last of each range of characters that people answer with. */
    private static final int[][] CHARACTERS = {
        {' ', '~'},
        {0xa0, 0x17f}, // Latin-1 and Latin Extended-A: from French to Polish and Turkish, and Welsh with a circumflex
        {0x218, 0x21b}, // Romanian
        {0x384, 0x3ce}, // Greek
        {0x400, 0x45f}, // Cyrillic
        {0x490, 0x491}, // Ukrainian
        {0x1e80, 0x1e85}, // Welsh w with other accents
        {0x1ef2, 0x1ef3}, // Welsh y with a grave accent
        {0x2010, 0x2026}, // dashes and quotation marks
        {0x20ac, 0x20ac}, // euro
        {0x2116, 0x2122} // numero and trade mark
    };

    /** The tag that a font's name has when only a part of the font is embedded (ISO 32000-1, 9.6.4). */
    private static final String PART = "POLICY+";

    /** Keeps the font; it lives as long as the press. */
    private final PDDocument home = new PDDocument();

    private final COSDictionary font;

    /** @param face the text's regular face, parsed */
    FormFont(TrueTypeFont face) {
        try {
            TTFSubsetter subsetter = new TTFSubsetter(face);
            subsetter.setPrefix(PART);
            CmapLookup glyphs = face.getUnicodeCmapLookup();
            for (int[] range : CHARACTERS) {
                for (int character = range[0]; character <= range[1]; character++) {
                    if (glyphs.getGlyphId(character) != 0) {
                        subsetter.add(character);
                    }
                }
            }
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            subsetter.writeToStream(part);
            TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(part.toByteArray()));
            font = PDType0Font.load(home, parsed, false).getCOSObject();
        } catch (IOException e) {
            throw new UncheckedIOException("the form's font cannot be made", e);
        }
    }

    /** The font, as part of a document. */
    COSDictionary in(PDDocument document) {
        return CosCopy.of(font, document);
    }
}
