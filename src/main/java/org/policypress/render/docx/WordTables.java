package org.policypress.render.docx;

import java.util.List;
import org.policypress.document.Block;

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
        List<Integer> widths = ColumnWidths.of(table, column.width());
        begin(WordStyle.POLICY_TABLE, column, widths, HEADER_ROW);
        out.raw("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        row(table, table.head(), widths, WordStyle.TABLE_HEADING);
        for (Block.Row row : table.body()) {
            int from = out.length();
            out.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            row(table, row, widths, WordStyle.TABLE_TEXT);
            row.revision().ifPresent(r -> story.manuscript().tracking().mark(out, from, r));
        }
        end();
    }

    private void row(Block.Table table, Block.Row row, List<Integer> widths, WordStyle style) {
        for (int i = 0; i < row.cells().size(); i++) {
            beginCell(widths.get(i), "");
            String alignment = switch (table.columns().get(i)) {
                case START -> "";
                case CENTRE -> "center";
                case END -> "right";
            };
            paragraphs.begin(style, "", alignment);
            inlines.write(row.cells().get(i).content());
            paragraphs.end();
            endCell();
        }
        out.raw("</w:tr>");
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
