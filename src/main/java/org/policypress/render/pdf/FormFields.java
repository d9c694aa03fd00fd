package org.policypress.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.policypress.document.Block;
import org.policypress.document.Document;
import org.policypress.document.Footnote;
import org.policypress.document.Revision;
import org.policypress.document.Section;

/** Finds the fields of a document's forms that are there to be filled in: in a redline, not those that are gone. */
final class FormFields {

    private final List<Block.Field> fields = new ArrayList<>();

    private FormFields() {}

    /** The fields in the order of the text. */
    static List<Block.Field> of(Document document) {
        FormFields found = new FormFields();
        found.blocks(document.opening());
        found.sections(document.sections());
        for (Footnote footnote : document.footnotes()) {
            found.blocks(footnote.content());
        }
        return found.fields;
    }

    private void sections(List<Section> sections) {
        for (Section section : sections) {
            blocks(section.content());
            sections(section.subsections());
        }
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Form form ->
                form.fields().stream()
                        .filter(field -> field.revision().stream().noneMatch(FormFields::isGone))
                        .forEach(fields::add);
            case Block.Clause c -> blocks(c.content());
            case Block.BulletList l -> l.items().forEach(item -> blocks(item.content()));
            case Block.OrderedList l -> l.items().forEach(item -> blocks(item.content()));
            case Block.Quote q -> blocks(q.content());
            case Block.Note n -> blocks(n.content());
            case Block.Altered a -> block(a.after());
            case Block.Revised r -> {
                if (!isGone(r.revision())) {
                    block(r.content());
                }
            }
            case Block.Paragraph _, Block.Table _, Block.Figure _, Block.Code _, Block.Divider _ -> {}
        }
    }

    private static boolean isGone(Revision revision) {
        return switch (revision) {
            case Revision.Deleted _, Revision.MovedFrom _ -> true;
            case Revision.Inserted _, Revision.MovedTo _, Revision.Split _, Revision.Joined _ -> false;
        };
    }
}
