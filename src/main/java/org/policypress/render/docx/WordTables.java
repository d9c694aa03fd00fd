package org.policypress.render.docx;

import java.util.List;
import java.util.Optional;
import org.policypress.document.Block;
import org.policypress.document.Revision;

/** Writes tables. */
final class WordTables {

    /** Which parts of a table's style hold: {@code w:tblLook}. */
    static final String HEADER_ROW =
            "<w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\""
                    + " w:noHBand=\"1\" w:noVBand=\"1\"/>";

    static final String HEADER_COLUMN =
            "<w:tblLook w:val=\"0080\" w:firstRow=\"0\" w:lastRow=\"0\" w:firstColumn=\"1\" w:lastColumn=\"0\""
                    + " w:noHBand=\"1\" w:noVBand=\"1\"/>";

    private final XmlWriter out;
    private final Story story;
    private final WordInlines inlines;
    private final Paragraphs paragraphs;

    WordTables(Story story, WordInlines inlines, Paragraphs paragraphs) {
        this.out = story.out();
        this.story = story;
        this.inlines = inlines;
        this.paragraphs = paragraphs;
    }

    /** Writes a table whose first row is repeated on each page; no row is parted. */
    void write(Block.Table table, Column column) {
        Grid grid = Grid.of(ColumnWidths.of(table, column.width()));
        begin(WordStyle.POLICY_TABLE, column, grid.widths(), HEADER_ROW);
        rows(table, grid, grid.edges(), Optional.empty());
        end();
    }

    /**
     * Writes a table that has other columns now as one table, in which the old rows went and the new ones came: Word has marks
     * for rows, and of two tables the paragraph between them would stay behind.
     */
    void replace(Block.Table old, Block.Table now, Column column) {
        Grid before = Grid.of(ColumnWidths.of(old, column.width()));
        Grid after = Grid.of(ColumnWidths.of(now, column.width()));
        Grid both = before.with(after);
        begin(WordStyle.POLICY_TABLE, column, both.widths(), HEADER_ROW);
        rows(old, both, before.edges(), Optional.of(new Revision.Deleted()));
        rows(now, both, after.edges(), Optional.of(new Revision.Inserted()));
        end();
    }

    private void rows(Block.Table table, Grid grid, List<Integer> edges, Optional<Revision> revision) {
        row(table, true, table.head(), grid, edges, revision);
        for (Block.Row row : table.body()) {
            row(table, false, row, grid, edges, revision.or(row::revision));
        }
    }

    private void row(
            Block.Table table,
            boolean isHead,
            Block.Row row,
            Grid grid,
            List<Integer> edges,
            Optional<Revision> revision) {
        int from = out.length();
        out.raw("<w:tr><w:trPr><w:cantSplit/>")
                .raw(isHead ? "<w:tblHeader/>" : "")
                .raw("</w:trPr>");
        int begin = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            int end = edges.get(i);
            int span = grid.columns(begin, end);
            beginCell(end - begin, span == 1 ? "" : "<w:gridSpan w:val=\"" + span + "\"/>");
            String alignment = switch (table.columns().get(i)) {
                case START -> "";
                case CENTRE -> "center";
                case END -> "right";
            };
            paragraphs.begin(isHead ? WordStyle.TABLE_HEADING : WordStyle.TABLE_TEXT, "", alignment);
            inlines.write(row.cells().get(i).content());
            paragraphs.end();
            endCell();
            begin = end;
        }
        out.raw("</w:tr>");
        revision.ifPresent(r -> story.manuscript().tracking().mark(out, from, r));
    }

    /** Begins a table in a column; {@code look} may be empty. */
    void begin(WordStyle style, Column column, List<Integer> widths, String look) {
        paragraphs.beforeTable();
        int width = widths.stream().mapToInt(Integer::intValue).sum();
        out.raw("<w:tbl><w:tblPr>").value("w:tblStyle", story.id(style));
        out.empty("w:tblW", "w:w", Integer.toString(width), "w:type", "dxa");
        if (column.left() > 0) {
            out.empty("w:tblInd", "w:w", Integer.toString(column.left()), "w:type", "dxa");
        }
        out.raw("<w:tblLayout w:type=\"fixed\"/>").raw(look).raw("</w:tblPr><w:tblGrid>");
        for (int each : widths) {
            out.raw("<w:gridCol w:w=\"").raw(each).raw("\"/>");
        }
        out.raw("</w:tblGrid>");
    }

    void end() {
        out.raw("</w:tbl>");
        paragraphs.afterTable();
    }

    /** Begins a cell; {@code properties} are those after its width, as XML. */
    void beginCell(int width, String properties) {
        out.raw("<w:tc><w:tcPr><w:tcW w:w=\"").raw(width).raw("\" w:type=\"dxa\"/>");
        out.raw(properties).raw("</w:tcPr>");
    }

    void endCell() {
        out.raw("</w:tc>");
    }
}
