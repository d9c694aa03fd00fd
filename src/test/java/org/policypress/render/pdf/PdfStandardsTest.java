package org.policypress.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policypress.document.Document;
import org.policypress.document.Gallery;
import org.policypress.document.Torture;
import org.policypress.render.SampleLibrary;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every file is PDF/UA-1 and PDF/A-2a. */
class PdfStandardsTest {

    @TestFactory
    Stream<DynamicTest> veraPdfFindsNothing() {
        Map<String, Document> documents = new LinkedHashMap<>();
        documents.put("draft", Gallery.draft());
        documents.put("version", Gallery.version());
        documents.put("long names", Gallery.longNames());
        documents.put("a hundred pages", Torture.document());
        documents.put("nothing but a heading", Gallery.of());
        documents.putAll(SampleLibrary.drafts());
        return documents.entrySet().stream().flatMap(entry -> {
            byte[] file = PdfSample.pdf(entry.getValue()).bytes();
            return Stream.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)
                    .map(standard -> DynamicTest.dynamicTest(
                            entry.getKey() + ", " + standard,
                            () -> assertEquals(List.of(), VeraPdf.faults(file, standard))));
        });
    }

    @Test
    void theJudgeIsAwake() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(plain);
        }
        assertFalse(VeraPdf.faults(plain.toByteArray(), PDFAFlavour.PDFUA_1).isEmpty());
        assertFalse(VeraPdf.faults(plain.toByteArray(), PDFAFlavour.PDFA_2_A).isEmpty());
    }
}
