package org.policypress.render.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.RelationshipSource;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.policypress.render.JavaXml;
import org.policypress.render.docx.Relationships.Relationship;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The parts of a Word file that somebody else made, through POI. What is read is bounded, whatever the file claims: in size, in
 * number of parts, in depth of elements.
 */
final class PackageReader implements AutoCloseable {

    /** The most that a file may unpack to, in bytes: Word's own largest templates have a tenth of it. */
    static final int LARGEST = 64 * 1024 * 1024;

    private static final int MOST_PARTS = 1000;

    private static final String DEEPEST = "200";

    private final OPCPackage file;

    private PackageReader(OPCPackage file) {
        this.file = file;
    }

    /**
     * Opens a file.
     *
     * @throws TooLarge when it is larger than anyone's template
     * @throws IOException when it is no such file, or damaged
     */
    static PackageReader open(byte[] file) throws IOException, TooLarge {
        measure(file);
        return JavaXml.during(() -> opened(file));
    }

    private static PackageReader opened(byte[] file) throws IOException {
        try {
            return new PackageReader(OPCPackage.open(new ByteArrayInputStream(file)));
        } catch (InvalidFormatException | RuntimeException e) {
            throw new IOException(e);
        }
    }

    /** POI bounds how far a part may unpack, but not all of them together. */
    private static void measure(byte[] file) throws IOException, TooLarge {
        long left = LARGEST;
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                left -= zip.skip(left + 1);
                if (left < 0 || ++parts > MOST_PARTS) {
                    throw new TooLarge();
                }
            }
        } catch (IllegalArgumentException e) {
            // A name that is not in UTF-8.
            throw new IOException(e);
        }
    }

    /** The content of a part. */
    byte[] bytes(String part) throws IOException {
        try (InputStream content = part(part).getInputStream()) {
            return content.readAllBytes();
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    /** The tree of a part that is XML. */
    Document tree(String part) throws IOException {
        try {
            return parser().parse(new ByteArrayInputStream(bytes(part)));
        } catch (SAXException e) {
            throw new IOException(e);
        }
    }

    /** What the file itself refers to. */
    List<Relationship> relationships() throws IOException {
        return relationships(file);
    }

    /** What a part refers to. */
    List<Relationship> relationships(String part) throws IOException {
        return relationships(part(part));
    }

    private static List<Relationship> relationships(RelationshipSource source) throws IOException {
        List<Relationship> relationships = new ArrayList<>();
        try {
            for (PackageRelationship each : source.getRelationships()) {
                boolean external = each.getTargetMode() == TargetMode.EXTERNAL;
                String target = each.getTargetURI().toString();
                relationships.add(new Relationship(
                        each.getId(), each.getRelationshipType(), external ? target : target.substring(1), external));
            }
        } catch (OpenXML4JException | RuntimeException e) {
            throw new IOException(e);
        }
        return relationships;
    }

    /** What kind of file a part is. */
    String contentType(String part) throws IOException {
        return part(part).getContentType();
    }

    private PackagePart part(String name) throws IOException {
        try {
            PackagePart part = file.getPart(PackagingURIHelper.createPartName("/" + name));
            if (part == null) {
                throw new IOException("there is no part " + name);
            }
            return part;
        } catch (InvalidFormatException | RuntimeException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        file.revert();
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
