package org.policypress.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.policypress.document.Document;
import org.policypress.document.Footnote;
import org.policypress.document.Gallery;
import org.policypress.document.Inline;
import org.policypress.document.Section;
import org.policypress.render.ExpectedText;
import org.policypress.render.NeedsProgram;
import org.policypress.render.Pagination;
import org.policypress.render.Program;
import org.policypress.render.SampleLibrary;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** pandoc reads each sample, and every kind of block, back to the headings, the lists and the text of the model. */
@NeedsProgram("pandoc")
@Execution(ExecutionMode.CONCURRENT)
class PandocTest {

    private static final Map<String, List<Element>> READ = new LinkedHashMap<>();

    static Map<String, Document> documents() {
        Map<String, Document> documents = new LinkedHashMap<>(SampleLibrary.drafts());
        documents.put("gallery", Gallery.draft());
        return documents;
    }

    @BeforeAll
    static void convert(@TempDir Path folder) throws IOException, InterruptedException, SAXException {
        Program pandoc = Program.named("pandoc");
        for (Map.Entry<String, Document> document : documents().entrySet()) {
            Files.write(folder.resolve("read.docx"), WordFile.bytes(document.getValue(), new Pagination(Map.of())));
            pandoc.run(folder, "--from=docx", "--to=html4", "--output=read.html", "read.docx");
            // The parts of a page, without one element around them.
            String page = "<body>" + Files.readString(folder.resolve("read.html")) + "</body>";
            ByteArrayInputStream in = new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8));
            List<Element> all = new ArrayList<>();
            collect(DocumentHelper.readDocument(in).getDocumentElement(), all);
            READ.put(document.getKey(), all);
        }
    }

    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> theHeadingsAreTheSame() {
        return each((document, read) -> {
            List<String> expected = new ArrayList<>();
            headings(document.sections(), expected);
            List<String> found = read.stream()
                    .filter(element -> element.getTagName().matches("h[1-6]"))
                    .map(element -> element.getTagName() + " "
                            + element.getTextContent().replace('\n', ' '))
                    .toList();
            assertEquals(expected, found);
        });
    }

    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> clausesAndItemsAreItemsOfLists() {
        return each((document, read) -> {
            List<String> items = read.stream()
                    .filter(element -> element.getTagName().equals("li"))
                    .map(element -> squeezed(element.getTextContent()))
                    .toList();
            for (ExpectedText.Line line : ExpectedText.printed(document)) {
                boolean heading = line.label().matches("[0-9]+|Appendix [A-Z]");
                if (!line.label().isEmpty() && !heading) {
                    String start = squeezed(line.text());
                    assertTrue(items.stream().anyMatch(item -> item.startsWith(start)), () -> line + " is in no list");
                }
            }
        });
    }

    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> theTextIsTheSame() {
        return each((document, read) -> {
            StringBuilder expected = new StringBuilder();
            ExpectedText.cover(document.cover()).forEach(expected::append);
            expected.append("Contents");
            contents(document.sections(), expected);
            ExpectedText.printed(document).forEach(line -> expected.append(line.text()));
            for (Footnote note : document.footnotes()) {
                ExpectedText.printed(note.content()).forEach(line -> expected.append(line.text()));
            }
            // pandoc adds links back to the mentions of footnotes.
            String found = read.getFirst().getTextContent().replaceAll("↩\uFE0E?", "");
            assertEquals(squeezed(expected.toString()), squeezed(found));
        });
    }

    private static Stream<DynamicTest> each(BiConsumer<Document, List<Element>> test) {
        Map<String, Document> documents = documents();
        return READ.entrySet().stream()
                .map(read -> DynamicTest.dynamicTest(
                        read.getKey(),
                        () -> test.accept(Objects.requireNonNull(documents.get(read.getKey())), read.getValue())));
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
