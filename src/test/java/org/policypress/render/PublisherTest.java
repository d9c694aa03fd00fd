package org.policypress.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.policypress.document.Gallery;
import org.policypress.document.GalleryText;
import org.policypress.problem.Outcome;

class PublisherTest {

    private static final Publisher PUBLISHER =
            Publisher.open(new LibraryInMemory(Map.of())).value().orElseThrow();

    @Test
    void aFileDoesNotDependOnWhichOthersAreAskedForWithIt() {
        Publication all = publish(EnumSet.allOf(Format.class));
        assertEquals(EnumSet.allOf(Format.class), all.formats());
        for (Format format : Format.values()) {
            assertArrayEquals(all.file(format), publish(Set.of(format)).file(format), format.name());
        }
    }

    private static Publication publish(Set<Format> formats) {
        Outcome<Publication> outcome = PUBLISHER.publish(Gallery.version(), formats);
        assertEquals(List.of(), outcome.problems());
        return outcome.value().orElseThrow();
    }

    @Test
    void aCharacterThatCannotBePrintedKeepsBackWhatHasPages() {
        var document = Gallery.of(GalleryText.paragraph(GalleryText.value("Ꮳ")));
        for (Set<Format> formats : List.of(Set.of(Format.PDF), Set.of(Format.DOCX), EnumSet.allOf(Format.class))) {
            Outcome<Publication> outcome = PUBLISHER.publish(document, formats);
            assertTrue(outcome.value().isEmpty(), formats.toString());
            assertEquals("missing-glyph", outcome.problems().getFirst().rule());
        }
        assertEquals(
                List.of(),
                PUBLISHER.publish(document, Set.of(Format.HTML)).problems(),
                "a browser has fonts of its own");
    }

    @Test
    void whatIsWrongInSeveralTemplatesIsReportedInOneGo() {
        Outcome<Publisher> outcome = Publisher.open(new LibraryInMemory(
                Map.of("templates/document.ftlh", "<#if>", "templates/reference.docx", "no Word file")));
        assertEquals(
                List.of("templates/document.ftlh", "templates/reference.docx"),
                outcome.problems().stream()
                        .map(problem -> problem.place().file())
                        .toList());
    }
}
