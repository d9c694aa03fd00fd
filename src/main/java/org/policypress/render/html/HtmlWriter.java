package org.policypress.render.html;

import java.text.Normalizer;

/**
 * Writes HTML that is well-formed XML too, and does all the escaping: only what goes through {@link #raw} is written as it
 * is.
 */
final class HtmlWriter {

    /** Begins small: most writers write but a line. */
    private final StringBuilder out = new StringBuilder(1 << 7);

    private final boolean composed;
    private final boolean addressed;

    /**
     * A writer for a medium. In print, a letter and its accent become one character where there is one (Unicode's
     * normalisation form C): a PDF has no means to set an accent right above its letter.
     */
    HtmlWriter(Medium medium) {
        this(medium, true);
    }

    private HtmlWriter(Medium medium, boolean addressed) {
        this.composed = medium == Medium.PRINT;
        this.addressed = addressed;
    }

    /** A writer for what stands in the page a second time: it leaves out the ids, and what refers to ids of forms. */
    static HtmlWriter withoutIds(Medium medium) {
        return new HtmlWriter(medium, false);
    }

    /** Whether elements have addresses, so that one can name another. */
    boolean isAddressed() {
        return addressed;
    }

    /** A start tag. Attributes are names and values by turns; names are written as they are. */
    HtmlWriter open(String tag, String... attributes) {
        startTag(tag, attributes);
        out.append('>');
        return this;
    }

    /** An end tag. */
    HtmlWriter close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** A void element, such as {@code br}. */
    HtmlWriter empty(String tag, String... attributes) {
        startTag(tag, attributes);
        out.append("/>");
        return this;
    }

    /** Text, whatever its characters. */
    HtmlWriter text(String text) {
        escape(composed ? Normalizer.normalize(text, Normalizer.Form.NFC) : text);
        return this;
    }

    /** An element with nothing but text in it. */
    HtmlWriter element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** HTML that is already written. */
    HtmlWriter raw(String html) {
        out.append(html);
        return this;
    }

    /** Ends the line in the source; means nothing in the page. */
    HtmlWriter line() {
        out.append('\n');
        return this;
    }

    /** What has been written. */
    String html() {
        return out.toString();
    }

    /** What has been written, which is forgotten then. */
    String take() {
        String html = out.toString();
        out.setLength(0);
        return html;
    }

    private void startTag(String tag, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("an attribute of <" + tag + "> has no value");
        }
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!addressed && (attributes[i].equals("id") || attributes[i].equals("for"))) {
                continue;
            }
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\t', '\n' -> out.append(c);
                default -> {
                    if (isCharacterOfXml(text, i)) {
                        out.append(c);
                    } else {
                        out.append('\uFFFD');
                    }
                }
            }
        }
    }

    /** XML 1.0, production 2 (Char): no controls, no lone surrogates, no U+FFFE and U+FFFF. */
    private static boolean isCharacterOfXml(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c >= ' ' && c < '\uFFFE';
    }
}
