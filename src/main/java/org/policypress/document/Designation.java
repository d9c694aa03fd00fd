package org.policypress.document;

/**
 * Where a section or clause stands in its document, as {@link Numbering} worked it out.
 *
 * @param label what is printed before the text: {@code 9} for a section, {@code 9.2} for a clause, {@code (a)} below it,
 *     {@code Appendix A} for an appendix; empty where there is none
 * @param citation how a sentence refers to it: {@code section 9}, {@code paragraph 8.4(a)}, {@code Appendix A}; for what
 *     has no number, its heading in quotation marks
 * @param anchor its address within the publication, unique there: the author's id where there is one, else made from
 *     number or heading
 */
public record Designation(String label, String citation, String anchor) {

    /** What has not been numbered yet. */
    public static final Designation NONE = new Designation("", "", "");

    /** What anchors begin with in a redline where only the old document has what they lead to. */
    public static final String OLD = "old.";
}
