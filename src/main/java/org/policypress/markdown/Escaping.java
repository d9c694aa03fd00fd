package org.policypress.markdown;

/**
 * Writes words so that they are read as words again: by Markdown, and by the template that a policy is before it is Markdown.
 *
 * <p>FreeMarker knows no backslash, so its beginnings are broken up instead: the brace after a dollar sign is escaped, and a
 * {@code <} before {@code #} is written by its name.
 */
final class Escaping {

    private static final String ALWAYS = "\\`*[]{}|~";

    private Escaping() {}

    /**
     * The words within a line.
     *
     * @param words any characters; line breaks are spaces by now
     */
    static String words(String words) {
        StringBuilder out = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            char next = i + 1 < words.length() ? words.charAt(i + 1) : ' ';
            char before = i > 0 ? words.charAt(i - 1) : ' ';
            if (c == '<') {
                out.append(Character.isLetterOrDigit(next) || next == ' ' ? "\\<" : "&lt;");
            } else if (ALWAYS.indexOf(c) >= 0
                    || (c == '_' && !(Character.isLetterOrDigit(before) && Character.isLetterOrDigit(next)))
                    || (c == '&' && (Character.isLetter(next) || next == '#'))) {
                out.append('\\').append(c);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** A line of which the beginning would be a heading, an item of a list, a quote or a rule, so that it begins with words. */
    static String beginning(String line) {
        if (line.isEmpty()) {
            return line;
        }
        if ("#>-+=:".indexOf(line.charAt(0)) >= 0) {
            return "\\" + line;
        }
        int digits = 0;
        while (digits < line.length() && digits < 10 && line.charAt(digits) >= '0' && line.charAt(digits) <= '9') {
            digits++;
        }
        boolean item =
                digits > 0 && digits < line.length() && (line.charAt(digits) == '.' || line.charAt(digits) == ')');
        return item ? line.substring(0, digits) + "\\" + line.substring(digits) : line;
    }
}
