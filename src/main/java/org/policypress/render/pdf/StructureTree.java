package org.policypress.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;

/**
 * Puts right the tags that openhtmltopdf gives, where the page says with a {@code title} of {@code @Kind} that an element is
 * of a kind that HTML has no element for (ISO 32000-1, 14.8.4). openhtmltopdf hands the title on as the alternative text, so
 * that is where the kind is found.
 *
 * <ul>
 *   <li>{@code @Lbl}: the number of a list item moves from the item's first line to the item itself.
 *   <li>{@code @L:LowerRoman}: a list counts in that way, which openhtmltopdf knows only where it draws the numbers itself.
 *   <li>{@code @TOC} and {@code @TOCI}: a list becomes a table of contents.
 *   <li>{@code @Dots}: the first part of the element's content, dots that lead to a page number, is no part of the text.
 *   <li>{@code @Artifact}: the element's content is no part of the text.
 *   <li>{@code @=text}: the element's content stands for that text.
 *   <li>any other kind: the element's kind is replaced.
 * </ul>
 */
final class StructureTree {

    private static final String ARTIFACT = "Artifact";
    private static final String COUNTED = "L:";
    private static final COSName CONTENTS = COSName.getPDFName("TOC");
    private static final COSName REFERENCE = COSName.getPDFName("Reference");
    private static final COSName ITEM = COSName.getPDFName("LI");
    private static final COSName ITEM_BODY = COSName.getPDFName("LBody");
    private static final COSName TABLE_HEAD = COSName.getPDFName("THead");
    private static final COSName TABLE_FOOT = COSName.getPDFName("TFoot");
    private static final COSName SPAN = COSName.getPDFName("Span");
    private static final COSName LIST = COSName.getPDFName("List");
    private static final COSName NUMBERING = COSName.getPDFName("ListNumbering");

    private final PageContents contents;

    private StructureTree(PageContents contents) {
        this.contents = contents;
    }

    /** Puts a document's tags right; what turns out to be an artifact is noted in the contents of the pages. */
    static void mend(PDDocument document, PageContents contents) {
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        if (root != null) {
            new StructureTree(contents).mend(root.getCOSObject());
        }
    }

    private void mend(COSDictionary element) {
        String kind = kind(element);
        if (kind.startsWith("=")) {
            element.setString(COSName.ACTUAL_TEXT, kind.substring(1));
            element.removeItem(COSName.ALT);
        } else if (kind.startsWith(COUNTED)) {
            counted(element, kind.substring(COUNTED.length()));
            element.removeItem(COSName.ALT);
        } else if (!kind.isEmpty()) {
            element.setName(COSName.S, kind);
            element.removeItem(COSName.ALT);
        } else if (element.getString(COSName.ALT, "none").isEmpty()) {
            // openhtmltopdf gives every link an alternative text, empty where it has no title.
            element.removeItem(COSName.ALT);
        }
        for (COSDictionary child : children(element)) {
            if (kind(child).equals(ARTIFACT)) {
                dismiss(child, element.getCOSDictionary(COSName.PG));
                remove(child, element);
                continue;
            }
            mend(child);
            if (isEmpty(child)) {
                remove(child, element);
            }
        }
        switch (element.getNameAsString(COSName.S)) {
            case "Lbl" -> hang(element);
            case "TOC" -> element.removeItem(COSName.A);
            case "TOCI" -> entry(element);
            case "THead" -> repeated(element);
            case "Dots" -> dots(element);
            case null, default -> {}
        }
    }

    private static String kind(COSDictionary element) {
        String alternative = element.getString(COSName.ALT, "");
        return alternative.startsWith("@") ? alternative.substring(1) : "";
    }

    /** Tells how a list counts (ISO 32000-1, table 347). */
    private static void counted(COSDictionary list, String numbering) {
        COSDictionary attributes = new COSDictionary();
        attributes.setItem(COSName.O, LIST);
        attributes.setName(NUMBERING, numbering);
        list.setItem(COSName.A, attributes);
    }

    /** Everything in an element becomes an artifact. */
    private void dismiss(COSDictionary element, @Nullable COSDictionary page) {
        COSDictionary own = element.getCOSDictionary(COSName.PG);
        COSDictionary here = own == null ? page : own;
        for (COSBase kid : kids(element)) {
            if (kid instanceof COSInteger mark && here != null) {
                contents.dismiss(here, mark.intValue());
            } else if (kid instanceof COSDictionary content && content.containsKey(COSName.MCID)) {
                dismiss(content, here, content.getInt(COSName.MCID));
            } else if (kid instanceof COSDictionary child) {
                dismiss(child, here);
            }
        }
    }

    private void dots(COSDictionary element) {
        element.setName(COSName.S, "Span");
        List<COSDictionary> parts = children(element);
        dismiss(parts.getFirst(), element.getCOSDictionary(COSName.PG));
        remove(parts.getFirst(), element);
    }

    private void dismiss(COSDictionary content, @Nullable COSDictionary page, int mark) {
        COSDictionary own = content.getCOSDictionary(COSName.PG);
        COSDictionary here = own == null ? page : own;
        if (here != null) {
            contents.dismiss(here, mark);
        }
    }

    /** The head of a table is read once; where it is repeated on a later page, it is an artifact. */
    private void repeated(COSDictionary element) {
        List<COSBase> first = new ArrayList<>();
        for (COSBase kid : kids(element)) {
            if (kid instanceof COSDictionary content && content.containsKey(COSName.MCID)) {
                dismiss(content, null, content.getInt(COSName.MCID));
            } else {
                first.add(kid);
                if (kid instanceof COSDictionary child) {
                    repeated(child);
                }
            }
        }
        setKids(element, first);
    }

    /** openhtmltopdf gives every table a head and a foot, even one that has none, and every line break an element. */
    private static boolean isEmpty(COSDictionary element) {
        COSName kind = element.getCOSName(COSName.S);
        boolean mayGo = TABLE_HEAD.equals(kind) || TABLE_FOOT.equals(kind) || SPAN.equals(kind);
        return mayGo && element.getItem(COSName.K) == null;
    }

    /** Moves a label out of its line, before the body of its list item. */
    private static void hang(COSDictionary label) {
        COSDictionary body = ancestor(label, ITEM_BODY);
        COSDictionary item = body == null ? null : parent(body);
        if (body == null || item == null || !ITEM.equals(item.getCOSName(COSName.S))) {
            return;
        }
        COSDictionary line = parent(label);
        while (line != null) {
            COSDictionary above = parent(line);
            remove(label, line);
            if (line.equals(body) || !kids(line).isEmpty() || above == null) {
                break;
            }
            remove(line, above);
            line = above;
        }
        List<COSBase> kids = kids(item);
        kids.add(kids.indexOf(body), label);
        setKids(item, kids);
        label.setItem(COSName.P, item);
    }

    /** A list item becomes an entry: its body is the reference, and the entries below stand beside that. */
    private static void entry(COSDictionary item) {
        for (COSDictionary body : children(item)) {
            if (ITEM_BODY.equals(body.getCOSName(COSName.S))) {
                body.setItem(COSName.S, REFERENCE);
                for (COSDictionary below : children(body)) {
                    if (CONTENTS.equals(below.getCOSName(COSName.S))) {
                        remove(below, body);
                        List<COSBase> kids = kids(item);
                        kids.add(below);
                        setKids(item, kids);
                        below.setItem(COSName.P, item);
                    }
                }
            }
        }
    }

    private static @Nullable COSDictionary ancestor(COSDictionary element, COSName kind) {
        COSDictionary above = parent(element);
        while (above != null && !kind.equals(above.getCOSName(COSName.S))) {
            above = parent(above);
        }
        return above;
    }

    private static @Nullable COSDictionary parent(COSDictionary element) {
        return element.getCOSDictionary(COSName.P);
    }

    private static void remove(COSDictionary kid, COSDictionary element) {
        List<COSBase> kids = kids(element);
        kids.remove(kid);
        setKids(element, kids);
    }

    /** The structure elements directly below; content on the page is left out. */
    private static List<COSDictionary> children(COSDictionary element) {
        List<COSDictionary> children = new ArrayList<>();
        for (COSBase kid : kids(element)) {
            if (kid instanceof COSDictionary child && child.containsKey(COSName.S)) {
                children.add(child);
            }
        }
        return children;
    }

    private static List<COSBase> kids(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        List<COSBase> list = new ArrayList<>();
        if (kids instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                list.add(array.getObject(i));
            }
        } else if (kids != null) {
            list.add(kids);
        }
        return list;
    }

    private static void setKids(COSDictionary element, List<COSBase> kids) {
        if (kids.isEmpty()) {
            element.removeItem(COSName.K);
        } else if (kids.size() == 1) {
            element.setItem(COSName.K, kids.getFirst());
        } else {
            element.setItem(COSName.K, new COSArray(kids));
        }
    }
}
