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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policypress.document.Document;
import org.policypress.library.DiskFiles;
import org.policypress.library.Templates;
import org.policypress.render.Pagination;
import org.policypress.render.Theme;
import org.policypress.render.docx.DocxRenderer;
import org.policypress.render.docx.WordSchema;

/** A redline in Word: accepting all gives the new document's text and styles, rejecting all the old one's. */
class WordRedlineTest {

    private static final Pagination NO_PAGES = new Pagination(Map.of());
    private static final DocxRenderer WORD = DocxRenderer.open(Templates.of(DiskFiles.of(Path.of(""))), Theme.BUILT_IN)
            .value()
            .orElseThrow();

    @TestFactory
    Stream<DynamicTest> pairs() {
        return Stream.concat(NamedPair.all().stream(), NamedPair.heldOut().stream())
                .map(pair -> DynamicTest.dynamicTest(pair.name() + ": " + pair.sentence(), () -> prove(pair, WORD)));
    }

    private static void prove(NamedPair pair, DocxRenderer word) {
        byte[] redline = word.render(Redline.compare(pair.old(), pair.now()).document(), NO_PAGES);
        assertEquals(text(pair.now(), word), String.join("\n", TrackedChanges.accept(redline)), "accepted");
        assertEquals(text(pair.old(), word), String.join("\n", TrackedChanges.reject(redline)), "rejected");
        assertEquals(List.of(), WordSchema.errors(redline));
        assertLinksLead(redline);
    }

    private static void assertLinksLead(byte[] redline) {
        assertEquals(Set.of(), DeadLinks.of(TrackedChanges.settled(redline, true)), "links when accepted");
        assertEquals(Set.of(), DeadLinks.of(TrackedChanges.settled(redline, false)), "links when rejected");
    }

    @Property(seed = "1", tries = 120)
    void whateverWasEditedIsAcceptedAndRejectedAndKeepsToTheSchema(
            @ForAll @LongRange(max = 1_000_000) long seed,
            @ForAll @IntRange(max = 20) int blocks,
            @ForAll @IntRange(max = 10) int edits) {
        RandomDocuments random = new RandomDocuments(seed);
        List<String> parts = random.document(blocks);
        List<String> edited = random.edited(parts, edits);
        Document old = RandomDocuments.sound(parts, edited);
        Document now = RandomDocuments.sound(edited, parts);
        byte[] redline = WORD.render(Redline.compare(old, now).document(), NO_PAGES);
        assertEquals(List.of(), WordSchema.errors(redline));
        assertLinksLead(redline);
        assertEquals(words(TrackedChanges.accept(WORD.render(now, NO_PAGES))), words(TrackedChanges.accept(redline)));
        assertEquals(words(TrackedChanges.accept(WORD.render(old, NO_PAGES))), words(TrackedChanges.reject(redline)));
    }

    /** Without the line that keeps two tables apart: where one of them went, it can stay. */
    private static String words(List<String> lines) {
        return lines.stream().filter(line -> !line.equals("TableText: ")).collect(Collectors.joining("\n"));
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
