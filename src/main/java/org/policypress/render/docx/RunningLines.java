package org.policypress.render.docx;

import org.policypress.document.Cover;
import org.policypress.document.Edition;
import org.policypress.render.RunningText;

/** Writes the lines at the head and the foot of each page: stories of their own. The cover has a foot only. */
final class RunningLines {

    /** Characters that have room in one line, at the size of a running header on A4. */
    private static final int LONGEST_LINE = 95;

    private RunningLines() {}

    /** Title and school. */
    static Story header(Manuscript manuscript) {
        Story story = Story.begin(manuscript, "w:hdr", false);
        Cover cover = manuscript.document().cover();
        Paragraphs paragraphs = new Paragraphs(story);
        beginLine(story, paragraphs, WordStyle.HEADER);
        String title = RunningText.shortened(cover.title());
        String school = RunningText.shortened(cover.school());
        Runs.write(story.out(), title, RunFormat.PLAIN);
        boolean oneLine = title.length() + school.length() <= LONGEST_LINE;
        story.out().raw(oneLine ? "<w:r><w:tab/></w:r>" : "<w:r><w:br/></w:r>");
        Runs.write(story.out(), school, RunFormat.PLAIN.withLanguage(manuscript.schoolLanguage()));
        paragraphs.end();
        story.out().close("w:hdr");
        return story;
    }

    /** The head of the cover: empty, as Word wants it. */
    static Story coverHeader(Manuscript manuscript) {
        Story story = Story.begin(manuscript, "w:hdr", false);
        Paragraphs paragraphs = new Paragraphs(story);
        paragraphs.begin(WordStyle.HEADER);
        paragraphs.end();
        story.out().close("w:hdr");
        return story;
    }

    /**
     * The edition, and on which page of how many one is.
     *
     * @param pages how many there are, as far as it is known; Word counts for itself
     */
    static Story footer(Manuscript manuscript, int pages) {
        Story story = Story.begin(manuscript, "w:ftr", false);
        Paragraphs paragraphs = new Paragraphs(story);
        beginLine(story, paragraphs, WordStyle.FOOTER);
        Runs.write(story.out(), edition(manuscript), RunFormat.PLAIN);
        story.out().raw("<w:r><w:tab/></w:r>");
        Runs.write(story.out(), "Page ", RunFormat.PLAIN);
        Fields.write(story.out(), "PAGE", "2", RunFormat.PLAIN);
        Runs.write(story.out(), " of ", RunFormat.PLAIN);
        Fields.write(story.out(), "NUMPAGES", Integer.toString(pages), RunFormat.PLAIN);
        paragraphs.end();
        story.out().close("w:ftr");
        return story;
    }

    /** The foot of the cover: the edition. */
    static Story coverFooter(Manuscript manuscript) {
        Story story = Story.begin(manuscript, "w:ftr", false);
        Paragraphs paragraphs = new Paragraphs(story);
        paragraphs.begin(WordStyle.FOOTER);
        Runs.write(story.out(), edition(manuscript), RunFormat.PLAIN);
        paragraphs.end();
        story.out().close("w:ftr");
        return story;
    }

    private static String edition(Manuscript manuscript) {
        Edition edition = manuscript.document().edition();
        return edition.sentence();
    }

    /** A line with a tab stop at the right margin. */
    private static void beginLine(Story story, Paragraphs paragraphs, WordStyle style) {
        String edge = Integer.toString(story.manuscript().stationery().page().textWidth());
        XmlWriter tabs = new XmlWriter().open("w:tabs").empty("w:tab", "w:val", "right", "w:pos", edge);
        paragraphs.begin(style, tabs.close("w:tabs").xml(), "");
    }
}
