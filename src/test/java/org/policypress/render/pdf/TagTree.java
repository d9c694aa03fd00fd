package org.policypress.render.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** A file's structure tree as text: what a screen reader goes by. One element a line, what it holds indented below it. */
final class TagTree {

    private final Map<COSDictionary, Map<Integer, String>> words = new HashMap<>();
    private final StringBuilder out = new StringBuilder();

    private TagTree() {}

    /**
     * The tree: each element's kind, then its attributes in brackets, then its own text in quotation marks.
     */
    static String of(PDDocument document) throws IOException {
        TagTree tree = new TagTree();
        for (PDPage page : document.getPages()) {
            tree.words.put(page.getCOSObject(), words(page));
        }
        COSDictionary root =
                document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        tree.kids(root, new COSDictionary(), 0);
        return tree.out.toString();
    }

    /** The text alone, in the order of the tree, without bullets; of the contents page nothing. */
    static String words(PDDocument document) throws IOException {
        StringBuilder words = new StringBuilder();
        int skipped = Integer.MAX_VALUE;
        for (String line : of(document).lines().toList()) {
            String text = line.stripLeading();
            int depth = line.length() - text.length();
            if (depth > skipped) {
                continue;
            }
            skipped = Integer.MAX_VALUE;
            if (text.equals("TOC")) {
                words.setLength(words.lastIndexOf("Contents"));
                skipped = depth;
            } else if (text.startsWith("Span [actual: ")) {
                words.append(text, "Span [actual: ".length(), text.length() - 1);
                skipped = depth;
            } else if (text.startsWith("\"") && !text.equals("\"•\"")) {
                words.append(text, 1, text.length() - 1);
            }
        }
        return words.toString();
    }

    private static Map<Integer, String> words(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Map<Integer, String> words = new HashMap<>();
        collect(extractor.getMarkedContents(), words);
        return words;
    }

    private static void collect(List<?> contents, Map<Integer, String> words) {
        for (Object content : contents) {
            if (content instanceof PDMarkedContent marked) {
                StringBuilder text = new StringBuilder();
                for (Object item : marked.getContents()) {
                    if (item instanceof TextPosition position) {
                        text.append(position.getUnicode());
                    }
                }
                words.merge(marked.getMCID(), text.toString(), String::concat);
                collect(marked.getContents(), words);
            }
        }
    }

    private void kids(COSDictionary element, COSDictionary page, int depth) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                kid(array.getObject(i), page, depth);
            }
        } else if (kids != null) {
            kid(kids, page, depth);
        }
    }

    private void kid(COSBase kid, COSDictionary page, int depth) {
        switch (kid) {
            case COSInteger mcid -> content(page, mcid.intValue(), depth);
            case COSDictionary reference
            when reference.containsKey(COSName.MCID) ->
                content(pageOf(reference, page), reference.getInt(COSName.MCID), depth);
            case COSDictionary object when object.containsKey(COSName.OBJ) -> line(depth, "-> " + target(object));
            case COSDictionary element -> {
                line(depth, element.getNameAsString(COSName.S) + attributes(element));
                kids(element, pageOf(element, page), depth + 1);
            }
            default -> line(depth, kid.toString());
        }
    }

    private static COSDictionary pageOf(COSDictionary element, COSDictionary page) {
        COSDictionary own = element.getCOSDictionary(COSName.PG);
        return own == null ? page : own;
    }

    private void content(COSDictionary page, int mcid, int depth) {
        line(depth, "\"" + words.getOrDefault(page, Map.of()).getOrDefault(mcid, "?") + "\"");
    }

    private static String target(COSDictionary reference) {
        COSDictionary annotation = reference.getCOSDictionary(COSName.OBJ);
        String words = annotation.getString(COSName.CONTENTS, annotation.getString(COSName.TU, ""));
        return annotation.getNameAsString(COSName.SUBTYPE) + " (" + words + ")";
    }

    private static String attributes(COSDictionary element) {
        StringBuilder text = new StringBuilder();
        add(text, "alt", element.getString(COSName.ALT, ""));
        add(text, "lang", element.getString(COSName.LANG, ""));
        add(text, "actual", element.getString(COSName.getPDFName("ActualText"), ""));
        COSDictionary attributes = element.getCOSDictionary(COSName.A);
        if (attributes != null) {
            for (String name : List.of("Scope", "ListNumbering")) {
                add(text, name, String.valueOf(attributes.getNameAsString(name)).replace("null", ""));
            }
        }
        return text.toString();
    }

    private static void add(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(" [").append(name).append(": ").append(value).append(']');
        }
    }

    private void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }
}
