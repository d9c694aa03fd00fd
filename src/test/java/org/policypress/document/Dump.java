package org.policypress.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a document as a tree of lines, for tests to compare and people to read: a block on each line, what stands in it
 * two spaces further in. Inlines: {@code 'text'}, <code>${placeholder='value'}</code>, {@code *(...)}, {@code **(...)},
 * {@code `code`}, {@code link(target: ...)}, {@code ref(id: ...)}, {@code break}, {@code note(1)},
 * {@code image(path: alternative)}.
 */
public final class Dump {

    private final StringBuilder out = new StringBuilder();

    private Dump() {}

    /** All that a document says after its cover. */
    public static String of(List<Block> opening, List<Section> sections, List<Footnote> footnotes) {
        Dump dump = new Dump();
        dump.blocks(opening, 0);
        sections.forEach(section -> dump.section(section, 0));
        for (Footnote footnote : footnotes) {
            dump.line(0, "footnote " + footnote.number());
            dump.blocks(footnote.content(), 1);
        }
        return dump.out.toString();
    }

    /** Blocks alone. */
    public static String of(List<Block> blocks) {
        return of(blocks, List.of(), List.of());
    }

    private void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text.stripTrailing()).append('\n');
    }

    private void section(Section section, int depth) {
        String kind = section.kind() == Section.Kind.NUMBERED
                ? ""
                : "(" + section.kind().name().toLowerCase(java.util.Locale.ROOT) + ") ";
        line(
                depth,
                "#".repeat(section.level()) + " " + number(section.number()) + kind + inlines(section.title())
                        + id(section.id()) + origin(section.origin()));
        blocks(section.content(), depth + 1);
        section.subsections().forEach(below -> section(below, depth + 1));
    }

    private static String number(Designation number) {
        return number.label().isEmpty() ? "" : number.label() + " ";
    }

    private static String origin(Origin origin) {
        return origin == Origin.LOCAL ? " (local)" : "";
    }

    private static String id(Optional<Id> id) {
        return id.map(name -> " #" + name).orElse("");
    }

    private void blocks(List<Block> blocks, int depth) {
        blocks.forEach(block -> block(block, depth));
    }

    private void block(Block block, int depth) {
        switch (block) {
            case Block.Paragraph p -> line(depth, "paragraph " + inlines(p.content()));
            case Block.Clause c -> {
                line(
                        depth,
                        ("clause " + number(c.number())
                                                + c.id().map(name -> "#" + name).orElse(""))
                                        .strip()
                                + origin(c.origin()));
                blocks(c.content(), depth + 1);
            }
            case Block.BulletList l -> {
                line(depth, "bullets");
                l.items().forEach(item -> item("-", item, depth + 1));
            }
            case Block.OrderedList l -> {
                line(depth, "list");
                for (int i = 0; i < l.items().size(); i++) {
                    item(l.label(i), l.items().get(i), depth + 1);
                }
            }
            case Block.Table t -> {
                line(
                        depth,
                        "table "
                                + t.columns().stream()
                                        .map(c -> c.name().toLowerCase(java.util.Locale.ROOT))
                                        .collect(Collectors.joining(" ")));
                line(depth + 1, row(t.head()));
                t.body().forEach(row -> line(depth + 1, row(row)));
            }
            case Block.Figure f ->
                line(
                        depth,
                        "figure " + f.picture().file().path() + ": "
                                + f.picture().alternative()
                                + (f.caption().isEmpty() ? "" : " / " + inlines(f.caption())));
            case Block.Quote q -> {
                line(depth, "quote");
                blocks(q.content(), depth + 1);
            }
            case Block.Code c -> {
                line(depth, "code");
                c.text().lines().forEach(text -> line(depth + 1, "|" + text));
            }
            case Block.Form f -> {
                line(depth, "form");
                f.fields()
                        .forEach(field -> line(
                                depth + 1,
                                field.name() + ": " + inlines(field.label()) + " "
                                        + field.answer().name().toLowerCase(java.util.Locale.ROOT)));
            }
            case Block.Note n -> {
                line(depth, "note " + n.kind().heading());
                blocks(n.content(), depth + 1);
            }
            case Block.Divider _ -> line(depth, "divider");
            case Block.Revised r -> {
                line(depth, "revised " + r.revision());
                block(r.content(), depth + 1);
            }
            case Block.Altered a -> {
                line(depth, "altered");
                block(a.after(), depth + 1);
            }
        }
    }

    private void item(String label, Block.Item item, int depth) {
        line(depth, label);
        blocks(item.content(), depth + 1);
    }

    private static String row(Block.Row row) {
        return row.cells().stream().map(cell -> inlines(cell.content())).collect(Collectors.joining(" | "));
    }

    /** Inlines on one line. */
    public static String inlines(List<Inline> inlines) {
        return inlines.stream().map(Dump::inline).collect(Collectors.joining(" "));
    }

    private static String inline(Inline inline) {
        return switch (inline) {
            case Inline.Text t -> "'" + t.text() + "'";
            case Inline.Value v -> "${" + v.placeholder() + "='" + v.text() + "'}";
            case Inline.Emphasis e -> "*(" + inlines(e.content()) + ")";
            case Inline.Strong s -> "**(" + inlines(s.content()) + ")";
            case Inline.Code c -> "`" + c.text() + "`";
            case Inline.Link l -> "link(" + l.target() + ": " + inlines(l.content()) + ")";
            case Inline.Reference r ->
                "ref(" + r.target() + (r.words().equals(List.of(new Inline.Text(""))) ? "" : ": " + inlines(r.words()))
                        + ")";
            case Inline.LineBreak _ -> "break";
            case Inline.FootnoteMark f -> "note(" + f.number() + ")";
            case Inline.Image i ->
                "image(" + i.picture().file().path() + ": " + i.picture().alternative() + ")";
            case Inline.Revised r -> r.revision() + "(" + inlines(r.content()) + ")";
            case Inline.Altered a -> "altered(" + inlines(a.before()) + " to " + inlines(a.after()) + ")";
        };
    }
}
