package org.policypress.render.pdf;

import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XMP's forms of RDF (ISO 16684-1, 7). Names are qualified: {@code dc:title}. */
final class Xmp {

    private final XMLStreamWriter xml;

    Xmp(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void instruction(String target, String content) throws XMLStreamException {
        xml.writeProcessingInstruction(target, content);
    }

    /** Opens an element that declares those prefixes. */
    void open(String name, Map<String, String> prefixes) throws XMLStreamException {
        xml.writeStartElement(name);
        for (var prefix : new TreeMap<>(prefixes).entrySet()) {
            xml.writeAttribute("xmlns:" + prefix.getKey(), prefix.getValue());
        }
    }

    void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    /** Opens a group of properties. */
    void description(Map<String, String> prefixes) throws XMLStreamException {
        open("rdf:Description", prefixes);
        xml.writeAttribute("rdf:about", "");
    }

    void text(String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    /** A text in one language, which is not told. */
    void alternatives(String name, String value) throws XMLStreamException {
        open(name, Map.of());
        open("rdf:Alt", Map.of());
        xml.writeStartElement("rdf:li");
        xml.writeAttribute("xml:lang", "x-default");
        xml.writeCharacters(value);
        xml.writeEndElement();
        close();
        close();
    }

    /** A list of one. */
    void list(String name, String kind, String value) throws XMLStreamException {
        open(name, Map.of());
        open(kind, Map.of());
        text("rdf:li", value);
        close();
        close();
    }

    /** Describes a schema: its properties' names with what they mean, all of one type. */
    void schema(String title, String namespace, String prefix, Map<String, String> properties, String type)
            throws XMLStreamException {
        resource();
        text("pdfaSchema:schema", title);
        text("pdfaSchema:namespaceURI", namespace);
        text("pdfaSchema:prefix", prefix);
        open("pdfaSchema:property", Map.of());
        open("rdf:Seq", Map.of());
        for (var property : properties.entrySet()) {
            resource();
            text("pdfaProperty:name", property.getKey());
            text("pdfaProperty:valueType", type);
            text("pdfaProperty:category", "internal");
            text("pdfaProperty:description", property.getValue());
            close();
        }
        close();
        close();
        close();
    }

    private void resource() throws XMLStreamException {
        xml.writeStartElement("rdf:li");
        xml.writeAttribute("rdf:parseType", "Resource");
    }
}
