package org.policypress.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policypress.document.Block;
import org.policypress.document.Block.Table.Alignment;

/** Reads tables. */
final class TableReader {

    private final Reading reading;
    private final InlineReader inlines;

    TableReader(Reading reading, InlineReader inlines) {
        this.reading = reading;
        this.inlines = inlines;
    }

    Block.Table read(TableBlock table) {
        List<Alignment> columns = new ArrayList<>();
        List<Block.Row> head = new ArrayList<>();
        List<Block.Row> body = new ArrayList<>();
        for (Node part : table.getChildren()) {
            if (part instanceof TableSeparator) {
                columns.addAll(columns(part));
            }
        }
        for (Node part : table.getChildren()) {
            switch (part) {
                case TableHead rows -> rows(rows, columns.size(), head);
                case TableBody rows -> rows(rows, columns.size(), body);
                default -> {} // the line of hyphens, read already
            }
        }
        return new Block.Table(columns, head.getFirst(), body, reading.place(table));
    }

    private static List<Alignment> columns(Node separator) {
        List<Alignment> columns = new ArrayList<>();
        for (Node row : separator.getChildren()) {
            for (Node cell : row.getChildren()) {
                columns.add(alignment(((TableCell) cell).getAlignment()));
            }
        }
        return columns;
    }

    private static Alignment alignment(TableCell.@Nullable Alignment alignment) {
        return switch (alignment) {
            case CENTER -> Alignment.CENTRE;
            case RIGHT -> Alignment.END;
            case LEFT -> Alignment.START;
            case null -> Alignment.START;
        };
    }

    private void rows(Node part, int columns, List<Block.Row> out) {
        for (Node row : part.getChildren()) {
            out.add(row((TableRow) row, columns));
        }
    }

    /** A row with as many cells as the table has columns: short rows are filled up, too long ones are an error. */
    private Block.Row row(TableRow row, int columns) {
        List<Block.Cell> cells = new ArrayList<>();
        int found = 0;
        for (Node cell : row.getChildren()) {
            found++;
            if (found <= columns) {
                cells.add(new Block.Cell(inlines.read(cell)));
            }
        }
        if (found > columns) {
            reading.error(
                    row,
                    "table-cells",
                    "this row has " + found + " cells but the line of hyphens makes " + columns
                            + " columns; add a column there, or write \\| for a bar in a cell");
        }
        while (cells.size() < columns) {
            cells.add(new Block.Cell(List.of()));
        }
        return new Block.Row(cells);
    }
}
