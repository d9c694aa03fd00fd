package org.policypress.render.docx;

import java.nio.charset.StandardCharsets;

/** Writes XML and does all the escaping: only what goes through {@link #raw} is written as it is. */
final class XmlWriter {

    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** Begins small: most writers write but a line. */
    private final StringBuilder out = new StringBuilder(1 << 7);

    /** A start tag. Attributes are names and values by turns; names are written as they are. */
    XmlWriter open(String tag, String... attributes) {
        startTag(tag, attributes);
        out.append('>');
        return this;
    }

    /** An end tag. */
    XmlWriter close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** An element without content. */
    XmlWriter empty(String tag, String... attributes) {
        startTag(tag, attributes);
        out.append("/>");
        return this;
    }

    /** An element with one attribute, {@code w:val}: how WordprocessingML writes most properties. */
    XmlWriter value(String tag, String value) {
        out.append('<').append(tag).append(" w:val=\"");
        escape(value);
        out.append("\"/>");
        return this;
    }

    /** An element with nothing but text in it. */
    XmlWriter element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** Text, whatever its characters; what XML cannot hold becomes U+FFFD. */
    XmlWriter text(String text) {
        escape(text);
        return this;
    }

    /** XML that is already written. */
    XmlWriter raw(String xml) {
        out.append(xml);
        return this;
    }

    /** A number. */
    XmlWriter raw(int number) {
        out.append(number);
        return this;
    }

    /** How much has been written: a point for {@link #cut}. */
    int length() {
        return out.length();
    }

    /** Takes back what was written from a point on. */
    String cut(int from) {
        String taken = out.substring(from);
        out.setLength(from);
        return taken;
    }

    /** What has been written, in UTF-8. */
    byte[] bytes() {
        return xml().getBytes(StandardCharsets.UTF_8);
    }

    /** What has been written. */
    String xml() {
        return out.toString();
    }

    /** The text with U+FFFD for what XML cannot hold. */
    static String legal(String text) {
        StringBuilder legal = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\t' && c != '\n' && !isCharacterOfXml(text, i)) {
                legal.setCharAt(i, '\uFFFD');
            }
        }
        return legal.toString();
    }

    private void startTag(String tag, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("an attribute of <" + tag + "> has no value");
        }
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    private void escape(String text) {
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            String replacement = replacement(text, i);
            if (!replacement.isEmpty()) {
                out.append(text, plain, i).append(replacement);
                plain = i + 1;
            }
        }
        out.append(text, plain, text.length());
    }

    /** What stands for a character; empty where it stands for itself. */
    private static String replacement(String text, int i) {
        char c = text.charAt(i);
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\t' -> "&#9;";
            case '\n' -> "&#10;";
            default -> isCharacterOfXml(text, i) ? "" : "\uFFFD";
        };
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
