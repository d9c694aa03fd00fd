package org.policypress.compare;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Accepts or rejects all changes of a Word file by the words of ECMA-376 part 1, 17.13.5, and tells what is left, a line for
 * each paragraph and row: an independent reader, which shares no code with the writer.
 */
final class TrackedChanges {

    private final Set<String> dropped;
    private final Set<String> kept;
    private final List<String> lines = new ArrayList<>();

    private TrackedChanges(boolean accept) {
        Set<String> gone = Set.of("del", "moveFrom");
        Set<String> come = Set.of("ins", "moveTo");
        dropped = accept ? gone : come;
        kept = accept ? come : gone;
    }

    static List<String> accept(byte[] docx) {
        return read(docx, true);
    }

    static List<String> reject(byte[] docx) {
        return read(docx, false);
    }

    /** The main text as it is with all changes accepted, or rejected. */
    static Element settled(byte[] docx, boolean accept) {
        return new TrackedChanges(accept).settled(docx);
    }

    private Element settled(byte[] docx) {
        Element body = (Element) parse(docx, "word/document.xml")
                .orElseThrow()
                .getElementsByTagName("w:body")
                .item(0);
        settle(body);
        return body;
    }

    private static List<String> read(byte[] docx, boolean accept) {
        TrackedChanges changes = new TrackedChanges(accept);
        Element body = changes.settled(docx);
        changes.tell(body);
        parse(docx, "word/footnotes.xml").ifPresent(notes -> changes.tellNotes(body, notes.getDocumentElement()));
        return changes.lines;
    }

    /** The footnotes that are still mentioned, in the order of their mention: they go with their marks. */
    private void tellNotes(Element body, Element notes) {
        settle(notes);
        var mentions = body.getElementsByTagName("w:footnoteReference");
        for (int i = 0; i < mentions.getLength(); i++) {
            String id = ((Element) mentions.item(i)).getAttribute("w:id");
            for (Element note : children(notes)) {
                if (note.getAttribute("w:id").equals(id)) {
                    lines.add("footnote");
                    tell(note);
                }
            }
        }
    }

    private static Optional<org.w3c.dom.Document> parse(byte[] docx, String part) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(part)) {
                    return Optional.of(DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(zip));
                }
            }
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return Optional.empty();
    }

    private void settle(Element parent) {
        for (Element child : children(parent)) {
            String name = child.getLocalName() == null ? child.getTagName().substring(2) : child.getLocalName();
            if (name.equals("rPrChange")) {
                reset(child, "w:rPr");
            } else if (name.equals("pPrChange")) {
                reset(child, "w:pPr");
            } else if (name.equals("tr") && hasMark(child, "w:trPr")) {
                parent.removeChild(child);
            } else if (dropped.contains(name) && isRunLevel(child)) {
                parent.removeChild(child);
            } else if (kept.contains(name) && isRunLevel(child)) {
                settle(child);
                while (child.getFirstChild() != null) {
                    parent.insertBefore(child.getFirstChild(), child);
                }
                parent.removeChild(child);
            } else {
                settle(child);
            }
        }
        joinParagraphs(parent);
        for (Element child : children(parent)) {
            if (child.getTagName().equals("w:tbl")
                    && children(child).stream().noneMatch(c -> c.getTagName().equals("w:tr"))) {
                parent.removeChild(child);
            }
        }
    }

    /** A change of format: the old format stands in it, beside the new one. A paragraph's mark is not part of it. */
    private void reset(Element change, String kind) {
        Element properties = (Element) change.getParentNode();
        properties.removeChild(change);
        if (kept.contains("ins")) {
            return;
        }
        for (Element now : children(properties)) {
            if (kind.equals("w:rPr") || !now.getTagName().equals("w:rPr")) {
                properties.removeChild(now);
            }
        }
        Element old = first(change, kind);
        Node mark = properties.getFirstChild();
        while (old.getFirstChild() != null) {
            properties.insertBefore(old.getFirstChild(), mark);
        }
    }

    /** A paragraph without its mark runs on into the next, whose properties hold. */
    private void joinParagraphs(Element parent) {
        for (Element child : children(parent)) {
            if (!child.getTagName().equals("w:p") || !hasParagraphMark(child)) {
                continue;
            }
            Node next = child.getNextSibling();
            while (next != null
                    && !(next instanceof Element e && Set.of("w:p", "w:tbl").contains(e.getTagName()))) {
                next = next.getNextSibling();
            }
            if (next instanceof Element e && e.getTagName().equals("w:p")) {
                Node before = first(e, "w:pPr") == null
                        ? e.getFirstChild()
                        : first(e, "w:pPr").getNextSibling();
                for (Element content : children(child)) {
                    if (!content.getTagName().equals("w:pPr")) {
                        e.insertBefore(content, before);
                    }
                }
            } else if (!child.getTextContent().isEmpty()) {
                throw new IllegalStateException("text without a paragraph: " + child.getTextContent());
            }
            parent.removeChild(child);
        }
    }

    private boolean hasParagraphMark(Element paragraph) {
        Element properties = first(paragraph, "w:pPr");
        return properties != null && hasMark(properties, "w:rPr");
    }

    private boolean hasMark(Element element, String properties) {
        Element found = first(element, properties);
        return found != null
                && children(found).stream()
                        .anyMatch(c -> dropped.contains(c.getTagName().substring(2)));
    }

    private static boolean isRunLevel(Element element) {
        String parent = element.getParentNode().getNodeName();
        return !parent.equals("w:rPr") && !parent.equals("w:trPr");
    }

    private void tell(Element element) {
        for (Element child : children(element)) {
            switch (child.getTagName()) {
                case "w:p" -> {
                    Element style = first(first(child, "w:pPr"), "w:pStyle");
                    lines.add((style == null ? "" : style.getAttribute("w:val")) + ": " + text(child));
                }
                // The contents are a field too.
                case "w:sdt" -> {
                    if (first(first(child, "w:sdtPr"), "w:docPartObj") == null) {
                        tell(child);
                    }
                }
                case "w:tr" -> {
                    lines.add("row");
                    tell(child);
                }
                default -> tell(child);
            }
        }
    }

    /** The words with what they are set in; runs are cut anywhere. */
    private String text(Element paragraph) {
        StringBuilder text = new StringBuilder();
        for (Element child : children(paragraph)) {
            switch (child.getTagName()) {
                case "w:pPr", "w:instrText", "w:delInstrText" -> {}
                case "w:t", "w:delText" -> {
                    Element run = (Element) child.getParentNode();
                    boolean bold = first(first(run, "w:rPr"), "w:b") != null;
                    boolean italic = first(first(run, "w:rPr"), "w:i") != null;
                    for (char c : child.getTextContent().toCharArray()) {
                        text.append(bold ? "*" : "").append(italic ? "/" : "").append(c);
                    }
                }
                case "w:footnoteReference" -> text.append("[note]");
                case "w:drawing" -> text.append("[picture]");
                case "w:tab" -> text.append("\t");
                default -> text.append(text(child));
            }
        }
        return text.toString();
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    @SuppressWarnings("NullAway") // the DOM has null for nothing
    private static Element first(Element parent, String name) {
        if (parent == null) {
            return null;
        }
        return children(parent).stream()
                .filter(c -> c.getTagName().equals(name))
                .findFirst()
                .orElse(null);
    }
}
