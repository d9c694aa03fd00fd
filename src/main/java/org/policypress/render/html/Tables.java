package org.policypress.render.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policypress.document.Block;
import org.policypress.document.Inline;
import org.policypress.document.Revision;

/** Writes tables. */
final class Tables {

    /** Characters after which a longer text is no reason for a wider column: it runs over several lines anyway. */
    private static final int LONGEST_TEXT = 48;

    /** Characters of a word that a column has room for; a longer one is broken. */
    private static final int LONGEST_WORD = 18;

    private final HtmlWriter out;
    private final Medium medium;
    private final Inlines inlines;

    Tables(HtmlWriter out, Medium medium, Inlines inlines) {
        this.out = out;
        this.medium = medium;
        this.inlines = inlines;
    }

    /**
     * A table.
     *
     * @param around what became of the block that it stands in
     */
    void write(Block.Table table, Optional<Marking> around) {
        switch (medium) {
            case SCREEN -> {
                // A table wider than the screen is scrolled, by keyboard too (WCAG 2.2, 1.4.10 and 2.1.1).
                String label = "Table: " + texts(table.head()).collect(Collectors.joining(", "));
                // A landmark has a name of its own, which a copy of the table beside the text cannot have.
                String role = out.isAddressed() ? "region" : "group";
                out.open("div", "class", "wide", "role", role, "tabindex", "0", "aria-label", label);
                out.open("table").line();
                rows(table, around);
                out.close("table").close("div").line();
            }
            case PRINT -> {
                out.open("div", "class", "wide").open("table").line();
                widths(table);
                rows(table, around);
                out.close("table").close("div").line();
            }
        }
    }

    private void rows(Block.Table table, Optional<Marking> around) {
        out.open("thead");
        row(table, table.head(), "th", around);
        out.close("thead").line().open("tbody").line();
        for (Block.Row row : table.body()) {
            row(table, row, "td", row.revision().map(Marking::of).or(() -> around));
        }
        out.close("tbody");
    }

    private void row(Block.Table table, Block.Row row, String tag, Optional<Marking> around) {
        if (row.revision().isPresent()) {
            out.open(
                    "tr", "class", "revised " + Marking.of(row.revision().get()).css());
        } else {
            out.open("tr");
        }
        for (int i = 0; i < row.cells().size(); i++) {
            String alignment = table.columns().get(i).name().toLowerCase(Locale.ROOT);
            if (tag.equals("th")) {
                out.open(tag, "scope", "col", "class", alignment);
            } else {
                out.open(tag, "class", alignment);
            }
            Block.Cell cell = row.cells().get(i);
            label(row, i, tag.equals("th"));
            inlines.line(cell.content(), cell.revision().map(Marking::of).or(() -> around));
            out.close(tag);
        }
        out.close("tr").line();
    }

    /** A word for a row in its first cell, and for a column in its heading: colour and lines are not the only signs. */
    private void label(Block.Row row, int column, boolean isHead) {
        Optional<Revision> told =
                isHead ? row.cells().get(column).revision() : row.revision().filter(_ -> column == 0);
        told.ifPresent(revision -> out.element("span", Marking.of(revision).heading(), "class", "change")
                .text(" "));
    }

    /**
     * Widths of the columns in print, by what stands in them. openhtmltopdf's own way makes a column as narrow as one letter
     * where words may be broken.
     */
    private void widths(Block.Table table) {
        int columns = table.columns().size();
        double[] wanted = new double[columns];
        Stream.concat(Stream.of(table.head()), table.body().stream()).forEach(row -> {
            List<String> texts = texts(row).toList();
            for (int i = 0; i < columns; i++) {
                wanted[i] = Math.max(wanted[i], wanted(texts.get(i)));
            }
        });
        double all = 0;
        for (double width : wanted) {
            all += width;
        }
        for (double width : wanted) {
            out.empty("col", "style", "width:" + Math.round(1000 * width / all) / 10.0 + "%");
        }
        out.line();
    }

    private static int wanted(String text) {
        int word = Stream.of(text.split("\\s+")).mapToInt(String::length).max().orElse(0);
        int padding = 9;
        return padding + Math.max(Math.min(text.length(), LONGEST_TEXT), Math.min(word, LONGEST_WORD));
    }

    private static Stream<String> texts(Block.Row row) {
        return row.cells().stream().map(cell -> Inline.text(cell.content()));
    }
}
