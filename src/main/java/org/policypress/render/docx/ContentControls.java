package org.policypress.render.docx;

/** Writes content controls: places in a document that Word and programs find by their tag (ECMA-376 part 1, 17.5.2). */
final class ContentControls {

    /** Word takes a longer tag or title for damage. */
    private static final int LONGEST = 64;

    private ContentControls() {}

    /**
     * Writes the beginning of a control.
     *
     * @param title what a reader is shown
     * @param tag what a program finds it by
     * @param kind the element that says what it holds, and what must stand before it
     */
    static void begin(Story story, String title, String tag, String kind) {
        XmlWriter out = story.out();
        out.raw("<w:sdt><w:sdtPr>").value("w:alias", shortened(title)).value("w:tag", shortened(tag));
        out.value("w:id", Integer.toString(story.manuscript().nextControl())).raw(kind);
        out.raw("</w:sdtPr><w:sdtContent>");
    }

    /** Writes the end of a control. */
    static void end(Story story) {
        story.out().raw("</w:sdtContent></w:sdt>");
    }

    private static String shortened(String text) {
        int end = Math.min(text.length(), LONGEST);
        boolean split = end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, split ? end - 1 : end);
    }
}
