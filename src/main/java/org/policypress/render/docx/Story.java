package org.policypress.render.docx;

/**
 * A flow of text in a Word file, as Word calls it: the main text, the footnotes, a header, a footer.
 *
 * @param manuscript what it is a part of
 * @param out its XML
 * @param relationships what it refers to
 * @param isMain whether footnotes can be attached to it
 */
record Story(Manuscript manuscript, XmlWriter out, Relationships relationships, boolean isMain) {

    /** The namespaces of a story's root element. What is ignorable is known to Word from 2010 on. */
    private static final String[] NAMESPACES = {
        "xmlns:w", WordXml.W,
        "xmlns:r", WordXml.R,
        "xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "xmlns:a", WordXml.A,
        "xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "xmlns:w14", "http://schemas.microsoft.com/office/word/2010/wordml",
        "mc:Ignorable", "w14"
    };

    /** A story with nothing in it but its root element's start tag. */
    static Story begin(Manuscript manuscript, String root, boolean isMain) {
        XmlWriter out = new XmlWriter().raw(XmlWriter.DECLARATION).open(root, NAMESPACES);
        return new Story(manuscript, out, new Relationships(), isMain);
    }

    /** The id of a style. */
    String id(WordStyle style) {
        return manuscript.stationery().id(style);
    }

    /** Writes the start of a bookmark. */
    void beginMark(int number, String name) {
        out.empty("w:bookmarkStart", "w:id", Integer.toString(number), "w:name", name);
    }

    /** Writes the end of a bookmark. */
    void endMark(int number) {
        out.empty("w:bookmarkEnd", "w:id", Integer.toString(number));
    }
}
