package org.policypress.compare;

import java.util.List;
import java.util.Optional;
import org.policypress.document.Block;
import org.policypress.document.Document;
import org.policypress.document.Flow;
import org.policypress.document.Inline;
import org.policypress.document.Revision;
import org.policypress.document.Rewriting;

/** How many words a redline marks as come or gone. What moved is marked where it went and where it came. */
final class MarkedWords {

    private int words;

    private MarkedWords() {}

    static int of(Document redline) {
        MarkedWords marked = new MarkedWords();
        for (Flow.Part part : Flow.of(redline).parts()) {
            switch (part) {
                case Flow.Part.Heading(var section) -> {
                    if (section.revision().filter(MarkedWords::isMark).isPresent()) {
                        marked.count(Inline.text(section.title()));
                    } else {
                        marked.line(section.title());
                    }
                }
                case Flow.Part.Text(Block block) -> marked.block(block);
            }
        }
        redline.footnotes().forEach(note -> {
            if (note.revision().isPresent()) {
                note.content().forEach(block -> marked.count(Passages.text(block, true)));
            } else {
                note.content().forEach(marked::block);
            }
        });
        return marked.words;
    }

    private static boolean isMark(Revision revision) {
        return !(revision instanceof Revision.Split || revision instanceof Revision.Joined);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Revised r when isMark(r.revision()) -> count(Passages.text(r.content(), true));
            case Block.Revised r -> block(r.content());
            case Block.Altered a -> block(a.after());
            case Block.Paragraph p -> line(p.content());
            case Block.Figure f -> line(f.caption());
            case Block.Clause c -> c.content().forEach(this::block);
            case Block.Quote q -> q.content().forEach(this::block);
            case Block.Note n -> n.content().forEach(this::block);
            case Block.BulletList l -> l.items().forEach(this::item);
            case Block.OrderedList l -> l.items().forEach(this::item);
            case Block.Form f -> f.fields().forEach(field -> piece(field.label(), field.revision()));
            case Block.Table t -> {
                row(t.head());
                t.body().forEach(this::row);
            }
            case Block.Code _, Block.Divider _ -> {}
        }
    }

    private void item(Block.Item item) {
        if (item.revision().filter(MarkedWords::isMark).isPresent()) {
            item.content().forEach(block -> count(Passages.text(block, true)));
        } else {
            item.content().forEach(this::block);
        }
    }

    private void row(Block.Row row) {
        row.cells().forEach(cell -> piece(cell.content(), row.revision().or(cell::revision)));
    }

    private void piece(List<Inline> line, Optional<Revision> revision) {
        if (revision.isPresent()) {
            count(Inline.text(line));
        } else {
            line(line);
        }
    }

    private void line(List<Inline> line) {
        new Rewriting(inline -> {
                    if (inline instanceof Inline.Revised revised) {
                        count(Inline.text(revised.content()));
                    }
                    return inline;
                })
                .line(line);
    }

    private void count(String text) {
        words += text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
