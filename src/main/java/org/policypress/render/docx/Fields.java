package org.policypress.render.docx;

/** Writes fields: what Word works out, with what it gave last (ECMA-376 part 1, 17.16). */
final class Fields {

    private Fields() {}

    /**
     * Writes a field whose result is one stretch of text.
     *
     * @param instruction such as {@code PAGE}
     * @param result what is shown until Word works it out anew
     */
    static void simple(XmlWriter out, String instruction, String result, RunFormat format) {
        out.open("w:fldSimple", "w:instr", " " + instruction + " ");
        Runs.write(out, result, format);
        out.close("w:fldSimple");
    }

    /** Writes the beginning of a field whose result goes over several paragraphs. */
    static void begin(XmlWriter out, String instruction) {
        out.raw("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> ");
        out.text(instruction).raw(" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
    }

    /** Writes the end of such a field. */
    static void end(XmlWriter out) {
        out.raw("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
    }
}
