package org.policypress.render.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.policypress.document.Block;
import org.policypress.document.Inline;

/** Writes blocks, and the clauses among them as lists. */
final class Blocks {

    private final HtmlWriter out;
    private final Medium medium;
    private final Inlines inlines;
    private final Tables tables;
    private final Forms forms;
    private final Steps steps;
    private Optional<Marking> around = Optional.empty();

    Blocks(HtmlWriter out, Medium medium, Inlines inlines, Steps steps) {
        this.steps = steps;
        this.out = out;
        this.medium = medium;
        this.inlines = inlines;
        this.tables = new Tables(out, medium, inlines);
        this.forms = new Forms(out, medium, inlines);
    }

    /** Blocks in their order; clauses that follow each other stand in one list. */
    void write(List<Block> blocks) {
        List<Block> clauses = new ArrayList<>();
        for (Block block : blocks) {
            if (isClause(block)) {
                clauses.add(block);
            } else {
                clauses(clauses);
                block(block);
            }
        }
        clauses(clauses);
    }

    private static boolean isClause(Block block) {
        return switch (block) {
            case Block.Clause _ -> true;
            case Block.Revised r -> isClause(r.content());
            case Block.Altered a -> isClause(a.after());
            case Block.Paragraph _,
                    Block.BulletList _,
                    Block.OrderedList _,
                    Block.Table _,
                    Block.Figure _,
                    Block.Quote _,
                    Block.Code _,
                    Block.Form _,
                    Block.Note _,
                    Block.Divider _ -> false;
        };
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph p -> paragraph(p);
            case Block.Clause c -> clauses(new ArrayList<>(List.of(c)));
            case Block.BulletList l -> bullets(l);
            case Block.OrderedList l -> ordered(l);
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
                block(a.after());
                out.close("div").line();
            }
        }
    }

    /** A block that came or went, with a word that says so: colour and line are not the only signs (WCAG 2.2, 1.4.1). */
    private void revised(Block.Revised revised) {
        Marking marking = Marking.of(revised.revision());
        out.open("div", "class", "revised " + marking.css()).line();
        out.element("p", marking.heading(), "class", "change").line();
        within(Optional.of(marking), () -> block(revised.content()));
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

    private void within(Optional<Marking> marking, Runnable draw) {
        Optional<Marking> before = around;
        around = marking.or(() -> before);
        draw.run();
        around = before;
    }

    private void paragraph(Block.Paragraph paragraph) {
        openLine(paragraph.content());
        inlines.line(paragraph.content(), around);
        out.close("p").line();
    }

    /** Writes the clauses gathered, and forgets them. */
    private void clauses(List<Block> clauses) {
        if (clauses.isEmpty()) {
            return;
        }
        out.open("ol", "class", "clauses", "role", "list").line();
        clauses.forEach(clause -> clause(clause, Optional.empty()));
        out.close("ol").line();
        clauses.clear();
    }

    /**
     * A clause, with what became of it after its number.
     *
     * @param marking what became of it
     */
    private void clause(Block block, Optional<Marking> marking) {
        switch (block) {
            case Block.Clause c -> {
                String anchor = c.number().anchor();
                if (marking.isPresent()) {
                    out.open(
                            "li",
                            "id",
                            anchor,
                            "class",
                            "revised " + marking.get().css());
                } else {
                    out.open("li", "id", anchor);
                }
                steps.write(out, anchor);
                within(marking, () -> numbered(c.number().label(), "#" + anchor, c.content(), marking));
                out.close("li").line();
            }
            case Block.Revised r -> clause(r.content(), Optional.of(Marking.of(r.revision())));
            case Block.Altered a -> clause(a.after(), marking);
            case Block.Paragraph _,
                    Block.BulletList _,
                    Block.OrderedList _,
                    Block.Table _,
                    Block.Figure _,
                    Block.Quote _,
                    Block.Code _,
                    Block.Form _,
                    Block.Note _,
                    Block.Divider _ -> block(block);
        }
    }

    private void item(Block.Item item, Runnable content) {
        Optional<Marking> marking = item.revision().map(Marking::of);
        if (marking.isPresent()) {
            out.open("li", "class", "revised " + marking.get().css());
        } else {
            out.open("li");
        }
        within(marking, content);
        out.close("li").line();
    }

    private void bullets(Block.BulletList list) {
        out.open("ul").line();
        for (Block.Item item : list.items()) {
            item(item, () -> {
                item.revision().ifPresent(r -> out.element("p", Marking.of(r).heading(), "class", "change"));
                write(item.content());
            });
        }
        out.close("ul").line();
    }

    private void ordered(Block.OrderedList list) {
        out.open("ol", "class", "ordered", "role", "list").line();
        for (int i = 0; i < list.items().size(); i++) {
            Block.Item item = list.items().get(i);
            String label = list.label(i);
            item(item, () -> numbered(label, "", item.content(), item.revision().map(Marking::of)));
        }
        out.close("ol").line();
    }

    /**
     * Content with its number before the first line. The number is text, since no list style of HTML can count 9.2, and a
     * reader may search and copy it.
     */
    void numbered(String label, String permalink, List<Block> content) {
        numbered(label, permalink, content, Optional.empty());
    }

    /** The same for what came or went as a whole. */
    void numbered(String label, List<Block> content, Marking marking) {
        within(Optional.of(marking), () -> numbered(label, "", content, Optional.of(marking)));
    }

    private void numbered(String label, String permalink, List<Block> content, Optional<Marking> marking) {
        boolean withinText = !content.isEmpty() && content.getFirst() instanceof Block.Paragraph;
        openLine(withinText && content.getFirst() instanceof Block.Paragraph line ? line.content() : List.of());
        number(label, permalink);
        marking.ifPresent(
                m -> out.element("span", m.heading(), "class", "change").text(" "));
        if (withinText && content.getFirst() instanceof Block.Paragraph first) {
            inlines.line(first.content(), around);
        }
        out.close("p").line();
        write(withinText ? content.subList(1, content.size()) : content);
    }

    /** Begins a line of text: with a bar in the margin where something in it has changed. */
    private void openLine(List<Inline> line) {
        if (Inlines.isMarked(line)) {
            out.open("p", "class", "changed");
        } else {
            out.open("p");
        }
    }

    private void number(String label, String permalink) {
        if (label.isEmpty()) {
            return; // on one side of a redline, the second half of a clause that was split or joined
        }
        if (medium == Medium.PRINT) {
            out.element("span", label, "class", "number", "title", "@Lbl");
        } else if (permalink.isEmpty()) {
            out.element("span", label, "class", "number").text(" ");
        } else {
            out.element("a", label, "class", "number", "href", permalink).text(" ");
        }
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
            inlines.line(figure.caption(), around);
            out.close("figcaption");
        }
        out.close("figure").line();
    }

    private void code(Block.Code code) {
        out.open("pre").element("code", code.text()).close("pre").line();
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
