package org.policypress.render.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
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
 * Turns content that a reader should not be read, such as the dots of a contents page, into artifacts (ISO 32000-1,
 * 14.8.2.2): openhtmltopdf knows only running headers and footers as such.
 */
final class Artifacts {

    private final Map<COSDictionary, SortedSet<Integer>> marks = new LinkedHashMap<>();

    /** Notes a piece of a page's content, by its mark. */
    void add(COSDictionary page, int mark) {
        marks.computeIfAbsent(page, _ -> new TreeSet<>()).add(mark);
    }

    /** Rewrites the pages that have such content. */
    void write(PDDocument document) throws IOException {
        COSDictionary root =
                document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        for (var entry : marks.entrySet()) {
            PDPage page = new PDPage(entry.getKey());
            String content = content(page);
            for (int mark : entry.getValue()) {
                content = retagged(content, mark);
            }
            page.setContents(stream(document, content));
            forget(root, page.getStructParents(), entry.getValue());
        }
    }

    /** PDFBox writes a mark as {@code /Span <</MCID 7>> BDC}, on a line of its own. */
    private static String retagged(String content, int mark) {
        String property = " <</MCID " + mark + ">> BDC\n";
        int end = content.indexOf(property);
        int start = content.lastIndexOf('/', end);
        return start < 0
                ? content
                : content.substring(0, start) + "/Artifact <</Type /Pagination>> BDC\n"
                        + content.substring(end + property.length());
    }

    private static String content(PDPage page) throws IOException {
        try (InputStream in = page.getContents()) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static PDStream stream(PDDocument document, String content) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        return stream;
    }

    /** An artifact has no place in the structure tree: its mark leads back to nothing (ISO 32000-1, 14.7.4.4). */
    private static void forget(COSDictionary root, int key, SortedSet<Integer> marks) {
        COSDictionary tree = root.getCOSDictionary(COSName.PARENT_TREE);
        COSArray numbers = tree == null ? null : tree.getCOSArray(COSName.NUMS);
        for (int i = 0; numbers != null && i + 1 < numbers.size(); i += 2) {
            if (numbers.getInt(i) == key && numbers.getObject(i + 1) instanceof COSArray parents) {
                marks.stream().filter(mark -> mark < parents.size()).forEach(mark -> parents.set(mark, COSNull.NULL));
            }
        }
    }
}
