package org.policypress.library;

import org.policypress.problem.Outcome;

/**
 * A piece of a user's text file, with where it begins there, so that every later stage can point into the file.
 *
 * @param file the file's path from the library's root
 * @param firstLine the line of the file on which the text begins, counted from 1; it begins at that line's first column
 * @param text the text with {@code \n} at its line ends
 */
public record SourceText(String file, int firstLine, String text) {

    public SourceText {
        if (firstLine < 1) {
            throw new IllegalArgumentException("line " + firstLine + " must be >= 1");
        }
    }

    /**
     * The text of a file in UTF-8, with or without a byte order mark, with the line ends of any system.
     *
     * @return the whole file from its first line, with an error for each character that cannot stand in a text, such as a
     *     control character; or none when the bytes are no UTF-8
     */
    public static Outcome<SourceText> decode(String file, byte[] bytes) {
        return TextDecoder.decode(file, bytes);
    }
}
