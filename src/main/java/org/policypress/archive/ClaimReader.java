package org.policypress.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Reads what publications say of themselves, where the renderers write it: a PDF in XMP, a Word file in its custom
 * properties, a page in {@code meta} elements. The file may come from anywhere: reading is bounded, and whatever cannot be
 * read claims nothing.
 */
final class ClaimReader {

    /** The most of a file's metadata that is read, in bytes: ours is a few thousand. */
    private static final int LONGEST = 1024 * 1024;

    /** The most parts of a Word file that are looked at. */
    private static final int MOST_PARTS = 10_000;

    private static final Pattern META = Pattern.compile("<meta\\s[^>]{0,400}>", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("\\sname\\s*=\\s*[\"']?policypress[.:]([a-z]+)[\"'\\s/>]");
    private static final Pattern CONTENT = Pattern.compile("\\scontent\\s*=\\s*[\"']?([A-Za-z0-9._-]+)[\"'\\s/>]");
    private static final Pattern OWN = Pattern.compile("policypress[.:]([a-z]+)");

    private ClaimReader() {}

    /** What a file claims to be, if it claims anything. */
    static Optional<Claim> read(byte[] file) {
        try {
            return Claim.of(startsWith(file, "%PDF") ? pdf(file) : startsWith(file, "PK") ? docx(file) : html(file));
        } catch (IOException | XMLStreamException | RuntimeException _) {
            return Optional.empty(); // PDFBox throws unchecked exceptions at some broken files
        }
    }

    private static boolean startsWith(byte[] file, String beginning) {
        return new String(file, 0, Math.min(file.length, beginning.length()), StandardCharsets.ISO_8859_1)
                .equals(beginning);
    }

    private static Map<String, String> pdf(byte[] file) throws IOException, XMLStreamException {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDMetadata metadata = document.getDocumentCatalog().getMetadata();
            if (metadata == null) {
                return Map.of();
            }
            try (InputStream xmp = metadata.exportXMPMetadata()) {
                return elements(xmp.readNBytes(LONGEST));
            }
        }
    }

    /** {@code <policypress:school>canterbury-nursery</policypress:school>}; some programs make attributes of them. */
    private static Map<String, String> elements(byte[] xmp) throws XMLStreamException {
        Map<String, String> properties = new HashMap<>();
        XMLStreamReader xml = reader(xmp);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    if ("policypress".equals(xml.getAttributePrefix(i))) {
                        properties.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
                    }
                }
                if ("policypress".equals(xml.getPrefix())) {
                    properties.put(xml.getLocalName(), xml.getElementText().strip());
                }
            }
        }
        return properties;
    }

    private static Map<String, String> docx(byte[] file) throws IOException, XMLStreamException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            ZipEntry part = zip.getNextEntry();
            for (int i = 0; part != null && i < MOST_PARTS; i++) {
                if (part.getName().equals("docProps/custom.xml")) {
                    return custom(zip.readNBytes(LONGEST));
                }
                part = zip.getNextEntry();
            }
            return Map.of();
        }
    }

    /** {@code <property name="policypress.school"><vt:lpwstr>canterbury-nursery</vt:lpwstr></property>}. */
    private static Map<String, String> custom(byte[] part) throws XMLStreamException {
        Map<String, String> properties = new HashMap<>();
        XMLStreamReader xml = reader(part);
        String name = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("property")) {
                Matcher own = OWN.matcher(
                        Optional.ofNullable(xml.getAttributeValue(null, "name")).orElse(""));
                name = own.matches() ? own.group(1) : "";
            } else if (!name.isEmpty()) {
                properties.put(name, xml.getElementText().strip());
                name = "";
            }
        }
        return properties;
    }

    private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    /** {@code <meta name="policypress:school" content="canterbury-nursery"/>}. */
    private static Map<String, String> html(byte[] file) {
        String head = new String(file, 0, Math.min(file.length, LONGEST), StandardCharsets.UTF_8);
        Map<String, String> properties = new HashMap<>();
        Matcher meta = META.matcher(head);
        while (meta.find()) {
            Matcher name = NAME.matcher(meta.group());
            Matcher content = CONTENT.matcher(meta.group());
            if (name.find() && content.find()) {
                properties.put(name.group(1), content.group(1));
            }
        }
        return properties;
    }
}
