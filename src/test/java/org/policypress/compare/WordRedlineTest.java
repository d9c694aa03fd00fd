package org.policypress.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policypress.document.Document;
import org.policypress.library.DiskFiles;
import org.policypress.library.Templates;
import org.policypress.render.Pagination;
import org.policypress.render.Theme;
import org.policypress.render.docx.DocxRenderer;

/** A redline in Word: accepting all gives the new document's text and styles, rejecting all the old one's. */
class WordRedlineTest {

    private static final Pagination NO_PAGES = new Pagination(Map.of());
    private static final DocxRenderer WORD = DocxRenderer.open(Templates.of(DiskFiles.of(Path.of(""))), Theme.BUILT_IN)
            .value()
            .orElseThrow();

    @TestFactory
    Stream<DynamicTest> pairs() {
        return NamedPair.all().stream()
                .map(pair -> DynamicTest.dynamicTest(pair.name() + ": " + pair.sentence(), () -> prove(pair, WORD)));
    }

    private static void prove(NamedPair pair, DocxRenderer word) {
        byte[] redline = word.render(Redline.compare(pair.old(), pair.now()).document(), NO_PAGES);
        assertEquals(text(pair.now(), word), String.join("\n", TrackedChanges.accept(redline)), "accepted");
        assertEquals(text(pair.old(), word), String.join("\n", TrackedChanges.reject(redline)), "rejected");
    }

    private static String text(Document document, DocxRenderer word) {
        return String.join("\n", TrackedChanges.accept(word.render(document, NO_PAGES)));
    }

    @Test
    void emphasisIsTrackedAsAChangeOfFormatAndTheWordsStay() throws IOException {
        NamedPair pair = NamedPair.all().stream()
                .filter(p -> p.name().startsWith("27-"))
                .findFirst()
                .orElseThrow();
        String xml = mainText(WORD.render(pair.redline().document(), NO_PAGES));
        assertTrue(xml.contains("<w:rPrChange "), xml);
        assertFalse(xml.contains("<w:del "), xml);
    }

    @Test
    void everyMoveHasOneStartAndOneEndOnEachSide() throws IOException {
        for (NamedPair pair : NamedPair.all()) {
            String xml = mainText(WORD.render(pair.redline().document(), NO_PAGES));
            assertEquals(names(xml, "moveFromRangeStart"), names(xml, "moveToRangeStart"), pair.name());
            assertEquals(count(xml, "<w:moveFromRangeStart"), count(xml, "<w:moveFromRangeEnd"), pair.name());
            assertEquals(count(xml, "<w:moveToRangeStart"), count(xml, "<w:moveToRangeEnd"), pair.name());
        }
    }

    private static String mainText(byte[] docx) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            while (!zip.getNextEntry().getName().equals("word/document.xml")) {
                zip.closeEntry();
            }
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The names of moves, sorted: an error if one is used twice. */
    private static List<String> names(String xml, String tag) {
        List<String> names = Pattern.compile("<w:" + tag + " [^>]*w:name=\"([^\"]*)\"")
                .matcher(xml)
                .results()
                .map(match -> match.group(1))
                .sorted()
                .toList();
        assertEquals(Set.copyOf(names).size(), names.size(), names::toString);
        return names;
    }

    private static long count(String xml, String tag) {
        return Pattern.compile(tag).matcher(xml).results().count();
    }
}
