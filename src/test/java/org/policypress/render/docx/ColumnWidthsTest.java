package org.policypress.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policypress.document.Block;
import org.policypress.document.GalleryText;

/** A table's width goes to the columns that need it. */
class ColumnWidthsTest {

    @Test
    void aColumnOfShortTextsKeepsThemInOneLine() {
        List<Integer> widths = widths(9000, "Row 10", "A text that goes on for as long as a line is wide, and longer");
        assertTrue(widths.getFirst() >= 1000);
        assertTrue(widths.getLast() > 5 * widths.getFirst());
    }

    @Test
    void columnsThatSayAsMuchAreAsWide() {
        assertEquals(List.of(3000, 3000, 3000), widths(9000, "One", "Two", "Six"));
    }

    @Test
    void manyColumnsShareWhatThereIs() {
        List<Integer> widths =
                widths(1000, Collections.nCopies(30, "W".repeat(100)).toArray(new String[0]));
        assertTrue(widths.stream().allMatch(width -> width > 0));
    }

    private static List<Integer> widths(int total, String... cells) {
        Block.Row row = new Block.Row(Arrays.stream(cells)
                .map(cell -> new Block.Cell(List.of(GalleryText.text(cell))))
                .toList());
        List<Block.Table.Alignment> columns = Collections.nCopies(cells.length, Block.Table.Alignment.START);
        List<Integer> widths = ColumnWidths.of(new Block.Table(columns, row, List.of(), GalleryText.here()), total);
        assertEquals(total, widths.stream().mapToInt(Integer::intValue).sum());
        return widths;
    }
}
