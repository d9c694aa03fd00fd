package org.policypress.render.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where the words of a file stand on its pages. */
public final class PageText {

    /** Points in a millimetre. */
    static final float MILLIMETRE = 72 / 25.4f;

    /** The text's edges on a page of A4, from its left and top, as the style sheet has them. */
    static final float LEFT = 22 * MILLIMETRE;

    static final float RIGHT = (210 - 22) * MILLIMETRE;
    static final float TOP = 27 * MILLIMETRE;
    static final float BOTTOM = (297 - 25) * MILLIMETRE;

    /**
     * A word.
     *
     * @param page counted from 1
     * @param left from the page's left edge, in points
     * @param right where it ends
     * @param baseline from the page's top
     */
    record Word(int page, String text, float left, float right, float baseline) {}

    private PageText() {}

    /** All words, those of headers and footers too, in the order of the content. */
    static List<Word> words(PDDocument file) throws IOException {
        List<Word> words = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                List<TextPosition> word = new ArrayList<>();
                for (TextPosition position : positions) {
                    if (position.getUnicode().isBlank()) {
                        add(word);
                    } else {
                        word.add(position);
                    }
                }
                add(word);
            }

            private void add(List<TextPosition> word) {
                if (!word.isEmpty()) {
                    StringBuilder text = new StringBuilder();
                    word.forEach(position -> text.append(position.getUnicode()));
                    TextPosition first = word.getFirst();
                    TextPosition last = word.getLast();
                    words.add(new Word(
                            getCurrentPageNo(),
                            text.toString(),
                            first.getXDirAdj(),
                            last.getXDirAdj() + last.getWidthDirAdj(),
                            first.getYDirAdj()));
                    word.clear();
                }
            }
        }.getText(file);
        return words;
    }

    /** What each page says, header and footer included. */
    static List<String> pages(Pdf pdf) throws IOException {
        try (PDDocument file = PdfSample.open(pdf)) {
            return pages(file);
        }
    }

    /** What each page of a file says, header and footer included. */
    public static List<String> pages(PDDocument file) throws IOException {
        List<String> pages = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper();
        for (int page = 1; page <= file.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(stripper.getText(file));
        }
        return pages;
    }

    /** The words between header and footer. */
    static List<Word> text(PDDocument file) throws IOException {
        return words(file).stream()
                .filter(word -> word.baseline() > TOP && word.baseline() < BOTTOM)
                .toList();
    }
}
