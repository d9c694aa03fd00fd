package org.policypress.render.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.policypress.document.Block;
import org.policypress.document.Inline;

/** Writes blocks in their order. */
final class Blocks {

    private final HtmlWriter out;
    private final Medium medium;
    private final Inlines inlines;
    private final Tables tables;
    private final Forms forms;
    private final Lists lists;
    private Optional<Marking> around = Optional.empty();

    Blocks(HtmlWriter out, Medium medium, Inlines inlines, Steps steps, NumberAddresses addresses) {
        this.out = out;
        this.medium = medium;
        this.inlines = inlines;
        this.tables = new Tables(out, medium, inlines);
        this.forms = new Forms(out, medium, inlines);
        this.lists = new Lists(out, medium, this, steps, addresses);
    }

    /** Blocks in their order; clauses that follow each other stand in one list. */
    void write(List<Block> blocks) {
        List<Block> clauses = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.settled() instanceof Block.Clause) {
                clauses.add(block);
            } else {
                lists.clauses(clauses, Optional.of(block));
                block(block, at(blocks, i + 1));
            }
        }
        lists.clauses(clauses, Optional.empty());
    }

    /** The block at an index, if there are so many. */
    static Optional<Block> at(List<Block> blocks, int index) {
        return index < blocks.size() ? Optional.of(blocks.get(index)) : Optional.empty();
    }

    /**
     * One block.
     *
     * @param next the block after it
     */
    void block(Block block, Optional<Block> next) {
        switch (block) {
            case Block.Paragraph p -> paragraph(p, next);
            case Block.Clause c -> lists.clauses(new ArrayList<>(List.of(c)), next);
            case Block.BulletList l -> lists.bullets(l);
            case Block.OrderedList l -> lists.ordered(l);
            case Block.Table t -> tables.write(t, around);
            case Block.Figure f -> figure(f);
            case Block.Quote q -> {
                out.open("blockquote");
                write(q.content());
                out.close("blockquote").line();
            }
            case Block.Code c -> code(c);
            case Block.Form f -> forms.write(f);
            case Block.Note n -> note(n);
            case Block.Divider _ -> out.empty("hr").line();
            case Block.Revised r -> revised(r);
            case Block.Altered a -> {
                out.open("div", "class", "altered").line();
                made(a.after())
                        .ifPresent(told ->
                                out.element("p", told, "class", "change").line());
                block(a.after(), next);
                out.close("div").line();
            }
        }
    }

    /** A block that came or went, with a word that says so: colour and line are not the only signs (WCAG 2.2, 1.4.1). */
    private void revised(Block.Revised revised) {
        Marking marking = Marking.of(revised.revision());
        out.open("div", "class", "revised " + marking.css()).line();
        out.element("p", marking.heading(), "class", "change").line();
        within(Optional.of(marking), () -> block(revised.content(), Optional.empty()));
        out.close("div").line();
    }

    /** What is said before a block that is made otherwise, where a reader can see that. */
    private static Optional<String> made(Block after) {
        return switch (after) {
            case Block.Figure _ -> Optional.of("Another picture");
            case Block.Note _ -> Optional.of("Another kind of note");
            case Block.OrderedList _ -> Optional.of("Counted otherwise");
            case Block.Table _ -> Optional.of("Set otherwise");
            case Block.Paragraph _,
                    Block.Clause _,
                    Block.BulletList _,
                    Block.Quote _,
                    Block.Code _,
                    Block.Form _,
                    Block.Divider _,
                    Block.Revised _,
                    Block.Altered _ -> Optional.empty();
        };
    }

    /** Draws what became of something as a whole: what is told of that holds for all of it. */
    void within(Optional<Marking> marking, Runnable draw) {
        Optional<Marking> before = around;
        around = marking.or(() -> before);
        draw.run();
        around = before;
    }

    /** Words, as what stands around them was marked. */
    void words(List<Inline> line) {
        inlines.line(line, around);
    }

    /** Writes what has a number or a bullet. */
    Lists lists() {
        return lists;
    }

    private void paragraph(Block.Paragraph paragraph, Optional<Block> next) {
        openLine(paragraph.content(), next.flatMap(block -> PageFoot.before(paragraph.content(), block)));
        words(paragraph.content());
        out.close("p").line();
    }

    /**
     * Begins a line of text, with a bar in the margin where something in it has changed.
     *
     * @param room in print: the style that keeps it on the page of what comes next
     */
    void openLine(List<Inline> line, Optional<String> room) {
        List<String> attributes = new ArrayList<>();
        if (Inlines.isMarked(line)) {
            attributes.addAll(List.of("class", "changed"));
        }
        if (medium == Medium.PRINT) {
            room.ifPresent(style -> attributes.addAll(List.of("style", style)));
        }
        out.open("p", attributes.toArray(String[]::new));
    }

    private void figure(Block.Figure figure) {
        out.open("figure");
        inlines.image(figure.picture(), "figure");
        if (!figure.caption().isEmpty()) {
            if (medium == Medium.PRINT) {
                out.open("figcaption", "title", "@Caption");
            } else {
                out.open("figcaption");
            }
            words(figure.caption());
            out.close("figcaption");
        }
        out.close("figure").line();
    }

    private void code(Block.Code code) {
        if (medium == Medium.PRINT) {
            out.open("pre", "title", "@P");
        } else {
            out.open("pre");
        }
        out.element("code", code.text()).close("pre").line();
    }

    private void note(Block.Note note) {
        String kind = "note " + note.kind().name().toLowerCase(Locale.ROOT);
        String heading = note.kind().heading();
        if (medium == Medium.SCREEN) {
            out.open("div", "class", kind, "role", "note", "aria-label", heading);
        } else {
            out.open("div", "class", kind);
        }
        out.element("p", heading, "class", "note-heading");
        write(note.content());
        out.close("div").line();
    }
}
