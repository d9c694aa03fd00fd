package org.policypress.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policypress.compare.NamedPair;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A redline in print: what changed stands in front, and the file keeps to the standards as any other does. */
class RedlinePdfTest {

    /** At least one pair for each kind of revision, and for each kind of block that can have one. */
    private static final Set<String> CHECKED = Set.of(
            "01", "06", "12", "14", "18", "22", "23", "27", "37", "44", "45", "48", "55", "57", "60", "62", "75");

    private static Stream<NamedPair> pairs() {
        return NamedPair.all().stream()
                .filter(pair -> CHECKED.contains(pair.name().substring(0, 2)));
    }

    @TestFactory
    Stream<DynamicTest> veraPdfFindsNothing() {
        return pairs().map(pair -> DynamicTest.dynamicTest(pair.name(), () -> {
            byte[] file = PdfSample.pdf(pair.redline().document()).bytes();
            assertEquals(List.of(), VeraPdf.faults(file, PDFAFlavour.PDFUA_1));
            assertEquals(List.of(), VeraPdf.faults(file, PDFAFlavour.PDFA_2_A));
        }));
    }

    @Test
    void aSummaryStandsBeforeTheText() throws IOException {
        NamedPair pair =
                pairs().filter(p -> p.name().startsWith("14-")).findFirst().orElseThrow();
        try (PDDocument document = PdfSample.open(PdfSample.pdf(pair.redline().document()))) {
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            String page = second.getText(document);
            assertTrue(page.contains("What changed"), page);
            assertTrue(page.contains("1 change: 1 moved."), page);
        }
    }

    @Test
    void assistiveTechnologyIsToldWhatCameAndWent() throws IOException {
        NamedPair pair = NamedPair.all().stream()
                .filter(p -> p.name().startsWith("02-"))
                .findFirst()
                .orElseThrow();
        try (PDDocument document = PdfSample.open(PdfSample.pdf(pair.redline().document()))) {
            String tags = TagTree.of(document);
            assertTrue(tags.contains("deleted: "), tags);
            assertTrue(tags.contains("inserted: "), tags);
        }
    }
}
