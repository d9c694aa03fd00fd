package org.policypress.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.policypress.document.Document;
import org.policypress.document.Gallery;
import org.policypress.document.Torture;
import org.policypress.problem.Outcome;
import org.policypress.render.Format;
import org.policypress.render.LibraryInMemory;
import org.policypress.render.Publication;
import org.policypress.render.Publisher;
import org.policypress.render.SampleLibrary;

/** The contents of the Word file tell the pages on which the headings of the PDF stand. */
class ContentsTest {

    private static final Publisher PUBLISHER =
            Publisher.open(new LibraryInMemory(Map.of())).value().orElseThrow();

    @TestFactory
    Stream<DynamicTest> thePagesAreThoseOfThePdf() {
        return Stream.of(
                        Map.entry("every kind of block", Gallery.draft()),
                        Map.entry("a hundred pages", Torture.document()),
                        Map.entry("sample", SampleLibrary.draft("larkmoor-primary", "whistleblowing")))
                .map(document -> DynamicTest.dynamicTest(document.getKey(), () -> check(document.getValue())));
    }

    private static void check(Document document) throws IOException {
        Outcome<Publication> outcome = PUBLISHER.publish(document, EnumSet.of(Format.PDF, Format.DOCX));
        Publication publication = outcome.value().orElseThrow(() -> new AssertionError(outcome.problems()));
        List<String> bookmarks = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(publication.file(Format.PDF))) {
            collect(pdf, pdf.getDocumentCatalog().getDocumentOutline(), bookmarks);
        }
        List<String> entries = entries(publication.file(Format.DOCX));
        assertFalse(entries.isEmpty());
        assertEquals(bookmarks, entries);
    }

    private static void collect(PDDocument pdf, PDOutlineNode node, List<String> out) throws IOException {
        for (PDOutlineItem item : node.children()) {
            int page = pdf.getPages().indexOf(item.findDestinationPage(pdf)) + 1;
            out.add(squeezed(item.getTitle()) + " " + page);
            collect(pdf, item, out);
        }
    }

    /** As in {@code 1\tIntroduction\t3}. */
    private static List<String> entries(byte[] docx) {
        WordFile file = new WordFile(docx);
        return file.all("word/document.xml", "p").stream()
                .filter(paragraph -> WordXml.child(paragraph, "pPr")
                        .flatMap(properties -> WordXml.value(properties, "pStyle"))
                        .filter(style -> style.startsWith("TOC") && !style.equals("TOCHeading"))
                        .isPresent())
                .map(WordFile::text)
                .map(entry -> squeezed(entry.substring(0, entry.lastIndexOf('\t'))) + " "
                        + entry.substring(entry.lastIndexOf('\t') + 1))
                .toList();
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0]+", "");
    }
}
