package org.policypress.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.document.Document;
import org.policypress.document.Footnote;
import org.policypress.document.Gallery;
import org.policypress.document.Inline;
import org.policypress.document.Section;
import org.policypress.render.Pagination;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** pandoc reads the file back to the headings, the lists and the text of the model. */
class PandocTest {

    private static final Document GALLERY = Gallery.draft();
    private static List<Element> read = List.of();

    @BeforeAll
    static void convert(@TempDir Path folder) throws IOException, InterruptedException, SAXException {
        Program pandoc = Program.find("pandoc");
        Files.write(folder.resolve("gallery.docx"), WordFile.bytes(GALLERY, new Pagination(Map.of())));
        pandoc.run(folder, "--from=docx", "--to=html4", "--output=gallery.html", "gallery.docx");
        // The parts of a page, without one element around them.
        String page = "<body>" + Files.readString(folder.resolve("gallery.html")) + "</body>";
        ByteArrayInputStream in = new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8));
        List<Element> all = new ArrayList<>();
        collect(DocumentHelper.readDocument(in).getDocumentElement(), all);
        read = all;
    }

    @Test
    void theHeadingsAreTheSame() {
        List<String> expected = new ArrayList<>();
        headings(GALLERY.sections(), expected);
        List<String> found = read.stream()
                .filter(element -> element.getTagName().matches("h[1-6]"))
                .map(element ->
                        element.getTagName() + " " + element.getTextContent().replace('\n', ' '))
                .toList();
        assertEquals(expected, found);
    }

    @Test
    void clausesAndItemsAreItemsOfLists() {
        List<String> items = read.stream()
                .filter(element -> element.getTagName().equals("li"))
                .map(element -> squeezed(element.getTextContent()))
                .toList();
        for (ExpectedText.Line line : ExpectedText.printed(GALLERY)) {
            boolean heading = line.label().matches("[0-9]+|Appendix A");
            if (!line.label().isEmpty() && !heading) {
                String start = squeezed(line.text());
                assertTrue(items.stream().anyMatch(item -> item.startsWith(start)), () -> line + " is in no list");
            }
        }
    }

    @Test
    void theTextIsTheSame() {
        StringBuilder expected = new StringBuilder();
        ExpectedText.cover(GALLERY.cover()).forEach(expected::append);
        expected.append("Contents");
        contents(GALLERY.sections(), expected);
        ExpectedText.printed(GALLERY).forEach(line -> expected.append(line.text()));
        for (Footnote note : GALLERY.footnotes()) {
            ExpectedText.printed(note.content()).forEach(line -> expected.append(line.text()));
        }
        // pandoc adds links back to the mentions of footnotes.
        String found = read.getFirst().getTextContent().replaceAll("↩\uFE0E?", "");
        assertEquals(squeezed(expected.toString()), squeezed(found));
    }

    private static void headings(List<Section> sections, List<String> out) {
        for (Section section : sections) {
            out.add("h" + section.level() + " " + Inline.text(section.title()));
            headings(section.subsections(), out);
        }
    }

    private static void contents(List<Section> sections, StringBuilder out) {
        for (Section section : sections) {
            if (section.level() <= 2) {
                out.append(section.number().label()).append(Inline.text(section.title()));
                contents(section.subsections(), out);
            }
        }
    }

    private static void collect(Element element, List<Element> all) {
        all.add(element);
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                collect(child, all);
            }
        }
    }

    /** Without spaces, since HTML breaks lines where it likes. */
    private static String squeezed(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
