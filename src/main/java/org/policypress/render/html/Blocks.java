package org.policypress.render.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.policypress.document.Block;

/** Writes blocks, and the clauses among them as lists. */
final class Blocks {

    private final HtmlWriter out;
    private final Medium medium;
    private final Inlines inlines;
    private final Tables tables;
    private final Forms forms;

    Blocks(HtmlWriter out, Medium medium, Inlines inlines) {
        this.out = out;
        this.medium = medium;
        this.inlines = inlines;
        this.tables = new Tables(out, medium, inlines);
        this.forms = new Forms(out, medium, inlines);
    }

    /** Blocks in their order; clauses that follow each other stand in one list. */
    void write(List<Block> blocks) {
        List<Block.Clause> clauses = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Clause clause) {
                clauses.add(clause);
            } else {
                clauses(clauses);
                block(block);
            }
        }
        clauses(clauses);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph p -> paragraph(p);
            case Block.Clause c -> clauses(new ArrayList<>(List.of(c)));
            case Block.BulletList l -> bullets(l);
            case Block.OrderedList l -> ordered(l);
            case Block.Table t -> tables.write(t);
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
        }
    }

    private void paragraph(Block.Paragraph paragraph) {
        out.open("p");
        inlines.write(paragraph.content());
        out.close("p").line();
    }

    /** Writes the clauses gathered, and forgets them. */
    private void clauses(List<Block.Clause> clauses) {
        if (clauses.isEmpty()) {
            return;
        }
        out.open("ol", "class", "clauses", "role", "list").line();
        for (Block.Clause clause : clauses) {
            out.open("li", "id", clause.number().anchor());
            numbered(clause.number().label(), "#" + clause.number().anchor(), clause.content());
            out.close("li").line();
        }
        out.close("ol").line();
        clauses.clear();
    }

    private void bullets(Block.BulletList list) {
        out.open("ul").line();
        for (Block.Item item : list.items()) {
            out.open("li");
            write(item.content());
            out.close("li").line();
        }
        out.close("ul").line();
    }

    private void ordered(Block.OrderedList list) {
        out.open("ol", "class", "ordered", "role", "list").line();
        for (int i = 0; i < list.items().size(); i++) {
            out.open("li");
            numbered(list.label(i), "", list.items().get(i).content());
            out.close("li").line();
        }
        out.close("ol").line();
    }

    /**
     * Content with its number before the first line. The number is text, since no list style of HTML can count 9.2, and a
     * reader may search and copy it.
     */
    void numbered(String label, String permalink, List<Block> content) {
        boolean withinText = !content.isEmpty() && content.getFirst() instanceof Block.Paragraph;
        out.open("p");
        number(label, permalink);
        if (withinText && content.getFirst() instanceof Block.Paragraph first) {
            inlines.write(first.content());
        }
        out.close("p").line();
        write(withinText ? content.subList(1, content.size()) : content);
    }

    private void number(String label, String permalink) {
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
            inlines.write(figure.caption());
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
