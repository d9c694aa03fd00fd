package org.policypress.markdown;

import java.util.List;
import org.policypress.document.Block;
import org.policypress.document.Inline;
import org.policypress.document.Section;

/** What a reader sees, without its white space: of our content, and of the HTML that a specification expects. */
final class VisibleText {

    private VisibleText() {}

    static String ofHtml(String html) {
        String tabs = html.replace('→', '\t'); // the specification's own sign for a tab
        return compact(tabs.replaceAll("<img [^>]*alt=\"([^\"]*)\"[^>]*>", "$1")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&"));
    }

    static String of(Content content) {
        StringBuilder out = new StringBuilder();
        blocks(content.opening(), out);
        content.sections().forEach(section -> section(section, out));
        return compact(out.toString());
    }

    private static String compact(String text) {
        return text.replaceAll("[\\s\\u00A0]+", "");
    }

    private static void section(Section section, StringBuilder out) {
        out.append(Inline.text(section.title()));
        blocks(section.content(), out);
        section.subsections().forEach(below -> section(below, out));
    }

    private static void blocks(List<Block> blocks, StringBuilder out) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph p -> out.append(Inline.text(p.content()));
                case Block.Clause c -> blocks(c.content(), out);
                case Block.BulletList l -> l.items().forEach(item -> blocks(item.content(), out));
                case Block.OrderedList l -> l.items().forEach(item -> blocks(item.content(), out));
                case Block.Table t -> {
                    row(t.head(), out);
                    t.body().forEach(row -> row(row, out));
                }
                case Block.Figure f -> out.append(f.picture().alternative());
                case Block.Quote q -> blocks(q.content(), out);
                case Block.Code c -> out.append(c.text());
                case Block.Form f -> f.fields().forEach(field -> out.append(Inline.text(field.label())));
                case Block.Note n -> blocks(n.content(), out);
                case Block.Divider _ -> {}
                case Block.Revised r -> blocks(List.of(r.content()), out);
                case Block.Altered a -> blocks(List.of(a.after()), out);
            }
        }
    }

    private static void row(Block.Row row, StringBuilder out) {
        row.cells().forEach(cell -> out.append(Inline.text(cell.content())));
    }
}
