package org.policypress.render.docx;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The styles of a {@code reference.docx}, found by the names that Word knows them by, whatever their ids. Styles that it
 * lacks are added from the built-in one.
 */
final class StyleSheet {

    private final Document tree;
    private final Map<String, Element> byId = new HashMap<>();
    private final Map<WordStyle, Element> elements = new EnumMap<>(WordStyle.class);
    private final Map<WordStyle, String> ids = new EnumMap<>(WordStyle.class);
    private final List<WordStyle> added = new ArrayList<>();

    /** @param tree the tree of {@code styles.xml}, which is changed */
    StyleSheet(Document tree) {
        this.tree = tree;
        // What is added is named w:..., whatever prefix the file's own elements have.
        tree.getDocumentElement().setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:w", WordXml.W);
        for (Element style : WordXml.children(tree.getDocumentElement(), "style")) {
            byId.putIfAbsent(style.getAttributeNS(WordXml.W, "styleId"), style);
        }
        for (WordStyle style : WordStyle.values()) {
            find(style).ifPresent(element -> know(style, element));
        }
    }

    /** Whether it has every style that documents use. */
    boolean isComplete() {
        return elements.size() == WordStyle.values().length;
    }

    /** Adds the styles that are missing. */
    void complete(StyleSheet builtIn) {
        for (WordStyle style : WordStyle.values()) {
            if (!elements.containsKey(style)) {
                Element copy = (Element) tree.importNode(builtIn.element(style), true);
                String id = freeId(copy.getAttributeNS(WordXml.W, "styleId"));
                copy.setAttributeNS(WordXml.W, "w:styleId", id);
                tree.getDocumentElement().appendChild(copy);
                byId.put(id, copy);
                know(style, copy);
                added.add(style);
            }
        }
        for (WordStyle style : added) {
            for (String relation : List.of("basedOn", "next", "link")) {
                WordXml.child(element(style), relation).ifPresent(reference -> translate(reference, builtIn));
            }
        }
    }

    /** The styles that the reference lacked. */
    List<WordStyle> added() {
        return List.copyOf(added);
    }

    /** The id that paragraphs, runs and tables refer to the style by. */
    String id(WordStyle style) {
        String id = ids.get(style);
        if (id == null) {
            throw new IllegalStateException("the style sheet has no " + style);
        }
        return id;
    }

    /** The style's element. */
    Element element(WordStyle style) {
        Element element = elements.get(style);
        if (element == null) {
            throw new IllegalStateException("the style sheet has no " + style);
        }
        return element;
    }

    /** All styles' elements. */
    List<Element> all() {
        return WordXml.children(tree.getDocumentElement(), "style");
    }

    /** The root of the tree. */
    Element root() {
        return tree.getDocumentElement();
    }

    /** A property of the style's paragraphs: its own, or the nearest that it is based on; by its element and attribute. */
    Optional<Integer> paragraphNumber(WordStyle style, String property, String attribute) {
        Set<Element> seen = new HashSet<>();
        Optional<Element> at = Optional.of(element(style));
        while (at.isPresent() && seen.add(at.get())) {
            Optional<Integer> number = WordXml.descendant(at.get(), "pPr", property)
                    .flatMap(element -> WordXml.number(element, attribute));
            if (number.isPresent()) {
                return number;
            }
            at = WordXml.value(at.get(), "basedOn").map(byId::get);
        }
        return Optional.empty();
    }

    private void know(WordStyle style, Element element) {
        elements.put(style, element);
        ids.put(style, element.getAttributeNS(WordXml.W, "styleId"));
    }

    private Optional<Element> find(WordStyle style) {
        return find(style.kind().type(), style.styleName());
    }

    /** Word writes the names of its own styles in English always, but not always in the same case. */
    private Optional<Element> find(String type, String name) {
        String sought = name.toLowerCase(Locale.ROOT);
        return all().stream()
                .filter(style -> type.equals(style.getAttributeNS(WordXml.W, "type")))
                .filter(style -> WordXml.value(style, "name")
                        .map(n -> n.toLowerCase(Locale.ROOT))
                        .filter(sought::equals)
                        .isPresent())
                .findFirst();
    }

    private String freeId(String wanted) {
        String id = wanted;
        for (int n = 2; byId.containsKey(id); n++) {
            id = wanted + n;
        }
        return id;
    }

    /** Turns an id of the built-in style sheet into the id that the style of the same name has here. */
    private void translate(Element reference, StyleSheet builtIn) {
        Element meant = builtIn.byId.get(reference.getAttributeNS(WordXml.W, "val"));
        Optional<Element> here = meant == null
                ? Optional.empty()
                : find(
                        meant.getAttributeNS(WordXml.W, "type"),
                        WordXml.value(meant, "name").orElse(""));
        if (here.isPresent()) {
            reference.setAttributeNS(WordXml.W, "w:val", here.get().getAttributeNS(WordXml.W, "styleId"));
        } else {
            reference.getParentNode().removeChild(reference);
        }
    }
}
