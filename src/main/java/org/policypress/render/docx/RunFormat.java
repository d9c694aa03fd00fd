package org.policypress.render.docx;

/**
 * How a run of characters looks.
 *
 * @param style the id of a character style; empty for none
 * @param link whether the style is a link's, in which there can be no other link
 * @param bold whether it is bold; direct formatting, since a bold style turns bold off in a bold heading (ECMA-376 part 1,
 *     17.7.3)
 * @param italic whether it is italic
 * @param size the size in half points; 0 for the style's
 * @param language its language as Word knows it; empty for the document's
 */
record RunFormat(String style, boolean link, boolean bold, boolean italic, int size, String language) {

    static final RunFormat PLAIN = new RunFormat("", false, false, false, 0, "");

    RunFormat withBold() {
        return new RunFormat(style, link, true, italic, size, language);
    }

    RunFormat withItalic() {
        return new RunFormat(style, link, bold, true, size, language);
    }

    RunFormat withSize(int halfPoints) {
        return new RunFormat(style, link, bold, italic, halfPoints, language);
    }

    RunFormat withLanguage(String tag) {
        return new RunFormat(style, link, bold, italic, size, tag);
    }

    /** With a character style, unless it has one already: a run has one at most. */
    RunFormat withStyle(String id) {
        return style.isEmpty() ? new RunFormat(id, link, bold, italic, size, language) : this;
    }

    /** With the character style of a link. */
    RunFormat asLink(String id) {
        return new RunFormat(id, true, bold, italic, size, language);
    }

    /** Writes the run's properties, if there are any. */
    void write(XmlWriter out, Script script) {
        if (equals(PLAIN) && script == Script.LATIN) {
            return;
        }
        out.raw("<w:rPr>");
        if (!style.isEmpty()) {
            out.value("w:rStyle", style);
        }
        if (script == Script.EAST_ASIAN) {
            // Else Word may take quotation marks and dashes from the Latin font.
            out.raw("<w:rFonts w:hint=\"eastAsia\"/>");
        }
        if (bold) {
            out.raw("<w:b/><w:bCs/>");
        }
        if (italic) {
            out.raw("<w:i/><w:iCs/>");
        }
        if (size > 0) {
            out.raw("<w:sz w:val=\"")
                    .raw(size)
                    .raw("\"/><w:szCs w:val=\"")
                    .raw(size)
                    .raw("\"/>");
        }
        if (script == Script.RIGHT_TO_LEFT) {
            out.raw("<w:rtl/>");
        }
        if (!language.isEmpty()) {
            out.value("w:lang", language);
        }
        out.raw("</w:rPr>");
    }
}
