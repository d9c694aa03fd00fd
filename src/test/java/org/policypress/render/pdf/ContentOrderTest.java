package org.policypress.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.text.Normalizer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policypress.document.Document;
import org.policypress.document.Gallery;

/**
 * The words come in the content of the pages in the order in which the tags read them: programs that do not know of tags, such
 * as {@code pdftotext -raw}, copying in many viewers, and search engines, read them as they come.
 */
class ContentOrderTest {

    static Stream<Document> documents() {
        return Stream.of(Gallery.draft(), Gallery.version(), Gallery.longNames());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theContentReadsLikeTheTags(Document document) throws IOException {
        try (PDDocument file = PdfSample.open(PdfSample.pdf(document))) {
            assertEquals(letters(asTagged(file)), letters(asItComes(file)));
        }
    }

    private static String asTagged(PDDocument file) throws IOException {
        return TagTree.of(file)
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("\""))
                .map(line -> line.substring(1, line.length() - 1))
                .collect(Collectors.joining());
    }

    /** All text but artifacts, unsorted. */
    private static String asItComes(PDDocument file) throws IOException {
        StringBuilder text = new StringBuilder();
        new PDFTextStripper() {
            private int artifacts;

            @Override
            public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
                artifacts += artifacts > 0 || tag.getName().equals("Artifact") ? 1 : 0;
            }

            @Override
            public void endMarkedContentSequence() {
                artifacts -= artifacts > 0 ? 1 : 0;
            }

            @Override
            protected void processTextPosition(TextPosition position) {
                if (artifacts == 0) {
                    text.append(position.getUnicode());
                }
            }
        }.getText(file);
        return text.toString();
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cf}\\p{Z}]+", "");
    }
}
