package org.policypress.render.docx;

import java.util.List;

/** One part of a Word file (ECMA-376 part 2, 6.2), with what it refers to. */
final class Part {

    private final String name;
    private final String contentType;
    private final byte[] content;
    private final List<Relationships.Relationship> relationships;

    private Part(String name, String contentType, byte[] content, List<Relationships.Relationship> relationships) {
        this.name = name;
        this.contentType = contentType;
        this.content = content;
        this.relationships = relationships;
    }

    /**
     * A part that refers to nothing.
     *
     * @param name its name in the package, without a slash at the front: {@code word/document.xml}
     * @param contentType its media type
     * @param content what it holds; it is not copied, and must not be changed any more
     */
    static Part of(String name, String contentType, byte[] content) {
        return new Part(name, contentType, content, List.of());
    }

    /** A part of XML. */
    static Part of(String name, String contentType, XmlWriter xml) {
        return of(name, contentType, xml.bytes());
    }

    /** The same part with what it refers to. */
    Part relatedTo(Relationships others) {
        return new Part(name, contentType, content, others.all());
    }

    String name() {
        return name;
    }

    String contentType() {
        return contentType;
    }

    byte[] content() {
        return content;
    }

    List<Relationships.Relationship> relationships() {
        return relationships;
    }
}
