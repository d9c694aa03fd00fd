package org.policypress.render.pdf;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.policypress.document.Document;
import org.policypress.document.LibraryState;

/**
 * What a PDF file tells of itself: in the information dictionary, and in XMP (ISO 16684-1) with the marks of PDF/A-2a (ISO
 * 19005-2, 6.6) and PDF/UA-1 (ISO 14289-1, 5). Replaces what openhtmltopdf writes there, which has the time of the clock.
 */
final class Description {

    private static final String OWN = "https://policypress.org/ns/publication/1.0/";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String TOOL = "policypress";

    private final String title;
    private final String author;
    private final String subject;
    private final String keywords;
    private final String language;
    private final Optional<Instant> time;
    private final Map<String, String> identity = new LinkedHashMap<>();

    Description(Document document) {
        title = document.cover().title() + " – " + document.cover().school();
        author = document.cover().provider();
        subject = document.cover().title() + " of " + document.cover().school() + ", for "
                + document.cover().audience();
        keywords = String.join(
                ", ", "policy", document.cover().title(), document.cover().school());
        language = document.language();
        identity.put("school", document.key().school());
        identity.put("policy", document.key().policy());
        identity.put("urn", document.key().urn());
        identity.put(
                "version",
                document.edition().versionNumber().map(Object::toString).orElse(""));
        switch (document.edition().source()) {
            case LibraryState.Commit commit -> {
                time = Optional.of(commit.time());
                identity.put("commit", commit.id());
                identity.put("state", commit.changed() ? "changed since" : "as committed");
            }
            case LibraryState.Unversioned _ -> time = Optional.empty();
        }
        identity.values().removeIf(String::isEmpty);
    }

    /** Writes the description into a file. */
    void describe(PDDocument document) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        information.setSubject(subject);
        information.setKeywords(keywords);
        information.setCreator(TOOL);
        information.setProducer(TOOL);
        time.ifPresent(instant -> {
            GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
            calendar.setTimeInMillis(instant.toEpochMilli());
            information.setCreationDate(calendar);
            information.setModificationDate(calendar);
        });
        document.setDocumentInformation(information);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp().getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    String xmp() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            packet(new Xmp(xml));
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void packet(Xmp xmp) throws XMLStreamException {
        xmp.instruction("xpacket", "begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"");
        xmp.open("x:xmpmeta", Map.of("x", "adobe:ns:meta/"));
        xmp.open("rdf:RDF", Map.of("rdf", RDF));
        xmp.description(Map.of("pdfaid", "http://www.aiim.org/pdfa/ns/id/"));
        xmp.text("pdfaid:part", "2");
        xmp.text("pdfaid:conformance", "A");
        xmp.close();
        xmp.description(Map.of("pdfuaid", "http://www.aiim.org/pdfua/ns/id/"));
        xmp.text("pdfuaid:part", "1");
        xmp.close();
        xmp.description(Map.of("dc", "http://purl.org/dc/elements/1.1/"));
        xmp.text("dc:format", "application/pdf");
        xmp.alternatives("dc:title", title);
        xmp.list("dc:creator", "rdf:Seq", author);
        xmp.alternatives("dc:description", subject);
        xmp.list("dc:language", "rdf:Bag", language);
        xmp.close();
        xmp.description(Map.of("pdf", "http://ns.adobe.com/pdf/1.3/"));
        xmp.text("pdf:Keywords", keywords);
        xmp.text("pdf:Producer", TOOL);
        xmp.close();
        xmp.description(Map.of("xmp", "http://ns.adobe.com/xap/1.0/"));
        xmp.text("xmp:CreatorTool", TOOL);
        if (time.isPresent()) {
            // Whole seconds, as the information dictionary has them.
            String when = Instant.ofEpochSecond(time.get().getEpochSecond()).toString();
            xmp.text("xmp:CreateDate", when);
            xmp.text("xmp:ModifyDate", when);
        }
        xmp.close();
        xmp.description(Map.of("policypress", OWN));
        for (var property : identity.entrySet()) {
            xmp.text("policypress:" + property.getKey(), property.getValue());
        }
        xmp.close();
        extensions(xmp);
        xmp.close();
        xmp.close();
        xmp.instruction("xpacket", "end=\"w\"");
    }

    /** ISO 19005-2, 6.6.2.3.3: properties that XMP itself does not know are described in the file. */
    private void extensions(Xmp xmp) throws XMLStreamException {
        xmp.description(Map.of(
                "pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/",
                "pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#",
                "pdfaProperty", "http://www.aiim.org/pdfa/ns/property#"));
        xmp.open("pdfaExtension:schemas", Map.of());
        xmp.open("rdf:Bag", Map.of());
        xmp.schema(
                "PDF/UA identification",
                "http://www.aiim.org/pdfua/ns/id/",
                "pdfuaid",
                Map.of("part", "Part of ISO 14289 that the file conforms to"),
                "Integer");
        Map<String, String> own = new LinkedHashMap<>();
        for (String name : identity.keySet()) {
            own.put(name, "The publication's " + name);
        }
        xmp.schema("Publication of a school's policy", OWN, "policypress", own, "Text");
        xmp.close();
        xmp.close();
        xmp.close();
    }
}
