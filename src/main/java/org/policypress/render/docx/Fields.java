package org.policypress.render.docx;

/**
 * Writes fields: what Word works out, with what it gave last (ECMA-376 part 1, 17.16). Always in their long form: pandoc
 * loses the result of the short one, {@code w:fldSimple}.
 */
final class Fields {

    private Fields() {}

    /**
     * Writes a field whose result is one stretch of text.
     *
     * @param instruction such as {@code PAGE}
     * @param result what is shown until Word works it out anew
     */
    static void write(XmlWriter out, String instruction, String result, RunFormat format) {
        begin(out, instruction, format);
        Runs.write(out, result, format);
        end(out, format);
    }

    /** Writes the beginning of a field whose result goes over several paragraphs. */
    static void begin(XmlWriter out, String instruction, RunFormat format) {
        mark(out, "begin", format);
        run(out, format);
        out.raw("<w:instrText xml:space=\"preserve\"> ").text(instruction).raw(" </w:instrText></w:r>");
        mark(out, "separate", format);
    }

    /** Writes the end of such a field. */
    static void end(XmlWriter out, RunFormat format) {
        mark(out, "end", format);
    }

    private static void mark(XmlWriter out, String kind, RunFormat format) {
        run(out, format);
        out.raw("<w:fldChar w:fldCharType=\"").raw(kind).raw("\"/></w:r>");
    }

    /** LibreOffice shows the result in the format of the field's own runs. */
    private static void run(XmlWriter out, RunFormat format) {
        out.raw("<w:r>");
        format.write(out, Script.LATIN);
    }
}
