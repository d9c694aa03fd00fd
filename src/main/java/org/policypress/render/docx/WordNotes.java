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
     * Writes notes in one table, a row for each.
     *
     * @param coming what stands in their place now: rows that came when the others went
     */
    void write(List<Block.Note> notes, List<Block.Note> coming, Column column) {
        Tracking tracking = story.manuscript().tracking();
        tables.begin(WordStyle.CALLOUT, column, List.of(column.width()), "");
        for (Block.Note note : notes) {
            int from = out.length();
            row(note, column);
            if (!coming.isEmpty()) {
                tracking.mark(out, from, new Revision.Deleted());
            }
        }
        for (Block.Note note : coming) {
            int from = out.length();
            row(note, column);
            tracking.mark(out, from, new Revision.Inserted());
        }
        tables.end();
    }

    private void row(Block.Note note, Column column) {
        out.raw("<w:tr>");
        tables.beginCell(column.width(), "");
        WordBlocks inside = new WordBlocks(story);
        inside.paragraphs().begin(WordStyle.CALLOUT_HEADING);
        Runs.write(out, note.kind().heading(), RunFormat.PLAIN);
        inside.paragraphs().end();
        inside.write(note.content(), column.inCell(WordStyle.CALLOUT_TEXT));
        inside.paragraphs().finish();
        mentioned.addAll(inside.mentioned());
        tables.endCell();
        out.raw("</w:tr>");
    }
}
