package org.policypress.render.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The parts of a file that is packed as Office packs its files (ECMA-376 part 2), by name without a slash at the front.
 * What is read is bounded, whatever the file claims: in size, in number of parts, in depth of elements.
 */
final class PackageReader {

    /** The most that a file may unpack to, in bytes: Word's own largest templates have a tenth of it. */
    static final int LARGEST = 64 * 1024 * 1024;

    private static final int MOST_PARTS = 4096;

    private static final String DEEPEST = "200";

    private static final String CONTENT_TYPES = "[Content_Types].xml";

    /** Names of parts differ by more than their case (ECMA-376 part 2, 6.2.2.3). */
    private final Map<String, byte[]> parts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * What a part refers to.
     *
     * @param id what the part calls it
     * @param type what it is to the part, as an address
     * @param target the name of a part, or an address outside
     */
    record Relationship(String id, String type, String target, boolean external) {}

    private PackageReader() {}

    /**
     * Unpacks a file.
     *
     * @throws TooLarge when it is larger than anyone's template
     * @throws IOException when it is no such file, or damaged
     */
    static PackageReader open(byte[] file) throws IOException, TooLarge {
        PackageReader reader = new PackageReader();
        int left = LARGEST;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0 || reader.parts.size() >= MOST_PARTS) {
                    throw new TooLarge();
                }
                reader.parts.put(entry.getName(), content);
            }
        } catch (IllegalArgumentException e) {
            // A name that is not in UTF-8.
            throw new IOException(e);
        }
        if (reader.parts.isEmpty()) {
            throw new IOException("no zip file");
        }
        return reader;
    }

    /** The content of a part. */
    byte[] bytes(String part) throws IOException {
        byte[] content = parts.get(part);
        if (content == null) {
            throw new IOException("there is no part " + part);
        }
        return content;
    }

    /** The tree of a part that is XML. */
    Document tree(String part) throws IOException {
        try {
            return parser().parse(new ByteArrayInputStream(bytes(part)));
        } catch (SAXException e) {
            throw new IOException(e);
        }
    }

    /** What a part refers to; the package itself is the part with an empty name. */
    List<Relationship> relationships(String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String name = folder + "_rels/" + part.substring(slash) + ".rels";
        List<Relationship> relationships = new ArrayList<>();
        if (parts.containsKey(name)) {
            for (Element element : WordXml.children(tree(name).getDocumentElement(), "Relationship")) {
                boolean external = element.getAttribute("TargetMode").equals("External");
                String target = element.getAttribute("Target");
                relationships.add(new Relationship(
                        element.getAttribute("Id"),
                        element.getAttribute("Type"),
                        external ? target : resolved(folder, target),
                        external));
            }
        }
        return relationships;
    }

    /** What kind of file a part is. */
    String contentType(String part) throws IOException {
        Element types = tree(CONTENT_TYPES).getDocumentElement();
        String extension = part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Optional<Element> own = WordXml.children(types, "Override").stream()
                .filter(type -> type.getAttribute("PartName").equalsIgnoreCase("/" + part))
                .findFirst();
        Optional<Element> ofExtension = WordXml.children(types, "Default").stream()
                .filter(type ->
                        type.getAttribute("Extension").toLowerCase(Locale.ROOT).equals(extension))
                .findFirst();
        return own.or(() -> ofExtension)
                .map(type -> type.getAttribute("ContentType"))
                .orElseThrow(() -> new IOException("nothing tells what " + part + " is"));
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        List<String> path = new ArrayList<>();
        for (String step : (folder + target).split("/", -1)) {
            if (!step.equals("..")) {
                path.add(step);
            } else if (!path.isEmpty()) {
                path.removeLast();
            }
        }
        return String.join("/", path);
    }

    /** The JDK's own parser, whatever else is on the class path: no document types, so no entities. */
    private static DocumentBuilder parser() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setExpandEntityReferences(false);
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new Strict());
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The file is larger than it may be. */
    static final class TooLarge extends Exception {}

    /** The default one prints to the standard error stream. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
