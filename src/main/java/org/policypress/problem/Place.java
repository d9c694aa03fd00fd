package org.policypress.problem;

import java.util.Comparator;

/**
 * A point in one of the user's files.
 *
 * @param file the file's path from the library's root, with {@code /} between its parts
 * @param line the line, counted from 1; 0 when the place is the file as a whole
 * @param column the column, counted from 1 in UTF-16 code units as editors do; 0 when the place is the whole line
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparingInt(Place::column);

    public Place {
        if (file.isEmpty()) {
            throw new IllegalArgumentException("a place has a file");
        }
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("place " + line + ":" + column + " must be >= 0");
        }
    }

    /** The file as a whole. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** The form that editors and terminals turn into a link: {@code file}, {@code file:line} or {@code file:line:column}. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
