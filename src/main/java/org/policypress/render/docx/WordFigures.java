package org.policypress.render.docx;

import org.policypress.document.Block;
import org.policypress.document.Revision;

/** Writes pictures that stand by themselves, with their captions. */
final class WordFigures {

    /** The highest picture, as a part of the text's height. */
    private static final double HIGHEST = 0.8;

    private final Story story;
    private final XmlWriter out;
    private final WordInlines inlines;
    private final Paragraphs paragraphs;

    WordFigures(Story story, WordInlines inlines, Paragraphs paragraphs) {
        this.story = story;
        this.out = story.out();
        this.inlines = inlines;
        this.paragraphs = paragraphs;
    }

    void write(Block.Figure figure, Column column) {
        write(figure, column, () -> picture(figure, column));
    }

    /** Writes a figure with another picture: the line of its caption stays. */
    void replace(Block.Figure old, Block.Figure now, Column column) {
        Tracking tracking = story.manuscript().tracking();
        write(now, column, () -> {
            int from = out.length();
            picture(old, column);
            tracking.mark(out, from, new Revision.Deleted());
            int to = out.length();
            picture(now, column);
            tracking.mark(out, to, new Revision.Inserted());
        });
    }

    private void write(Block.Figure figure, Column column, Runnable picture) {
        paragraphs.begin(figure.caption().isEmpty() ? column.text() : WordStyle.FIGURE, column);
        picture.run();
        paragraphs.end();
        if (!figure.caption().isEmpty()) {
            paragraphs.begin(WordStyle.CAPTION, column);
            inlines.write(figure.caption());
            paragraphs.end();
        }
    }

    private void picture(Block.Figure figure, Column column) {
        int height = (int) (story.manuscript().stationery().page().textHeight() * HIGHEST);
        Drawings.write(story, figure.picture().file(), figure.picture().alternative(), column.width(), height);
    }
}
