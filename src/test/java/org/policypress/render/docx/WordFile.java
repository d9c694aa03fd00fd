package org.policypress.render.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.policypress.document.Document;
import org.policypress.library.SourceFiles;
import org.policypress.library.Templates;
import org.policypress.render.Pagination;
import org.policypress.render.Theme;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A Word file taken apart. */
final class WordFile {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    WordFile(byte[] file) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document drawn with the built-in templates, its contents without page numbers. */
    static WordFile of(Document document) {
        return new WordFile(bytes(document, new Pagination(Map.of())));
    }

    /** The document drawn with the built-in templates. */
    static byte[] bytes(Document document, Pagination pagination) {
        return renderer(Map.of(), Theme.BUILT_IN).render(document, pagination);
    }

    /** A renderer for a library with these files. */
    static DocxRenderer renderer(Map<String, byte[]> files, Theme theme) {
        return DocxRenderer.open(templates(files), theme).value().orElseThrow();
    }

    /** The templates of a library with these files, by path. */
    static Templates templates(Map<String, byte[]> files) {
        return Templates.of(new SourceFiles() {
            @Override
            public Optional<byte[]> read(String path) {
                return Optional.ofNullable(files.get(path));
            }

            @Override
            public List<String> list(String folder) {
                return List.of();
            }
        });
    }

    /** The names of the parts, in their order. */
    List<String> names() {
        return List.copyOf(parts.keySet());
    }

    byte[] bytes(String part) {
        return Optional.ofNullable(parts.get(part)).orElseThrow(() -> new AssertionError("no part " + part));
    }

    String xml(String part) {
        return new String(bytes(part), StandardCharsets.UTF_8);
    }

    /** Puts a part in, or another in its place. */
    void put(String part, String content) {
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The parts as a file again. */
    byte[] packed() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** Puts other text into a part. */
    void replace(String part, String text, String replacement) {
        String xml = xml(part);
        if (!xml.contains(text)) {
            throw new AssertionError(part + " does not have " + text);
        }
        parts.put(part, xml.replace(text, replacement).getBytes(StandardCharsets.UTF_8));
    }

    Element root(String part) {
        try {
            return DocumentHelper.readDocument(new ByteArrayInputStream(bytes(part)))
                    .getDocumentElement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new AssertionError(part + " is no XML", e);
        }
    }

    /** All elements of WordprocessingML with that local name, in the order of the part. */
    List<Element> all(String part, String name) {
        return within(root(part), name);
    }

    /** All elements of another vocabulary with that local name, in the order of the part. */
    List<Element> all(String part, String namespace, String name) {
        return elements(root(part).getElementsByTagNameNS(namespace, name));
    }

    /** All elements of WordprocessingML in an element with that local name. */
    static List<Element> within(Element root, String name) {
        return elements(root.getElementsByTagNameNS(WordXml.W, name));
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** {@code w:val} of the element. */
    static String value(Element element) {
        return attribute(element, "val");
    }

    static String attribute(Element element, String name) {
        return element.getAttributeNS(WordXml.W, name);
    }

    /** The text of an element as someone reads it: tabs and breaks as characters, without field instructions. */
    static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Element each : within(element, "*")) {
            switch (each.getLocalName()) {
                case "t" -> text.append(each.getTextContent());
                case "tab" -> text.append(each.getParentNode().getLocalName().equals("r") ? "\t" : "");
                case "br" -> text.append('\n');
                case "softHyphen" -> text.append('\u00AD');
                case "noBreakHyphen" -> text.append('\u2011');
                default -> {}
            }
        }
        return text.toString();
    }
}
