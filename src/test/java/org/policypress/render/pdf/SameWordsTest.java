package org.policypress.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policypress.document.Document;
import org.policypress.document.Gallery;
import org.policypress.document.Torture;
import org.policypress.markdown.CommonMarkExamples;
import org.policypress.render.html.Page;
import org.w3c.dom.Element;

/** The PDF has the letters of the HTML, all of them, in their order, and no others. */
@Execution(ExecutionMode.CONCURRENT)
class SameWordsTest {

    /** The example of CommonMark with letters of Kannada and Malayalam, which no font of ours has. */
    private static final Set<Integer> NO_FONT = Set.of(27);

    static Stream<Document> documents() {
        return Stream.of(
                Gallery.draft(),
                Gallery.version(),
                Gallery.longNames(),
                Torture.document(),
                CommonMarkExamples.documentWithout(NO_FONT));
    }

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @MethodSource("documents")
    void thePdfReadsLikeTheHtml(Document document) throws IOException {
        try (PDDocument file = PdfSample.open(PdfSample.pdf(document))) {
            String html = html(Page.of(document));
            String pdf = letters(TagTree.words(file));
            int same = 0;
            while (same < Math.min(html.length(), pdf.length()) && html.charAt(same) == pdf.charAt(same)) {
                same++;
            }
            assertEquals(around(html, same), around(pdf, same));
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aLetterThatNoFontHasIsRefusedWithItsPlace() {
        String advice = "; write it another way, or put a font that has it into templates/fonts/fallback.ttf";
        assertEquals(
                List.of(
                        "policies/example-27.md:1:1: no font has the character ಫ (U+0CAB KANNADA LETTER PHA)" + advice,
                        "policies/example-27.md:1:1: no font has the character ആ (U+0D06 MALAYALAM LETTER AA)"
                                + advice),
                PdfSample.problems(CommonMarkExamples.document()));
    }

    /** Where the two part, a piece that a person can read. */
    private static String around(String text, int index) {
        return text.substring(Math.max(0, index - 30), Math.min(text.length(), index + 30));
    }

    /** What stands in the PDF too: not the way round the page, and not what a form on a screen is filled in with. */
    private static String html(Page page) {
        StringBuilder text = new StringBuilder();
        text.append(page.element("header").getTextContent());
        for (Element edition : page.elements(e -> e.getAttribute("class").equals("edition"))) {
            text.setLength(text.lastIndexOf(edition.getTextContent()));
        }
        text.append(page.element("main").getTextContent());
        return letters(text.toString().replace("↩", ""));
    }

    /** The letters without white space, since a line's end is a space in one and none in the other, and composed. */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cf}\\p{Z}]+", "");
    }
}
