package org.policypress.render.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One font file of TrueType. */
final class Face {

    private final String family;
    private final int weight;
    private final boolean italic;
    private final Supplier<byte[]> file;

    /**
     * @param family the family's name as the style sheet has it
     * @param weight 400 or 700
     * @param italic whether it is slanted
     * @param file gives the file's content, from any thread
     */
    Face(String family, int weight, boolean italic, Supplier<byte[]> file) {
        if (weight != 400 && weight != 700) {
            throw new IllegalArgumentException(family + ": weight " + weight + " must be 400 or 700");
        }
        this.family = family;
        this.weight = weight;
        this.italic = italic;
        this.file = file;
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    boolean italic() {
        return italic;
    }

    /** The font, parsed anew: FontBox's own type is not safe from several threads. */
    TrueTypeFont parse() {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file.get()));
            // PDFBox's ligatures cost four fifths of all time, and the words of a file are found better without them.
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(family + " cannot be read", e);
        }
    }
}
