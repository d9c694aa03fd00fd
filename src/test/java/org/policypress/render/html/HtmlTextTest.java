package org.policypress.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policypress.document.Document;
import org.policypress.document.Footnote;
import org.policypress.document.Gallery;
import org.policypress.document.Torture;
import org.policypress.markdown.CommonMarkExamples;
import org.policypress.render.ExpectedText;

/** Every word and number of the model is in its HTML file, in its order, and nothing else is. */
class HtmlTextTest {

    static Stream<Document> documents() {
        return Stream.of(Gallery.draft(), Gallery.longNames(), Torture.document(), CommonMarkExamples.document());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theWordsAreThere(Document document) {
        StringBuilder expected = new StringBuilder();
        ExpectedText.printed(document).forEach(line -> add(line, expected));
        if (!document.footnotes().isEmpty()) {
            expected.append("Footnotes");
        }
        for (Footnote note : document.footnotes()) {
            expected.append(note.number());
            ExpectedText.printed(note.content()).forEach(line -> add(line, expected));
            expected.append('↩');
        }
        String found = Page.of(document).element("main").getTextContent();
        assertEquals(lines(expected.toString()), lines(found));
    }

    /** A bullet is drawn by the browser, and so is the box of a field to tick. */
    private static void add(ExpectedText.Line line, StringBuilder out) {
        out.append(line.label().equals("•") ? "" : line.label());
        out.append(line.text().equals("☐") ? "" : line.text());
    }

    @Test
    void thePicturesAreThereByTheirAlternatives() {
        assertEquals(
                List.of("foo bar", "foo bar", "foo bar", "foo", "foo"),
                Page.of(CommonMarkExamples.document()).elements("img").stream()
                        .map(picture -> picture.getAttribute("alt"))
                        .toList());
    }

    /** Without spaces, which HTML has where it likes; in lines, so that a difference can be found. */
    private static List<String> lines(String text) {
        return List.of(text.replaceAll("[\\s\u00A0\u2028]+", "").split("(?=Example[0-9])"));
    }
}
