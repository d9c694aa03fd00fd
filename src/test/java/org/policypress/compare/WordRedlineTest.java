package org.policypress.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
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

    @TestFactory
    Stream<DynamicTest> pairs() {
        DocxRenderer word = DocxRenderer.open(Templates.of(DiskFiles.of(Path.of(""))), Theme.BUILT_IN)
                .value()
                .orElseThrow();
        return NamedPair.all().stream()
                .map(pair -> DynamicTest.dynamicTest(pair.name() + ": " + pair.sentence(), () -> prove(pair, word)));
    }

    private static void prove(NamedPair pair, DocxRenderer word) {
        byte[] redline = word.render(Redline.compare(pair.old(), pair.now()).document(), NO_PAGES);
        assertEquals(text(pair.now(), word), String.join("\n", TrackedChanges.accept(redline)), "accepted");
        assertEquals(text(pair.old(), word), String.join("\n", TrackedChanges.reject(redline)), "rejected");
    }

    private static String text(Document document, DocxRenderer word) {
        return String.join("\n", TrackedChanges.accept(word.render(document, NO_PAGES)));
    }
}
