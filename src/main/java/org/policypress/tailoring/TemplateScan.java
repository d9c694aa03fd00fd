package org.policypress.tailoring;

import java.util.ArrayList;
import java.util.List;

/**
 * What can be made out of a template that FreeMarker cannot read: its tags and expressions, roughly. It serves to say what
 * is wrong, never to say that something is harmless.
 *
 * @param tags the tags, in order
 * @param expressions what stands in tags after their name, and between the braces of placeholders
 * @param open what began last and nothing ended: a comment, a placeholder or a tag
 */
record TemplateScan(List<Tag> tags, List<Expression> expressions, List<Open> open) {

    /**
     * A tag.
     *
     * @param offset where it begins
     * @param name with its sign: {@code #if}, {@code @m}
     * @param closing whether it is {@code </#if>}
     */
    record Tag(int offset, String name, boolean closing) {
        /** As it is written without what stands in it: {@code <#if>}. */
        String shown() {
            return (closing ? "</" : "<") + name + ">";
        }
    }

    /**
     * An expression.
     *
     * @param offset where its first character stands
     * @param text its text
     * @param dollar the offset of the placeholder's dollar sign; -1 in a tag
     */
    record Expression(int offset, String text, int dollar) {}

    /** What nothing ends. */
    record Open(int offset, String begin, String end) {}

    static TemplateScan of(String source) {
        TemplateScan scan = new TemplateScan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int at = 0; at >= 0 && at < source.length(); ) {
            at = scan.next(source, at);
        }
        return scan;
    }

    /** Takes in what begins at an offset; gives the offset at which to go on, or -1. */
    private int next(String source, int at) {
        if (source.startsWith("<#--", at)) {
            return skip(source, at, "<#--", "-->");
        }
        if (source.startsWith("<#noparse", at)) {
            return skip(source, at, "<#noparse>", "</#noparse>");
        }
        if (source.startsWith("${", at)) {
            return placeholder(source, at);
        }
        int name = source.startsWith("</", at) ? at + 2 : at + 1;
        boolean tag = source.charAt(at) == '<'
                && name + 1 < source.length()
                && (source.charAt(name) == '#' || source.charAt(name) == '@')
                && Character.isLetter(source.charAt(name + 1));
        return tag ? tag(source, at, name) : at + 1;
    }

    private int skip(String source, int at, String begin, String end) {
        int close = source.indexOf(end, at);
        if (close < 0) {
            open.add(new Open(at, begin, end));
            return -1;
        }
        return close + end.length();
    }

    private int placeholder(String source, int at) {
        int end = end(source, at + 2, '}');
        if (end < 0) {
            open.add(new Open(at, "${", "}"));
            return at + 2;
        }
        expressions.add(new Expression(at + 2, source.substring(at + 2, end), at));
        return end + 1;
    }

    private int tag(String source, int at, int name) {
        int nameEnd = name + 1;
        while (nameEnd < source.length() && isNamePart(source.charAt(nameEnd))) {
            nameEnd++;
        }
        tags.add(new Tag(at, source.substring(name, nameEnd), name == at + 2));
        int end = end(source, nameEnd, '>');
        if (end < 0) {
            open.add(new Open(at, source.substring(at, nameEnd), ">"));
            return nameEnd;
        }
        expressions.add(new Expression(nameEnd, source.substring(nameEnd, end), -1));
        return end + 1;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }

    /** The offset of the sign that ends an expression, outside of quotation marks; -1 when something else begins first. */
    private static int end(String source, int from, char sign) {
        char quote = 0;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (quote != 0) {
                if (c == '\\') {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == sign) {
                return i;
            } else if (source.startsWith("${", i) || source.startsWith("<#", i) || source.startsWith("</#", i)) {
                return -1;
            }
        }
        return -1;
    }
}
