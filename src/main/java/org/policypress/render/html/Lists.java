package org.policypress.render.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypress.document.Block;
import org.policypress.document.Inline;

/** Writes clauses and lists: what has a number or a bullet before its first line. */
final class Lists {

    private static final String BULLET = "•";

    /** How clauses count, from the section's own down: 1.1, (a), (i), (A), (I), and (1) from there on. */
    private static final List<String> COUNTING =
            List.of("Decimal", "LowerAlpha", "LowerRoman", "UpperAlpha", "UpperRoman", "Decimal");

    private final HtmlWriter out;
    private final Medium medium;
    private final Blocks blocks;
    private final Steps steps;
    private final NumberAddresses addresses;
    private int depth;

    /** @param blocks writes what the items hold */
    Lists(HtmlWriter out, Medium medium, Blocks blocks, Steps steps, NumberAddresses addresses) {
        this.out = out;
        this.medium = medium;
        this.blocks = blocks;
        this.steps = steps;
        this.addresses = addresses;
    }

    /**
     * Writes the clauses gathered, and forgets them.
     *
     * @param next the block after them
     */
    void clauses(List<Block> clauses, Optional<Block> next) {
        if (clauses.isEmpty()) {
            return;
        }
        list("ol", "clauses", COUNTING.get(Math.min(depth, COUNTING.size() - 1)));
        depth++;
        for (int i = 0; i < clauses.size(); i++) {
            boolean isBeforeLast = depth > 1 && isBeforeLast(clauses, i);
            Optional<Block> last = isBeforeLast ? Blocks.at(clauses, i + 1) : Optional.empty();
            clause(clauses.get(i), Optional.empty(), i + 1 == clauses.size() ? next : last);
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
                blocks.within(marking, () -> numbered(c.number().label(), "#" + anchor, c.content(), marking, next));
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
                    Block.Divider _ -> blocks.block(block, Optional.empty());
        }
    }

    private void item(Block.Item item, Runnable content) {
        Optional<Marking> marking = item.revision().map(Marking::of);
        if (marking.isPresent()) {
            out.open("li", "class", "revised " + marking.get().css());
        } else {
            out.open("li");
        }
        blocks.within(marking, content);
        out.close("li").line();
    }

    /** Items without order. */
    void bullets(Block.BulletList list) {
        list("ul", "", "Disc");
        for (int i = 0; i < list.items().size(); i++) {
            Block.Item item = list.items().get(i);
            Optional<Block> last = last(list, i);
            switch (medium) {
                case SCREEN ->
                    item(item, () -> {
                        item.revision()
                                .ifPresent(r -> out.element("p", Marking.of(r).heading(), "class", "change"));
                        blocks.write(item.content());
                    });
                case PRINT -> item(item, () -> numbered(BULLET, item, last));
            }
        }
        out.close("ul").line();
    }

    /** Items that count. */
    void ordered(Block.OrderedList list) {
        String counting = switch (list.style()) {
            case DECIMAL -> "Decimal";
            case LETTER -> "LowerAlpha";
            case ROMAN -> "LowerRoman";
        };
        list("ol", "ordered", counting);
        for (int i = 0; i < list.items().size(); i++) {
            Block.Item item = list.items().get(i);
            Optional<Block> last = last(list, i);
            String label = list.label(i);
            item(item, () -> numbered(label, item, last));
        }
        out.close("ol").line();
    }

    /**
     * Content with its number before the first line.
     */
    void numbered(String label, String permalink, List<Block> content) {
        numbered(label, permalink, content, Optional.empty(), Optional.empty());
    }

    private void numbered(String label, Block.Item item, Optional<Block> after) {
        numbered(label, "", item.content(), item.revision().map(Marking::of), after);
    }

    /** The last item as a list of its own, before which the one before it stands: neither is alone on a page. */
    private static Optional<Block> last(Block.BulletList list, int index) {
        List<Block.Item> rest = list.items().subList(index + 1, list.items().size());
        return isBeforeLast(list.items(), index)
                ? Optional.of(new Block.BulletList(rest, list.place()))
                : Optional.empty();
    }

    private static Optional<Block> last(Block.OrderedList list, int index) {
        return last(new Block.BulletList(list.items(), list.place()), index);
    }

    /** Whether an item is the last but one, and not the first, which what introduces the list keeps. */
    private static boolean isBeforeLast(List<?> items, int index) {
        return index > 0 && index + 2 == items.size();
    }

    /** The same for what came or went as a whole. */
    void numbered(String label, List<Block> content, Marking marking) {
        blocks.within(Optional.of(marking), () -> numbered(label, "", content, Optional.of(marking), Optional.empty()));
    }

    /** The same where something stands after it that its only line may introduce. */
    private void numbered(
            String label, String permalink, List<Block> content, Optional<Marking> marking, Optional<Block> after) {
        boolean withinText = !content.isEmpty() && content.getFirst() instanceof Block.Paragraph;
        Optional<Block> next = content.size() == 1 ? after : Blocks.at(content, 1);
        List<Inline> line =
                withinText && content.getFirst() instanceof Block.Paragraph first ? first.content() : List.of();
        blocks.openLine(line, next.flatMap(block -> PageFoot.before(line, block)));
        number(label, permalink);
        marking.ifPresent(
                m -> out.element("span", m.heading(), "class", "change").text(" "));
        blocks.words(line);
        out.close("p").line();
        blocks.write(withinText ? content.subList(1, content.size()) : content);
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
}
