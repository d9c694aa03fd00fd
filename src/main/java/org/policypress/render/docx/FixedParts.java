package org.policypress.render.docx;

/** The parts that are the same in every document, whatever its text and its styles. */
final class FixedParts {

    /** Word 2013 and later: the layout that is current (MS-DOCX 2.3.2). */
    private static final String COMPATIBILITY = "15";

    private FixedParts() {}

    /** Settings that ask for nothing on opening: no update of fields, no hyphenation. */
    static Part settings() {
        XmlWriter out = new XmlWriter().raw(XmlWriter.DECLARATION).open("w:settings", "xmlns:w", WordXml.W);
        out.raw("<w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"567\"/><w:autoHyphenation w:val=\"0\"/>");
        out.raw("<w:characterSpacingControl w:val=\"doNotCompress\"/>");
        out.raw("<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>");
        out.open("w:compat");
        compatibility(out, "compatibilityMode", COMPATIBILITY);
        compatibility(out, "overrideTableStyleFontSizeAndJustification", "1");
        compatibility(out, "enableOpenTypeFeatures", "1");
        compatibility(out, "doNotFlipMirrorIndents", "1");
        compatibility(out, "differentiateMultirowTableHeaders", "1");
        compatibility(out, "useWord2013TrackBottomHyphenation", "0");
        out.close("w:compat");
        out.raw("<w:themeFontLang w:val=\"en-GB\"/>");
        out.raw("<w:clrSchemeMapping w:bg1=\"light1\" w:t1=\"dark1\" w:bg2=\"light2\" w:t2=\"dark2\""
                + " w:accent1=\"accent1\" w:accent2=\"accent2\" w:accent3=\"accent3\" w:accent4=\"accent4\""
                + " w:accent5=\"accent5\" w:accent6=\"accent6\" w:hyperlink=\"hyperlink\""
                + " w:followedHyperlink=\"followedHyperlink\"/>");
        out.raw("<w:decimalSymbol w:val=\".\"/><w:listSeparator w:val=\",\"/>");
        return Part.of("word/settings.xml", ContentTypes.word("settings"), out.close("w:settings"));
    }

    private static void compatibility(XmlWriter out, String name, String value) {
        out.empty(
                "w:compatSetting", "w:name", name, "w:uri", "http://schemas.microsoft.com/office/word", "w:val", value);
    }

    /** The program that made the file: {@code docProps/app.xml}. */
    static Part application() {
        XmlWriter out = new XmlWriter()
                .raw(XmlWriter.DECLARATION)
                .open(
                        "Properties",
                        "xmlns",
                        "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties");
        return Part.of(
                "docProps/app.xml",
                ContentTypes.OFFICE + "extended-properties+xml",
                out.element("Application", "policypress").close("Properties"));
    }

    /** What a file refers to: its text, and what tells of it. Its core properties POI adds by itself. */
    static Relationships ofPackage() {
        Relationships relationships = new Relationships();
        relationships.to("officeDocument", "word/document.xml");
        relationships.to("extended-properties", "docProps/app.xml");
        relationships.to("custom-properties", "docProps/custom.xml");
        return relationships;
    }
}
