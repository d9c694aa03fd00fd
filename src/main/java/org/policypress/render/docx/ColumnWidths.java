package org.policypress.render.docx;

import java.util.ArrayList;
import java.util.List;
import org.policypress.document.Block;
import org.policypress.document.Inline;

/**
 * Shares a table's width among its columns, by their text: as a browser does, but by counting characters. Word does so
 * itself only when it opens a file; other programs take the widths that are written.
 */
final class ColumnWidths {

    /** Characters beyond which a longer text makes a column no wider. */
    private static final int LONGEST_LINE = 60;

    /** Characters of a word beyond which it is rather broken. */
    private static final int LONGEST_WORD = 18;

    /** What a cell's margins take, in characters. */
    private static final int MARGINS = 3;

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
        double leastSum = 0;
        double mostSum = 0;
        for (int i = 0; i < columns; i++) {
            measure(table, i, least, most);
            leastSum += least[i];
            mostSum += most[i];
        }
        double spread = mostSum > leastSum ? 1 / (mostSum - leastSum) : 0;
        List<Integer> widths = new ArrayList<>();
        int used = 0;
        for (int i = 0; i < columns; i++) {
            // Each column has its longest word; what is left goes to those with more text.
            double needed = total * least[i] / mostSum;
            double extra = (total - total * leastSum / mostSum) * (most[i] - least[i]) * spread;
            int width = i == columns - 1 ? total - used : (int) Math.round(needed + extra);
            widths.add(width);
            used += width;
        }
        return widths;
    }

    private static void measure(Block.Table table, int column, double[] least, double[] most) {
        List<Block.Row> rows = new ArrayList<>(table.body());
        rows.add(table.head());
        for (Block.Row row : rows) {
            String text = Inline.text(row.cells().get(column).content());
            most[column] = Math.max(most[column], Math.min(LONGEST_LINE, text.length()) + MARGINS);
            for (String word : text.split("\\s+", -1)) {
                least[column] = Math.max(least[column], Math.min(LONGEST_WORD, word.length()) + MARGINS);
            }
        }
    }
}
