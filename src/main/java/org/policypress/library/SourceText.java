package org.policypress.library;

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
}
