package org.policypress.transcription;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.policypress.document.Block;
import org.policypress.document.Designation;
import org.policypress.document.Inline;
import org.policypress.document.Origin;
import org.policypress.document.Run;
import org.policypress.document.Section;

/** Makes sections and blocks of the outline. */
final class Settling {

    private final Linking names;
    private final UnaryOperator<List<Inline>> wording;
    private final Findings findings;

    /**
     * @param names what sections and clauses are called
     * @param wording what is made of each line: references settled
     */
    Settling(Linking names, UnaryOperator<List<Inline>> wording, Findings findings) {
        this.names = names;
        this.wording = wording;
        this.findings = findings;
    }

    /** The blocks in an item, without the sections below it. */
    List<Block> content(Item item) {
        return blocks(item.parts());
    }

    /** The sections below an item. */
    List<Section> sections(Item item, int level) {
        return item.parts().stream()
                .filter(p -> p instanceof Item.Part.Below b && b.item().kind() == Item.Kind.SECTION)
                .map(p -> section(((Item.Part.Below) p).item(), level))
                .toList();
    }

    private Section section(Item item, int level) {
        return new Section(
                level,
                item.numbering(),
                names.id(item),
                Designation.NONE,
                wording.apply(withoutWeight(item.line().words())),
                content(item),
                sections(item, level + 1),
                Origin.MODEL,
                item.line().place());
    }

    /** A heading is bold by itself. */
    private static List<Inline> withoutWeight(List<Inline> words) {
        return Run.join(Run.of(words).stream()
                .map(run -> new Run(
                        run.leaf(),
                        run.formats().stream()
                                .filter(format -> !(format instanceof Inline.Strong))
                                .toList()))
                .toList());
    }

    private List<Block> blocks(List<Item.Part> parts) {
        List<Block> out = new ArrayList<>();
        List<Block.Item> bullets = new ArrayList<>();
        List<Block.Field> fields = new ArrayList<>();
        for (Item.Part part : parts) {
            if (!(part instanceof Item.Part.Below b && b.item().kind() == Item.Kind.BULLET)) {
                flush(bullets, out);
            }
            switch (part) {
                case Item.Part.Below(Item below) -> {
                    switch (below.kind()) {
                        case SECTION -> {} // drawn by its own level
                        case CLAUSE -> out.add(clause(below));
                        case BULLET -> bullets.add(new Block.Item(inside(below)));
                    }
                }
                case Item.Part.Text(Piece.Line line) -> text(line, fields, out);
                case Item.Part.Table(Piece.Grid grid) -> table(grid).ifPresent(out::add);
                case Item.Part.Done(Block block) -> out.add(block);
            }
        }
        flush(bullets, out);
        return out;
    }

    private static void flush(List<Block.Item> bullets, List<Block> out) {
        if (!bullets.isEmpty()) {
            out.add(new Block.BulletList(
                    List.copyOf(bullets),
                    bullets.getFirst().content().getFirst().place()));
            bullets.clear();
        }
    }

    private void text(Piece.Line line, List<Block.Field> fields, List<Block> out) {
        List<Block.Field> found = Forms.of(line);
        if (!found.isEmpty()) {
            boolean goesOn = !out.isEmpty() && out.getLast() instanceof Block.Form && !fields.isEmpty();
            if (goesOn) {
                out.removeLast();
            } else {
                fields.clear();
            }
            fields.addAll(found);
            out.add(new Block.Form(fields, line.place()));
            return;
        }
        out.add(line.picture()
                .<Block>map(picture -> new Block.Figure(picture, List.of(), line.place()))
                .orElseGet(() -> paragraph(line)));
    }

    private Block paragraph(Piece.Line line) {
        Block.Paragraph paragraph = new Block.Paragraph(wording.apply(line.words()), line.place());
        boolean quoted = line.style().matches("(intense )?quote|block text");
        return quoted ? new Block.Quote(List.of(paragraph), line.place()) : paragraph;
    }

    private Block clause(Item item) {
        return new Block.Clause(
                names.id(item),
                Designation.NONE,
                inside(item),
                Origin.MODEL,
                item.line().place());
    }

    private List<Block> inside(Item item) {
        List<Block> content = new ArrayList<>();
        content.add(new Block.Paragraph(
                wording.apply(item.line().words()), item.line().place()));
        content.addAll(blocks(item.parts()));
        return content;
    }

    private Optional<Block> table(Piece.Grid grid) {
        List<List<Piece.Cell>> rows = grid.rows().stream()
                .filter(row -> row.stream()
                        .anyMatch(c -> !c.text().isEmpty() || c.answer().isPresent()))
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Optional<Block> form = Forms.of(new Piece.Grid(grid.place(), rows, grid.indent()));
        return form.isPresent() ? form : Optional.of(table(grid, rows));
    }

    private Block table(Piece.Grid grid, List<List<Piece.Cell>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(1);
        if (columns == 1 && rows.size() == 1) {
            // A box around words: a note.
            List<Block> content = new ArrayList<>();
            for (Piece.Line line : rows.getFirst().getFirst().lines()) {
                content.add(new Block.Paragraph(wording.apply(line.words()), line.place()));
            }
            return new Block.Quote(content, grid.place());
        }
        boolean several =
                rows.stream().flatMap(List::stream).anyMatch(c -> c.lines().size() > 1);
        if (several) {
            findings.look(
                    grid.place(),
                    "table-lines",
                    "cells of this table had several lines, which now follow one another; see that each reads well");
        }
        List<Block.Row> all = rows.stream().map(row -> row(row, columns)).toList();
        return new Block.Table(
                Collections.nCopies(columns, Block.Table.Alignment.START),
                all.getFirst(),
                all.subList(1, all.size()),
                grid.place());
    }

    private Block.Row row(List<Piece.Cell> cells, int columns) {
        List<Block.Cell> row = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            List<Inline> words = new ArrayList<>();
            if (i < cells.size()) {
                for (Piece.Line line : cells.get(i).lines()) {
                    if (!words.isEmpty()) {
                        words.add(new Inline.Text(" "));
                    }
                    line.label()
                            .filter(l -> !l.text().isEmpty())
                            .ifPresent(l -> words.add(new Inline.Text(l.text() + " ")));
                    words.addAll(wording.apply(line.words()));
                }
            }
            row.add(new Block.Cell(words));
        }
        return new Block.Row(row);
    }
}
