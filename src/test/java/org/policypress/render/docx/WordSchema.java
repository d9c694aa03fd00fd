package org.policypress.render.docx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.drawingml.x2006.main.ThemeDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FootnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Judges parts by the schema of ECMA-376, transitional, after what Word does with what it need not understand. */
public final class WordSchema {

    private static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /** How each part is parsed: it has a root element of its own type. */
    private interface Parser {
        XmlObject parse(Node root, XmlOptions options) throws XmlException;
    }

    private static final Map<String, Parser> PARSERS = Map.ofEntries(
            Map.entry("word/document.xml", DocumentDocument.Factory::parse),
            Map.entry("word/styles.xml", StylesDocument.Factory::parse),
            Map.entry("word/settings.xml", SettingsDocument.Factory::parse),
            Map.entry("word/numbering.xml", NumberingDocument.Factory::parse),
            Map.entry("word/footnotes.xml", FootnotesDocument.Factory::parse),
            Map.entry("word/header1.xml", HdrDocument.Factory::parse),
            Map.entry("word/header2.xml", HdrDocument.Factory::parse),
            Map.entry("word/footer1.xml", FtrDocument.Factory::parse),
            Map.entry("word/footer2.xml", FtrDocument.Factory::parse),
            Map.entry("word/fontTable.xml", FontsDocument.Factory::parse),
            Map.entry("word/theme/theme1.xml", ThemeDocument.Factory::parse),
            Map.entry(
                    "docProps/app.xml",
                    org.openxmlformats.schemas.officeDocument.x2006.extendedProperties.PropertiesDocument.Factory
                            ::parse),
            Map.entry(
                    "docProps/custom.xml",
                    org.openxmlformats.schemas.officeDocument.x2006.customProperties.PropertiesDocument.Factory
                            ::parse));

    private WordSchema() {}

    /** What is wrong with a Word file, a sentence for each error. */
    public static List<String> errors(byte[] docx) {
        return errors(new WordFile(docx));
    }

    /** What is wrong, a sentence for each error. */
    static List<String> errors(WordFile file) {
        List<String> errors = new ArrayList<>();
        for (String name : file.names()) {
            Parser parser = PARSERS.get(name);
            if (parser != null) {
                errors.addAll(errors(name, file.root(name), parser));
            }
        }
        return errors;
    }

    /** The parts that {@link #errors} judges. */
    static Set<String> judged() {
        return PARSERS.keySet();
    }

    private static List<String> errors(String name, Element root, Parser parser) {
        ignore(root, ignorable(root));
        List<XmlError> found = new ArrayList<>();
        try {
            XmlObject part = parser.parse(root.getOwnerDocument(), new XmlOptions());
            part.validate(new XmlOptions().setErrorListener(found));
        } catch (XmlException e) {
            return List.of(name + ": " + e.getMessage());
        }
        return found.stream()
                .map(error -> name + ": " + error.getMessage() + at(error))
                .toList();
    }

    private static String at(XmlError error) {
        if (error.getCursorLocation() == null) {
            return "";
        }
        String xml = error.getCursorLocation().xmlText();
        return " at " + xml.substring(0, Math.min(xml.length(), 200));
    }

    private static Set<String> ignorable(Element root) {
        Set<String> namespaces = new HashSet<>();
        for (String prefix : root.getAttributeNS(COMPATIBILITY, "Ignorable").split(" ", -1)) {
            if (!prefix.isEmpty()) {
                String namespace = root.lookupNamespaceURI(prefix);
                if (namespace == null) {
                    throw new AssertionError("mc:Ignorable names " + prefix + ", which is not declared");
                }
                namespaces.add(namespace);
            }
        }
        namespaces.add(COMPATIBILITY);
        return namespaces;
    }

    /** ECMA-376 part 3, 9: elements and attributes of ignorable namespaces are as good as not there. */
    private static void ignore(Element element, Set<String> namespaces) {
        for (int i = element.getAttributes().getLength() - 1; i >= 0; i--) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (namespaces.contains(attribute.getNamespaceURI())) {
                element.removeAttributeNode(attribute);
            }
        }
        for (Node child = element.getFirstChild(); child != null; ) {
            Node next = child.getNextSibling();
            if (child instanceof Element inner) {
                if (namespaces.contains(inner.getNamespaceURI())) {
                    element.removeChild(inner);
                } else {
                    ignore(inner, namespaces);
                }
            }
            child = next;
        }
    }
}
