package org.policypress.render.docx;

/** What kinds of parts a Word file has (ECMA-376 part 1, 11.3, 14.2 and 15.2): media types. */
final class ContentTypes {

    /** What the types of Office's own parts begin with. */
    static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private static final String WORD = OFFICE + "wordprocessingml.";

    private ContentTypes() {}

    /** The type of a part that Word has: {@code styles}, {@code header}, {@code document.main}. */
    static String word(String kind) {
        return WORD + kind + "+xml";
    }
}
