package org.policypress.compare;

/** What two texts may differ in without differing in words: the shape of quotation marks and dashes, and white space. */
final class Typography {

    private Typography() {}

    /** The text with straight quotation marks, hyphens for dashes, and one space for any white space. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSpace = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (isSpace) {
                if (!space) {
                    plain.append(' ');
                }
            } else {
                plain.append(
                        switch (c) {
                            case '\u2018', '\u2019', '\u201b', '\u02bc' -> '\'';
                            case '\u201c', '\u201d', '\u201f' -> '"';
                            case '\u2010', '\u2011', '\u2013', '\u2014', '\u2212' -> '-';
                            default -> c;
                        });
            }
            space = isSpace;
        }
        return plain.toString();
    }
}
