package org.policypress.render.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;

/**
 * What the answers in a form are set in: the text's regular face with the characters of WinAnsiEncoding (ISO 32000-1, D.2),
 * which is all that every viewer knows to write in a field. For others a viewer takes a font of its own.
 */
final class FormFont {

    private static final Charset WIN_ANSI = Charset.forName("windows-1252");

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
            CmapLookup characters = face.getUnicodeCmapLookup();
            for (int code = ' '; code <= 0xff; code++) {
                int character = new String(new byte[] {(byte) code}, WIN_ANSI).codePointAt(0);
                if (characters.getGlyphId(character) != 0) {
                    subsetter.add(character);
                }
            }
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            subsetter.writeToStream(part);
            TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(part.toByteArray()));
            font = PDTrueTypeFont.load(home, parsed, WinAnsiEncoding.INSTANCE).getCOSObject();
        } catch (IOException e) {
            throw new UncheckedIOException("the form's font cannot be made", e);
        }
    }

    /** The font, as part of a document. */
    COSDictionary in(PDDocument document) {
        return CosCopy.of(font, document);
    }
}
