package org.policypress.transcription;

import java.util.ArrayList;
import java.util.List;
import org.policypress.document.Block;
import org.policypress.document.Document;
import org.policypress.document.Inline;
import org.policypress.document.Section;

/** A document as somebody would read it aloud, number by number and line by line: to see that another one says the same. */
final class Spoken {

    private final List<String> lines = new ArrayList<>();

    private Spoken() {}

    /** The lines of a document, without its cover and without what the library puts at the end of each. */
    static List<String> of(Document document) {
        Spoken spoken = new Spoken();
        spoken.blocks(document.opening());
        document.sections().forEach(spoken::section);
        document.footnotes().forEach(note -> {
            spoken.lines.add("note " + note.number());
            spoken.blocks(note.content());
        });
        return spoken.lines;
    }

    private void section(Section section) {
        if (List.of("Adoption", "How long this policy is kept", "Copyright").contains(Inline.text(section.title()))) {
            return;
        }
        say("#".repeat(section.level()) + " " + section.number().label(), section.title());
        blocks(section.content());
        section.subsections().forEach(this::section);
    }

    private void say(String number, List<Inline> words) {
        String text = Inline.text(words)
                .replace('\u00A0', ' ')
                .replaceAll("\\s+", " ")
                .strip();
        lines.add((number.strip() + " " + text).strip());
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph p -> say("", p.content());
            case Block.Clause c -> {
                int first = lines.size();
                blocks(c.content());
                lines.set(first, c.number().label() + " " + lines.get(first));
            }
            case Block.BulletList l -> l.items().forEach(item -> item("-", item));
            case Block.OrderedList l -> {
                for (int i = 0; i < l.items().size(); i++) {
                    item(l.label(i), l.items().get(i));
                }
            }
            case Block.Table t -> {
                row(t.head());
                t.body().forEach(this::row);
            }
            case Block.Figure f -> lines.add("picture " + f.picture().alternative());
            case Block.Quote q -> blocks(q.content());
            case Block.Note n -> {
                lines.add(n.kind().heading());
                blocks(n.content());
            }
            case Block.Code c -> lines.add(c.text());
            case Block.Form f -> f.fields().forEach(field -> say(field.answer().name(), field.label()));
            case Block.Divider _ -> {}
            case Block.Revised r -> block(r.content());
            case Block.Altered a -> block(a.after());
        }
    }

    private void item(String sign, Block.Item item) {
        int first = lines.size();
        blocks(item.content());
        lines.set(first, sign + " " + lines.get(first));
    }

    private void row(Block.Row row) {
        List<String> cells = new ArrayList<>();
        row.cells()
                .forEach(cell -> cells.add(
                        Inline.text(cell.content()).replaceAll("\\s+", " ").strip()));
        lines.add(String.join(" | ", cells));
    }
}
