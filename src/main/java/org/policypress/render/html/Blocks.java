package org.policypress.render.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.policypress.document.Block;
import org.policypress.document.Inline;

/** Writes blocks, and the clauses among them as lists. */
final class Blocks {

    private static final String BULLET = "•";

    /** How clauses count, from the section's own down: 1.1, (a), (i), (A), (I), and (1) from there on. */
    private static final List<String> COUNTING =
            List.of("Decimal", "LowerAlpha", "LowerRoman", "UpperAlpha", "UpperRoman", "Decimal");

    private final HtmlWriter out;
    private final Medium medium;
    private final Inlines inlines;
    private final Tables tables;
    private final Forms forms;
    private final Steps steps;
    private final NumberAddresses addresses;
    private Optional<Marking> around = Optional.empty();
    private int depth;

    Blocks(HtmlWriter out, Medium medium, Inlines inlines, Steps steps, NumberAddresses addresses) {
        this.steps = steps;
        this.addresses = addresses;
        this.out = out;
        this.medium = medium;
        this.inlines = inlines;
        this.tables = new Tables(out, medium, inlines);
        this.forms = new Forms(out, medium, inlines);
    }

    /** Blocks in their order; clauses that follow each other stand in one list. */
    void write(List<Block> blocks) {
        List<Block> clauses = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.settled() instanceof Block.Clause) {
                clauses.add(block);
            } else {
                clauses(clauses, Optional.of(block));
                block(block, at(blocks, i + 1));
            }
        }
        clauses(clauses, Optional.empty());
    }

    private static Optional<Block> at(List<Block> blocks, int index) {
        return index < blocks.size() ? Optional.of(blocks.get(index)) : Optional.empty();
    }

    /**
     * One block.
     *
     * @param next the block after it
     */
    private void block(Block block, Optional<Block> next) {
        switch (block) {
            case Block.Paragraph p -> paragraph(p, next);
            case Block.Clause c -> clauses(new ArrayList<>(List.of(c)), next);
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

    private void within(Optional<Marking> marking, Runnable draw) {
        Optional<Marking> before = around;
        around = marking.or(() -> before);
        draw.run();
        around = before;
    }

    private void paragraph(Block.Paragraph paragraph, Optional<Block> next) {
        openLine(paragraph.content(), next);
        inlines.line(paragraph.content(), around);
        out.close("p").line();
    }

    /**
     * Writes the clauses gathered, and forgets them.
     *
     * @param next the block after them
     */
    private void clauses(List<Block> clauses, Optional<Block> next) {
        if (clauses.isEmpty()) {
            return;
        }
        list("ol", "clauses", COUNTING.get(Math.min(depth, COUNTING.size() - 1)));
        depth++;
        for (int i = 0; i < clauses.size(); i++) {
            clause(clauses.get(i), Optional.empty(), i + 1 == clauses.size() ? next : Optional.empty());
        }
        depth--;
        out.close("ol").line();
        clauses.clear();
    }

    /**
     * Begins a list whose numbers or bullets are text: no style of HTML can count 9.2, and a reader may search and copy them.
     *
     * @param counting how it counts, as a PDF tells it (ISO 32000-1, table 347)
     */
    void list(String tag, String css, String counting) {
        List<String> attributes = new ArrayList<>();
        if (!css.isEmpty()) {
            attributes.addAll(List.of("class", css, "role", "list"));
        }
        if (medium == Medium.PRINT) {
            attributes.addAll(List.of("title", "@L:" + counting));
        }
        out.open(tag, attributes.toArray(String[]::new)).line();
    }

    /**
     * A clause, with what became of it after its number.
     *
     * @param marking what became of it
     * @param next what stands after it, where that is no clause
     */
    private void clause(Block block, Optional<Marking> marking, Optional<Block> next) {
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
                addresses.of(c.number()).ifPresent(address -> out.element("span", "", "id", address));
                steps.write(out, anchor);
                within(marking, () -> numbered(c.number().label(), "#" + anchor, c.content(), marking, next));
                out.close("li").line();
            }
            case Block.Revised r -> clause(r.content(), Optional.of(Marking.of(r.revision())), next);
            case Block.Altered a -> clause(a.after(), marking, next);
            case Block.Paragraph _,
                    Block.BulletList _,
                    Block.OrderedList _,
                    Block.Table _,
                    Block.Figure _,
                    Block.Quote _,
                    Block.Code _,
                    Block.Form _,
                    Block.Note _,
                    Block.Divider _ -> block(block, Optional.empty());
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
        list("ul", "", "Disc");
        for (Block.Item item : list.items()) {
            switch (medium) {
                case SCREEN ->
                    item(item, () -> {
                        item.revision()
                                .ifPresent(r -> out.element("p", Marking.of(r).heading(), "class", "change"));
                        write(item.content());
                    });
                case PRINT -> item(item, () -> numbered(BULLET, item));
            }
        }
        out.close("ul").line();
    }

    private void ordered(Block.OrderedList list) {
        String counting = switch (list.style()) {
            case DECIMAL -> "Decimal";
            case LETTER -> "LowerAlpha";
            case ROMAN -> "LowerRoman";
        };
        list("ol", "ordered", counting);
        for (int i = 0; i < list.items().size(); i++) {
            Block.Item item = list.items().get(i);
            String label = list.label(i);
            item(item, () -> numbered(label, item));
        }
        out.close("ol").line();
    }

    /**
     * Content with its number before the first line.
     */
    void numbered(String label, String permalink, List<Block> content) {
        numbered(label, permalink, content, Optional.empty(), Optional.empty());
    }

    private void numbered(String label, Block.Item item) {
        numbered(label, "", item.content(), item.revision().map(Marking::of), Optional.empty());
    }

    /** The same for what came or went as a whole. */
    void numbered(String label, List<Block> content, Marking marking) {
        within(Optional.of(marking), () -> numbered(label, "", content, Optional.of(marking), Optional.empty()));
    }

    /** The same where something stands after it that its only line may introduce. */
    private void numbered(
            String label, String permalink, List<Block> content, Optional<Marking> marking, Optional<Block> after) {
        boolean withinText = !content.isEmpty() && content.getFirst() instanceof Block.Paragraph;
        openLine(
                withinText && content.getFirst() instanceof Block.Paragraph line ? line.content() : List.of(),
                content.size() == 1 ? after : at(content, 1));
        number(label, permalink);
        marking.ifPresent(
                m -> out.element("span", m.heading(), "class", "change").text(" "));
        if (withinText && content.getFirst() instanceof Block.Paragraph first) {
            inlines.line(first.content(), around);
        }
        out.close("p").line();
        write(withinText ? content.subList(1, content.size()) : content);
    }

    /** Begins a line of text: with a bar in the margin where something in it has changed, and on the page of what it introduces. */
    private void openLine(List<Inline> line, Optional<Block> next) {
        List<String> attributes = new ArrayList<>();
        if (Inlines.isMarked(line)) {
            attributes.addAll(List.of("class", "changed"));
        }
        if (medium == Medium.PRINT) {
            next.flatMap(block -> PageFoot.before(line, block))
                    .ifPresent(style -> attributes.addAll(List.of("style", style)));
        }
        out.open("p", attributes.toArray(String[]::new));
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
