package org.policypress.problem;

import java.util.Arrays;

/** The lines of a text file, or of the rest of one: turns an offset in the text into its {@link Place}, and back. */
public final class Lines {

    private final String file;
    private final int firstLine;
    private final int[] starts;
    private final int length;

    private Lines(String file, int firstLine, int[] starts, int length) {
        this.file = file;
        this.firstLine = firstLine;
        this.starts = starts;
        this.length = length;
    }

    /**
     * The lines of a text.
     *
     * @param file the file's path from the library's root
     * @param firstLine the line of the file on which the text begins, counted from 1
     * @param text the text with {@code \n} at its line ends
     */
    public static Lines of(String file, int firstLine, String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
            }
            starts[count++] = at + 1;
        }
        return new Lines(file, firstLine, Arrays.copyOf(starts, count), text.length());
    }

    /** The place of an offset in UTF-16 code units, counted from 0; one beyond the text is the text's end. */
    public Place place(int offset) {
        int within = Math.clamp(offset, 0, length);
        int found = Arrays.binarySearch(starts, within);
        int line = found >= 0 ? found : -found - 2;
        return new Place(file, firstLine + line, within - starts[line] + 1);
    }

    /**
     * The offset of a point of the text, counted from 0.
     *
     * @param line the line within the text, counted from 1
     * @param column the column, counted from 1; one beyond the text is the text's end
     */
    public int offset(int line, int column) {
        int start = starts[Math.clamp(line - 1, 0, starts.length - 1)];
        return Math.clamp(start + column - 1L, 0, length);
    }
}
