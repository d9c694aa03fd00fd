package org.policypress.transcription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypress.document.Block.Field.Answer;
import org.policypress.document.Inline;
import org.policypress.problem.Place;

/**
 * Reads a Word file's text as its lines and tables, in order. The contents that Word makes go: policypress makes its own. Header
 * and footer are other parts of the file and never read.
 */
final class BodyReader {

    private static final String CONTENTS = "toc( heading|\\s?[1-9])|table of (figures|contents)|contents heading";

    private final WordFile file;
    private final Styles styles;
    private final ListNumbers numbers;
    private final LineReader.Source source;
    private final List<Piece> pieces = new ArrayList<>();
    private int paragraphs;

    /** Words of a paragraph whose end is deleted: they go on in the next. */
    private List<Inline> carried = List.of();

    BodyReader(WordFile file, LineReader.Source source) {
        this.file = file;
        this.styles = new Styles(file.styles());
        this.numbers = new ListNumbers(file.numbering());
        this.source = source;
    }

    /** The text. */
    List<Piece> read() {
        blocks(file.document().child("body"), pieces);
        return pieces;
    }

    /** The lines of a footnote. */
    List<Piece.Line> note(Xml note) {
        List<Piece> lines = new ArrayList<>();
        blocks(note, lines);
        return lines.stream()
                .filter(Piece.Line.class::isInstance)
                .map(Piece.Line.class::cast)
                .toList();
    }

    private void blocks(Xml parent, List<Piece> out) {
        for (Xml child : parent.children()) {
            switch (child.name()) {
                case "p" -> line(child).ifPresent(out::add);
                case "tbl" -> out.add(grid(child));
                case "sdt" -> {
                    String gallery = child.child("sdtPr")
                            .child("docPartObj")
                            .value("docPartGallery")
                            .orElse("");
                    if (gallery.equals("Table of Contents")) {
                        source.findings().count("contents");
                    } else {
                        blocks(child.child("sdtContent"), out);
                    }
                }
                case "ins", "moveTo", "customXml", "smartTag" -> blocks(child, out);
                default -> {} // sections' paper, bookmarks; what is deleted
            }
        }
    }

    private Optional<Piece.Line> line(Xml paragraph) {
        paragraphs++;
        Place place = source.findings().paragraph(paragraphs);
        Xml properties = paragraph.child("pPr");
        String style = properties.value("pStyle").orElse("");
        String name = styles.name(style);
        if (name.matches(CONTENTS) && !name.equals("contents heading")) {
            source.findings().count("contents");
            return Optional.empty();
        }
        int heading =
                properties.number("outlineLvl").map(o -> o < 9 ? o + 1 : 0).orElseGet(() -> styles.heading(style));
        LineReader reader = new LineReader(source, place);
        if (heading > 0 || name.equals("title") || name.equals("subtitle")) {
            reader.withoutWeight();
        }
        reader.read(paragraph, styles.isBold(style));
        List<Inline> words = new ArrayList<>(carried);
        words.addAll(reader.words());
        if (properties.child("rPr").has("del") || properties.child("rPr").has("moveFrom")) {
            carried = words;
            return Optional.empty();
        }
        carried = List.of();
        Optional<ListNumbers.Label> label = words.isEmpty() ? Optional.empty() : label(properties, style);
        return Optional.of(new Piece.Line(
                place, name, heading, label, indent(properties, label), reader.isBold(), words, reader.bookmarks()));
    }

    /** The list that a paragraph is an item of, by itself or by its style: 0 takes it out of its style's (17.9.18). */
    private Optional<ListNumbers.Label> label(Xml properties, String style) {
        for (Xml set : styles.properties(properties)) {
            if (set.has("numPr")) {
                String list = set.child("numPr").value("numId").orElse(inheritedList(properties));
                int level = set.child("numPr").number("ilvl").orElseGet(() -> numbers.level(list, style));
                return list.equals("0") ? Optional.empty() : numbers.next(list, level);
            }
        }
        return Optional.empty();
    }

    private String inheritedList(Xml properties) {
        return styles.properties(properties).stream()
                .flatMap(set -> set.child("numPr").value("numId").stream())
                .findFirst()
                .orElse("0");
    }

    private int indent(Xml properties, Optional<ListNumbers.Label> label) {
        for (Xml set : styles.properties(properties)) {
            Xml indent = set.child("ind");
            Optional<Integer> left = length(indent.attribute("left").or(() -> indent.attribute("start")));
            if (left.isPresent()) {
                return left.get();
            }
            if (set.has("numPr")) {
                int level = label.map(ListNumbers.Label::level)
                        .or(() -> set.child("numPr").number("ilvl"))
                        .orElse(0);
                return numbers.indent(set.child("numPr").value("numId").orElse(inheritedList(properties)), level);
            }
        }
        return 0;
    }

    private static Optional<Integer> length(Optional<String> twips) {
        return twips.filter(v -> v.matches("-?[0-9]{1,6}")).map(Integer::valueOf);
    }

    private Piece.Grid grid(Xml table) {
        Place place = source.findings().paragraph(paragraphs + 1);
        List<List<Piece.Cell>> rows = new ArrayList<>();
        for (Xml row : rows(table)) {
            if (row.child("trPr").has("del")) {
                source.findings().count("deletion");
                continue;
            }
            List<Piece.Cell> cells = new ArrayList<>();
            cells(row, cells);
            rows.add(cells);
        }
        return new Piece.Grid(
                place,
                rows,
                length(table.child("tblPr").child("tblInd").attribute("w")).orElse(0));
    }

    private static List<Xml> rows(Xml table) {
        List<Xml> rows = new ArrayList<>();
        for (Xml child : table.children()) {
            switch (child.name()) {
                case "tr" -> rows.add(child);
                case "sdt" -> rows.addAll(rows(child.child("sdtContent")));
                case "ins", "customXml", "moveTo" -> rows.addAll(rows(child));
                default -> {} // properties and columns
            }
        }
        return rows;
    }

    private void cells(Xml row, List<Piece.Cell> out) {
        for (Xml child : row.children()) {
            switch (child.name()) {
                case "tc" -> {
                    out.add(cell(child));
                    int span = child.child("tcPr").number("gridSpan").orElse(1);
                    for (int i = 1; i < Math.min(span, 63); i++) {
                        out.add(new Piece.Cell(List.of(), Optional.empty()));
                    }
                }
                case "sdt" -> cells(child.child("sdtContent"), out);
                case "customXml", "ins" -> cells(child, out);
                default -> {} // properties
            }
        }
    }

    private Piece.Cell cell(Xml cell) {
        List<Piece> inner = new ArrayList<>();
        blocks(cell, inner);
        List<Piece.Line> lines = new ArrayList<>();
        for (Piece piece : inner) {
            switch (piece) {
                case Piece.Line line when !line.isEmpty() -> lines.add(line);
                case Piece.Line _ -> {}
                case Piece.Grid grid -> {
                    source.findings()
                            .look(
                                    grid.place(),
                                    "nested-table",
                                    "a table stood in a cell of another; its words follow one another in the cell");
                    grid.rows().forEach(row -> row.forEach(c -> lines.addAll(c.lines())));
                }
            }
        }
        return new Piece.Cell(lines, answer(cell));
    }

    /** What a cell asks for: a content control that shows nothing but its prompt, or a box to tick. */
    private static Optional<Answer> answer(Xml cell) {
        Xml properties = cell.anywhere("sdt").child("sdtPr");
        if (properties.has("checkbox")) {
            return Optional.of(Answer.TICK);
        }
        if (!properties.isOn("showingPlcHdr")) {
            return Optional.empty();
        }
        if (properties.has("date")) {
            return Optional.of(Answer.DATE);
        }
        if (properties.has("richText")) {
            return Optional.of(Answer.SIGNATURE);
        }
        boolean lines =
                properties.child("text").attribute("multiLine").orElse("0").matches("1|true");
        return Optional.of(lines ? Answer.LINES : Answer.TEXT);
    }
}
