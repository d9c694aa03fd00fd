package org.policypress.library;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.policypress.yaml.Characters;

/**
 * Checks an SVG file: that it is a still picture, complete in itself. What could run, move, be clicked or be fetched from
 * elsewhere is refused, since the picture becomes a part of web pages and of documents that are kept for years.
 */
final class SvgFile {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String XINCLUDE = "http://www.w3.org/2001/XInclude";

    private static final Set<String> RUNS_OR_MOVES = Set.of(
            "script",
            "foreignobject",
            "handler",
            "listener",
            "iframe",
            "audio",
            "video",
            "animate",
            "animatecolor",
            "animatemotion",
            "animatetransform",
            "set",
            "discard");

    /** What takes in another file from a style, beside url(). */
    private static final List<String> FETCHES = List.of("@import", "image-set(", "image(", "src(");

    /** What stands between {@code url(} and the end of its address, quotation marks and spaces apart. */
    private static final Pattern URL = Pattern.compile("url\\(\\s*[\"']?([^\"')]*)", Pattern.CASE_INSENSITIVE);

    private static final int DEEPEST = 80;
    private static final int MOST_ELEMENTS = 200_000;
    private static final int MOST_PROBLEMS = 20;

    private static final XMLInputFactory PARSERS = parsers();

    private final String path;
    private final XMLStreamReader xml;
    private final List<Problem> problems = new ArrayList<>();

    private final SvgReferences references = new SvgReferences();
    private final StringBuilder styleText = new StringBuilder();

    private int elements;

    /**
     * The line on which what was read last begins. The parser tells where it ends, and that is where the next begins: but not
     * before the first element, where it passes over spaces.
     */
    private int line = 1;

    private SvgFile(String path, XMLStreamReader xml) {
        this.path = path;
        this.xml = xml;
    }

    private static XMLInputFactory parsers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("it asks for another file");
        });
        return factory;
    }

    /**
     * The size of a picture that is well-formed and harmless.
     *
     * @return the size in CSS pixels, or every place of the file that is neither
     */
    static Outcome<ImageSize> read(String path, byte[] bytes) {
        try {
            SvgFile file = new SvgFile(path, newParser(bytes));
            try {
                return file.read();
            } finally {
                file.xml.close();
            }
        } catch (XMLStreamException e) {
            return Outcome.failed(notXml(path, e));
        }
    }

    private static Problem notXml(String path, XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
        return Problem.error(
                new Place(path, line, 0),
                "bad-picture",
                "this is no SVG picture: its XML is not as it should be here; save it again from the program that drew it");
    }

    private static XMLStreamReader newParser(byte[] bytes) throws XMLStreamException {
        synchronized (PARSERS) { // the JDK's factory keeps its last parser for the next
            return PARSERS.createXMLStreamReader(new ByteArrayInputStream(bytes));
        }
    }

    private Outcome<ImageSize> read() {
        ImageSize size = new ImageSize.Refused("this is no SVG picture");
        try {
            while (xml.hasNext() && problems.size() < MOST_PROBLEMS && !isTooLarge()) {
                int before = xml.getLocation().getLineNumber();
                int event = xml.next();
                line = Math.max(
                        1, references.depth() > 0 ? before : xml.getLocation().getLineNumber());
                if (event == XMLStreamConstants.START_ELEMENT && elements == 0) {
                    size = root();
                }
                event(event);
            }
        } catch (XMLStreamException e) {
            problems.add(notXml(path, e));
            return Outcome.failed(problems);
        }
        if (isTooLarge()) {
            refuse("this SVG picture is larger or deeper than drawings are; save a simpler one");
        } else if (references.drawsTooMuch()) {
            line = 1;
            refuse("parts of this picture repeat one another without end; save it with plain shapes");
        }
        return problems.isEmpty() ? Outcome.of(size) : Outcome.failed(problems);
    }

    private boolean isTooLarge() {
        return elements > MOST_ELEMENTS || references.depth() > DEEPEST;
    }

    private void event(int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> element();
            case XMLStreamConstants.END_ELEMENT -> {
                references.end();
                if (xml.getLocalName().equals("style")) {
                    style(styleText.toString());
                }
                styleText.setLength(0);
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> styleText.append(xml.getText());
            case XMLStreamConstants.DTD -> {
                if (xml.getText().stripTrailing().endsWith("]>")) {
                    refuse("a picture cannot have declarations between [ and ] in its DOCTYPE; save it without");
                }
            }
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                if (xml.getPITarget().equals("xml-stylesheet")) {
                    refuse("a picture cannot take its style from another file; save it with its style inside");
                }
            }
            default -> {} // comments and spaces draw nothing; of an entity the parser does not know, and fails
        }
    }

    private ImageSize root() {
        if (!xml.getLocalName().equals("svg") || !SVG.equals(xml.getNamespaceURI())) {
            return new ImageSize.Refused(
                    "this is XML, but no SVG picture: it does not begin with <svg xmlns=\"" + SVG + "\">");
        }
        return SvgSize.of(attribute("width"), attribute("height"), attribute("viewBox"));
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue("", name);
        return value == null ? "" : value;
    }

    private void element() {
        elements++;
        references.begin(attribute("id"));
        styleText.setLength(0);
        String name = xml.getLocalName();
        String space = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        if (RUNS_OR_MOVES.contains(name.toLowerCase(Locale.ROOT)) || space.equals(XHTML) || space.equals(XINCLUDE)) {
            refuse("a picture cannot have <" + Characters.shown(name)
                    + "> in it, which runs, moves or is no drawing; save it without");
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String attributeSpace = xml.getAttributeNamespace(i) == null ? "" : xml.getAttributeNamespace(i);
            attribute(attributeSpace, xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
    }

    private void attribute(String space, String name, String value) {
        if (name.equals("href") && (space.isEmpty() || space.equals(XLINK))) {
            address(value);
        } else if (space.equals(XMLConstants.XML_NS_URI) && name.equals("base")) {
            refuse("a picture cannot have xml:base, which leads elsewhere; save it without");
        } else if (space.isEmpty() && name.toLowerCase(Locale.ROOT).startsWith("on")) {
            refuse("a picture cannot have " + Characters.shown(name) + ", which runs something; save it without");
        } else if (space.isEmpty() && name.equals("style")) {
            style(value);
        } else if (space.isEmpty()) {
            if (value.indexOf('\\') >= 0 && value.indexOf('(') >= 0) {
                refuse("a picture cannot have \\ in a value that calls something; save it without");
            }
            urls(value);
        }
    }

    private void style(String css) {
        String lower = css.toLowerCase(Locale.ROOT);
        if (lower.indexOf('\\') >= 0) {
            refuse("the style of a picture cannot have \\ in it; save it without");
        }
        for (String call : FETCHES) {
            if (lower.contains(call)) {
                refuse("the style of a picture cannot have " + call
                        + " in it, which takes in another file; save it without");
            }
        }
        urls(css);
    }

    private void urls(String value) {
        Matcher url = URL.matcher(value);
        while (url.find()) {
            address(url.group(1));
        }
    }

    private void address(String written) {
        String address = written.strip();
        if (address.startsWith("#")) {
            references.to(address.substring(1));
        } else if (address.regionMatches(true, 0, "data:", 0, 5)) {
            EmbeddedImage.refusal(address).ifPresent(this::refuse);
        } else {
            refuse("a picture cannot lead to or take in " + Characters.quoted(address)
                    + "; save it with everything inside, and no links");
        }
    }

    private void refuse(String sentence) {
        problems.add(Problem.error(new Place(path, line, 0), "bad-picture", sentence));
    }
}
