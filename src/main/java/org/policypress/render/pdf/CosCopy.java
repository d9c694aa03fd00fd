package org.policypress.render.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.multipdf.PDFCloneUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Copies an object, with all that it leads to, into another document. PDFBox lets only its own classes begin a copy. */
final class CosCopy extends PDFCloneUtility {

    private CosCopy(PDDocument destination) {
        super(destination);
    }

    static <T extends COSBase> T of(T object, PDDocument destination) {
        try {
            return new CosCopy(destination).cloneForNewDocument(object);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
    }
}
