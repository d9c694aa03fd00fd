package org.policypress.render.docx;

import java.util.List;
import java.util.Set;
import org.policypress.document.Block;
import org.policypress.document.Revision;

/** Writes notes as tables of one cell: nothing else in Word has one ground behind paragraphs and lists. */
final class WordNotes {

    private final Story story;
    private final XmlWriter out;
    private final WordTables tables;
    private final Set<Integer> mentioned;

    /** @param mentioned to which the footnotes are added that a note mentions */
    WordNotes(Story story, WordTables tables, Set<Integer> mentioned) {
        this.story = story;
        this.out = story.out();
        this.tables = tables;
        this.mentioned = mentioned;
    }

    /**
     * Writes a note.
     *
     * @param before what it was for in the old document of a redline
     */
    void write(Block.Note note, Block.Note.Kind before, Column column) {
        tables.begin(WordStyle.CALLOUT, column, List.of(column.width()), "");
        out.raw("<w:tr>");
        tables.beginCell(column.width(), "");
        WordBlocks inside = new WordBlocks(story);
        inside.paragraphs().begin(WordStyle.CALLOUT_HEADING);
        heading(note.kind(), before);
        inside.paragraphs().end();
        inside.write(note.content(), column.inCell(WordStyle.CALLOUT_TEXT));
        inside.paragraphs().finish();
        mentioned.addAll(inside.mentioned());
        tables.endCell();
        out.raw("</w:tr>");
        tables.end();
    }

    private void heading(Block.Note.Kind now, Block.Note.Kind before) {
        if (now == before) {
            Runs.write(out, now.heading(), RunFormat.PLAIN);
            return;
        }
        Tracking tracking = story.manuscript().tracking();
        int from = out.length();
        Runs.write(out, before.heading(), RunFormat.PLAIN);
        tracking.mark(out, from, new Revision.Deleted());
        int to = out.length();
        Runs.write(out, now.heading(), RunFormat.PLAIN);
        tracking.mark(out, to, new Revision.Inserted());
    }
}
