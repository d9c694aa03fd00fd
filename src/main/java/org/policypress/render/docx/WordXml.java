package org.policypress.render.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** The names of Word's XML, and its trees of elements. */
final class WordXml {

    /** WordprocessingML, transitional (ECMA-376 part 4). */
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** DrawingML. */
    static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /** References from a part to its relationships. */
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private WordXml() {}

    /** The child elements with that local name. */
    static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                children.add(element);
            }
        }
        return children;
    }

    /** The first child element with that local name. */
    static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /** The element that a path of local names leads to. */
    static Optional<Element> descendant(Element parent, String... path) {
        Optional<Element> found = Optional.of(parent);
        for (String name : path) {
            found = found.flatMap(element -> child(element, name));
        }
        return found;
    }

    /** The value of {@code w:val} of the first child with that name. */
    static Optional<String> value(Element parent, String name) {
        return child(parent, name).map(child -> child.getAttributeNS(W, "val"));
    }

    /** A whole number in an attribute of WordprocessingML. */
    static Optional<Integer> number(Element element, String attribute) {
        try {
            return Optional.of(Integer.valueOf(element.getAttributeNS(W, attribute)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A new element of WordprocessingML with {@code w:val}. */
    static Element element(Element parent, String name, String value) {
        Element element = parent.getOwnerDocument().createElementNS(W, "w:" + name);
        element.setAttributeNS(W, "w:val", value);
        return element;
    }

    /** Writes an element as it is read: for a tree from a namespace-aware parser, whose declarations are attributes. */
    static void write(Element element, XmlWriter out) {
        NamedNodeMap attributes = element.getAttributes();
        String[] namesAndValues = new String[2 * attributes.getLength()];
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            namesAndValues[2 * i] = attribute.getName();
            namesAndValues[2 * i + 1] = attribute.getValue();
        }
        if (element.getFirstChild() == null) {
            out.empty(element.getTagName(), namesAndValues);
            return;
        }
        out.open(element.getTagName(), namesAndValues);
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            switch (node.getNodeType()) {
                case Node.ELEMENT_NODE -> write((Element) node, out);
                case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> {
                    // Styles, themes and font tables hold no text: what stands between their elements is layout.
                    if (!node.getTextContent().isBlank()) {
                        out.text(node.getTextContent());
                    }
                }
                default -> {}
            }
        }
        out.close(element.getTagName());
    }
}
