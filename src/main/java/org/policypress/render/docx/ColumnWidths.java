package org.policypress.render.docx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.policypress.document.Block;
import org.policypress.document.Inline;

/**
 * Shares a table's width among its columns, by their text: as a browser does, but by counting characters. Word does so
 * itself only when it opens a file; other programs take the widths that are written.
 */
final class ColumnWidths {

    /** An average character of a table's text, in twips: Arial of 9.5 points. */
    private static final int CHARACTER = 100;

    /** Characters beyond which a longer text makes a column no wider. */
    private static final int LONGEST_LINE = 60;

    /** Characters up to which a text is kept in one line, and beyond which a word is rather broken. */
    private static final int SHORT = 20;

    /** What a cell's margins take, in twips, with a little room for wide letters. */
    private static final int MARGINS = 400;

    private ColumnWidths() {}

    /**
     * The width of each column.
     *
     * @param total what they add up to, in twips
     */
    static List<Integer> of(Block.Table table, int total) {
        int columns = table.columns().size();
        double[] least = new double[columns];
        double[] most = new double[columns];
        for (int i = 0; i < columns; i++) {
            measure(table, i, least, most);
        }
        double leastSum = Arrays.stream(least).sum();
        double spread = Arrays.stream(most).sum() - leastSum;
        List<Integer> widths = new ArrayList<>();
        int used = 0;
        for (int i = 0; i < columns; i++) {
            double width;
            if (leastSum >= total) {
                width = total * least[i] / leastSum;
            } else if (spread > 0) {
                // Each column has its longest word; what is left goes to those with more text.
                width = least[i] + (total - leastSum) * (most[i] - least[i]) / spread;
            } else {
                width = least[i] + (total - leastSum) / columns;
            }
            widths.add(i == columns - 1 ? total - used : (int) Math.round(width));
            used += widths.getLast();
        }
        return widths;
    }

    private static void measure(Block.Table table, int column, double[] least, double[] most) {
        List<Block.Row> rows = new ArrayList<>(table.body());
        rows.add(table.head());
        int word = 1;
        int line = 1;
        for (Block.Row row : rows) {
            String text = Inline.text(row.cells().get(column).content());
            line = Math.max(line, text.length());
            word = Math.max(word, text.length() <= SHORT ? text.length() : 1);
            for (int begin = 0; begin < text.length(); ) {
                int space = text.indexOf(' ', begin);
                int end = space < 0 ? text.length() : space;
                word = Math.max(word, end - begin);
                begin = end + 1;
            }
        }
        least[column] = MARGINS + CHARACTER * Math.min(SHORT, word);
        most[column] = Math.max(least[column], MARGINS + CHARACTER * Math.min(LONGEST_LINE, line));
    }
}
