package org.policypress.markdown;

/** What is said about HTML in a policy. */
final class RawHtml {

    private static final int LONGEST_SHOWN = 40;

    private RawHtml() {}

    /** The sentence about a piece of HTML, which is its source. */
    static String sentence(String source) {
        if (source.startsWith("<!--")) {
            return "an HTML comment would be lost; write <#-- --> around what only authors should read";
        }
        int end = source.indexOf('>');
        String tag = end < 0 || end > LONGEST_SHOWN ? "this" : source.substring(0, end + 1);
        return tag + " is HTML, which not every format can carry; write it as Markdown, or \\< for the sign itself";
    }
}
