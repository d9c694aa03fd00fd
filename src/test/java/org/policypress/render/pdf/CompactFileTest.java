package org.policypress.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.policypress.document.Gallery;

/** What is written is what PDFBox reads back. */
class CompactFileTest {

    private static final COSName OWN = COSName.getPDFName("Own");

    @Test
    void everyKindOfObjectComesBack() throws IOException {
        COSDictionary own = new COSDictionary();
        own.setItem("Bytes", new COSString(new byte[] {0, '(', ')', '\\', '\r', '\n', (byte) 0xff, 'a'}));
        own.setString("Text", "Ysgol Ŵyr – ☺");
        own.setItem("Name", COSName.getPDFName("a b#/é"));
        own.setItem("Numbers", new COSArray(List.of(COSInteger.get(-7), new COSFloat(0.25f), new COSFloat(-1e-3f))));
        own.setBoolean(COSName.getPDFName("True"), true);
        own.setBoolean(COSName.getPDFName("False"), false);
        COSDictionary inner = new COSDictionary();
        inner.setItem("Empty", new COSArray());
        own.setItem("Inner", inner);
        COSDictionary back = writtenAndRead(own);
        assertEquals(plain(own), plain(back));
    }

    /** Two mentions of one object are still one. */
    @Test
    void whatRefersBackToItselfIsWrittenOnce() throws IOException {
        COSDictionary own = new COSDictionary();
        COSDictionary element = new COSDictionary();
        element.setName(COSName.S, "P");
        element.setItem(COSName.P, element);
        own.setItem("First", element);
        own.setItem("Second", new COSArray(List.of(element)));
        COSDictionary back = writtenAndRead(own);
        COSDictionary first = back.getCOSDictionary(COSName.getPDFName("First"));
        assertSame(first, back.getCOSArray(COSName.getPDFName("Second")).getObject(0));
        assertSame(first, first.getCOSDictionary(COSName.P));
    }

    @Test
    void aDocumentIsTheSameAsWhenPdfBoxWritesItAndSmaller() throws IOException {
        byte[] ours = PdfSample.pdf(Gallery.version()).bytes();
        ByteArrayOutputStream theirs = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(ours)) {
            document.save(theirs);
        }
        try (PDDocument one = Loader.loadPDF(ours);
                PDDocument other = Loader.loadPDF(theirs.toByteArray())) {
            assertEquals(
                    plain(one.getDocumentCatalog().getCOSObject()),
                    plain(other.getDocumentCatalog().getCOSObject()));
        }
        assertTrue(ours.length < theirs.size(), () -> ours.length + " bytes where PDFBox has " + theirs.size());
    }

    private static COSDictionary writtenAndRead(COSDictionary own) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setTitle("A title");
            document.getDocumentCatalog().getCOSObject().setItem(OWN, own);
            document.getDocument().getTrailer().setItem(COSName.ID, new COSArray(List.of(new COSString("1"))));
            return Loader.loadPDF(CompactFile.of(document))
                    .getDocumentCatalog()
                    .getCOSObject()
                    .getCOSDictionary(OWN);
        }
    }

    /** An object and all that it leads to, as text: an object that came before is told by its number. */
    private static String plain(COSBase object) throws IOException {
        StringBuilder text = new StringBuilder();
        plain(object, new IdentityHashMap<>(), text);
        return text.toString();
    }

    private static void plain(COSBase value, IdentityHashMap<COSBase, Integer> seen, StringBuilder text)
            throws IOException {
        COSBase object = value instanceof COSObject reference ? reference.getObject() : value;
        switch (object) {
            case COSDictionary dictionary -> {
                Integer before = seen.putIfAbsent(dictionary, seen.size());
                if (before != null) {
                    text.append(" @").append(before);
                    return;
                }
                text.append("\n<<");
                for (COSName key : dictionary.keySet().stream().sorted().toList()) {
                    text.append(' ').append(key.getName());
                    plain(dictionary.getItem(key), seen, text);
                }
                text.append(">>");
                if (dictionary instanceof COSStream stream) {
                    byte[] content = stream.createInputStream().readAllBytes();
                    text.append(new String(content, StandardCharsets.ISO_8859_1).hashCode());
                }
            }
            case COSArray array -> {
                text.append('[');
                for (COSBase element : array) {
                    plain(element, seen, text);
                }
                text.append(']');
            }
            case COSString string -> text.append(' ').append(string.toHexString());
            case null, default -> text.append(' ').append(object);
        }
    }
}
