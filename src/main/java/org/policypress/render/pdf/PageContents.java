package org.policypress.render.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Finishes what openhtmltopdf painted on the pages: content that a reader should not be read, such as the dots of a contents
 * page, becomes an artifact (ISO 32000-1, 14.8.2.2); then it is compressed.
 */
final class PageContents {

    private final Map<COSDictionary, SortedSet<Integer>> artifacts = new HashMap<>();

    /** Makes a piece of a page's content an artifact, by its mark. */
    void dismiss(COSDictionary page, int mark) {
        artifacts.computeIfAbsent(page, _ -> new TreeSet<>()).add(mark);
    }

    /** Rewrites all pages. */
    void write(PDDocument document) throws IOException {
        COSDictionary tree =
                document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        for (PDPage page : document.getPages()) {
            SortedSet<Integer> marks = artifacts.getOrDefault(page.getCOSObject(), new TreeSet<>());
            StringBuilder content = new StringBuilder(content(page));
            marks.forEach(mark -> dismiss(content, mark));
            page.setContents(compressed(document, content.toString()));
            forget(tree, page.getStructParents(), marks);
        }
    }

    /** PDFBox writes a mark as {@code /Span <</MCID 7>> BDC}, on a line of its own. */
    private static void dismiss(StringBuilder content, int mark) {
        String property = " <</MCID " + mark + ">> BDC\n";
        int end = content.indexOf(property);
        int start = content.lastIndexOf("/", end);
        if (start < 0) {
            throw new IllegalStateException("a page has no content with the mark " + mark);
        }
        content.replace(start, end + property.length(), "/Artifact <</Type /Pagination>> BDC\n");
    }

    private static String content(PDPage page) throws IOException {
        try (InputStream in = page.getContents()) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static PDStream compressed(PDDocument document, String content) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        return stream;
    }

    /** An artifact has no place in the structure tree: its mark leads back to nothing (ISO 32000-1, 14.7.4.4). */
    private static void forget(COSDictionary tree, int key, SortedSet<Integer> marks) {
        COSDictionary parents = tree.getCOSDictionary(COSName.PARENT_TREE);
        COSArray numbers = parents == null ? null : parents.getCOSArray(COSName.NUMS);
        for (int i = 0; numbers != null && !marks.isEmpty() && i + 1 < numbers.size(); i += 2) {
            if (numbers.getInt(i) == key && numbers.getObject(i + 1) instanceof COSArray elements) {
                marks.forEach(mark -> elements.set(mark, COSNull.NULL));
            }
        }
    }
}
