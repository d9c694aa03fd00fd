package org.policypress.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policypress.document.Gallery;
import org.policypress.document.Torture;
import org.policypress.markdown.CommonMarkExamples;
import org.policypress.render.SampleLibrary;

/** Each part is valid by the transitional schema of ECMA-376. */
class WordSchemaTest {

    @Test
    void everyKindOfBlockAndInlineIsValid() {
        assertEquals(List.of(), WordSchema.errors(WordFile.of(Gallery.draft())));
    }

    @Test
    void aSignedOffVersionIsValid() {
        assertEquals(List.of(), WordSchema.errors(WordFile.of(Gallery.version())));
    }

    @Test
    void longNamesAreValid() {
        assertEquals(List.of(), WordSchema.errors(WordFile.of(Gallery.longNames())));
    }

    @Test
    void theWorstDocumentIsValid() {
        assertEquals(List.of(), WordSchema.errors(WordFile.of(Torture.document())));
    }

    @Test
    void everyExampleOfCommonMarkIsValid() {
        assertEquals(List.of(), WordSchema.errors(WordFile.of(CommonMarkExamples.document())));
    }

    @TestFactory
    Stream<DynamicTest> everySampleIsValid() {
        return SampleLibrary.drafts().entrySet().stream()
                .map(draft -> DynamicTest.dynamicTest(
                        draft.getKey(),
                        () -> assertEquals(List.of(), WordSchema.errors(WordFile.of(draft.getValue())))));
    }

    @Test
    void aDocumentWithNothingInItIsValid() {
        assertEquals(List.of(), WordSchema.errors(WordFile.of(Gallery.of())));
    }

    @Test
    void theBuiltInReferenceIsValid() {
        assertEquals(List.of(), WordSchema.errors(new WordFile(ReferenceGenerator.file())));
    }

    @Test
    void everyPartOfXmlIsJudgedButWhatThePackageHasForItself() {
        Set<String> parts = new TreeSet<>(WordFile.of(Gallery.draft()).names());
        parts.removeAll(WordSchema.judged());
        parts.removeIf(name -> name.endsWith(".rels") || name.startsWith("word/media/"));
        assertEquals(Set.of("[Content_Types].xml", "docProps/core.xml"), parts);
    }

    @Test
    void theJudgeFindsWhatIsWrong() {
        WordFile word = WordFile.of(Gallery.draft());
        word.replace("word/settings.xml", "<w:zoom w:percent=\"100\"/>", "<w:zoom w:percent=\"much\"/>");
        word.replace("word/document.xml", "<w:titlePg/>", "<w:titlePg/><w:nothing/>");
        word.replace("word/footnotes.xml", "<w:footnoteRef/>", "<w:footnoteRef w:id=\"1\"/>");
        List<String> errors = WordSchema.errors(word);
        for (String part : List.of("word/settings.xml", "word/document.xml", "word/footnotes.xml")) {
            assertTrue(errors.stream().anyMatch(error -> error.startsWith(part)), () -> part + " is not in " + errors);
        }
    }
}
