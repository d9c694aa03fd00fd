package org.policypress.transcription;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;

/**
 * An element of a Word file's XML. Names are local: the transitional and the strict form of the standard (ISO/IEC 29500) differ
 * in their namespaces only.
 *
 * @param name the local name
 * @param attributes by local name
 * @param children the elements in it, in order
 * @param text the characters directly in it
 */
record Xml(String name, Map<String, String> attributes, List<Xml> children, String text) {

    /** A long policy has some 100,000 elements; this many take 100 MB. */
    private static final int MOST_ELEMENTS = 600_000;

    /** Tables in tables come to some 40; from 100 on, Java's own reader refuses with another reason. */
    private static final int DEEPEST = 90;

    /** What keeps XML from being read, as the end of a sentence. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }

    /** An element that is not there. */
    static final Xml NONE = new Xml("", Map.of(), List.of(), "");

    /**
     * Reads a part of a Word file.
     *
     * @throws Refused when it is no XML, or beyond what a text can have
     * @throws IOException when it cannot be unpacked
     */
    static Xml read(InputStream in) throws Refused, IOException {
        XMLInputFactory factory = XMLHelper.newXMLInputFactory();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            try {
                return read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException unpacking) {
                throw unpacking;
            }
            throw new Refused("is damaged: its text is no XML that can be read");
        }
    }

    /** An element whose end has not been reached. */
    private record Open(String name, Map<String, String> attributes, List<Xml> children, StringBuilder text) {
        Xml close() {
            return new Xml(name, attributes, List.copyOf(children), text.toString());
        }
    }

    private static Xml read(XMLStreamReader reader) throws XMLStreamException, Refused {
        Deque<Open> open = new ArrayDeque<>();
        Xml root = NONE;
        int count = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    count++;
                    if (count > MOST_ELEMENTS || open.size() >= DEEPEST) {
                        throw new Refused("has more in it, or deeper, than the text of a policy");
                    }
                    open.push(new Open(
                            reader.getLocalName(), attributes(reader), new ArrayList<>(2), new StringBuilder(0)));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    Xml closed = open.pop().close();
                    if (open.isEmpty()) {
                        root = closed;
                    } else {
                        open.element().children().add(closed);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.element().text().append(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Refused("declares entities, which no Word file has and which can do harm");
                default -> {} // comments and processing instructions say nothing
            }
        }
        return root;
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = HashMap.newHashMap(reader.getAttributeCount());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.putIfAbsent(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    /** The first element of that name in this one, or {@link #NONE}. */
    Xml child(String wanted) {
        return children.stream().filter(c -> c.name.equals(wanted)).findFirst().orElse(NONE);
    }

    /** Whether this stands for an element that is not there. */
    boolean isNone() {
        return name.isEmpty();
    }

    boolean has(String wanted) {
        return !child(wanted).isNone();
    }

    /** The elements of that name in this one. */
    Stream<Xml> all(String wanted) {
        return children.stream().filter(c -> c.name.equals(wanted));
    }

    /** The first element of that name at any depth, or {@link #NONE}. */
    Xml anywhere(String wanted) {
        for (Xml child : children) {
            Xml found = child.name.equals(wanted) ? child : child.anywhere(wanted);
            if (!found.isNone()) {
                return found;
            }
        }
        return NONE;
    }

    Optional<String> attribute(String wanted) {
        return Optional.ofNullable(attributes.get(wanted));
    }

    /** The value of an element such as {@code <w:ilvl w:val="1"/>} in this one. */
    Optional<String> value(String wanted) {
        return child(wanted).attribute("val");
    }

    /** The same as a whole number; nothing where it is none. */
    Optional<Integer> number(String wanted) {
        return value(wanted).filter(v -> v.matches("-?[0-9]{1,8}")).map(Integer::valueOf);
    }

    /** Whether a property such as {@code <w:b/>} is there and not turned off (17.17.4). */
    boolean isOn(String wanted) {
        return has(wanted)
                && !value(wanted).map(v -> v.matches("0|false|off|none")).orElse(false);
    }
}
