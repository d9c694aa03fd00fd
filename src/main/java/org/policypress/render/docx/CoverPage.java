package org.policypress.render.docx;

import java.util.List;
import org.policypress.document.Cover;
import org.policypress.document.ImageFile;

/** Writes the first page. */
final class CoverPage {

    /** The largest logo in twips: 80 mm by 26 mm, as on the PDF's cover. */
    private static final int LOGO_WIDTH = 4535;

    private static final int LOGO_HEIGHT = 1474;

    /** Characters of title or name up to which it is set large, as on the PDF's cover. */
    private static final int LONG = 60;

    private static final int VERY_LONG = 140;

    /** The table of facts, in twips: 125 mm. */
    private static final int FACTS = 7087;

    private final Story story;
    private final XmlWriter out;
    private final Paragraphs paragraphs;
    private final WordTables tables;

    CoverPage(Story story) {
        this.story = story;
        this.out = story.out();
        this.paragraphs = new Paragraphs(story);
        this.tables = new WordTables(story, new WordInlines(story), paragraphs);
    }

    void write(Cover cover) {
        masthead(cover);
        paragraphs.begin(WordStyle.TITLE);
        Runs.write(out, cover.title(), RunFormat.PLAIN.withSize(size(cover.title(), 50, 36)));
        paragraphs.end();
        paragraphs.begin(WordStyle.SUBTITLE);
        RunFormat school = RunFormat.PLAIN.withLanguage(story.manuscript().schoolLanguage());
        Runs.write(out, cover.school(), school.withSize(size(cover.school(), 30, 26)));
        paragraphs.end();
        paragraphs.begin(WordStyle.COVER_AUDIENCE);
        Runs.write(out, "For " + cover.audience(), RunFormat.PLAIN);
        paragraphs.end();
        if (!cover.facts().isEmpty()) {
            facts(cover.facts());
        }
        paragraphs.finish();
    }

    /** The size in half points; 0 for the style's. */
    private static int size(String text, int ofLong, int ofVeryLong) {
        return text.length() <= LONG ? 0 : text.length() <= VERY_LONG ? ofLong : ofVeryLong;
    }

    /** The logo on one side and the provider on the other; both in the middle, one under the other; or the provider alone. */
    private void masthead(Cover cover) {
        String edge = Integer.toString(story.manuscript().stationery().page().textWidth());
        String tabs = new XmlWriter()
                .open("w:tabs")
                .empty("w:tab", "w:val", "right", "w:pos", edge)
                .close("w:tabs")
                .xml();
        switch (story.manuscript().stationery().logo()) {
            case LEFT -> {
                paragraphs.begin(WordStyle.COVER_PROVIDER, tabs, "");
                cover.logo().ifPresent(this::logo);
                out.raw("<w:r><w:tab/></w:r>");
                Runs.write(out, cover.provider(), RunFormat.PLAIN);
            }
            case CENTRE -> {
                paragraphs.begin(WordStyle.COVER_PROVIDER, "", "center");
                cover.logo().ifPresent(file -> {
                    logo(file);
                    out.raw("<w:r><w:br/></w:r>");
                });
                Runs.write(out, cover.provider(), RunFormat.PLAIN);
            }
            case RIGHT -> {
                paragraphs.begin(WordStyle.COVER_PROVIDER, tabs, "");
                Runs.write(out, cover.provider(), RunFormat.PLAIN);
                cover.logo().ifPresent(file -> {
                    out.raw("<w:r><w:tab/></w:r>");
                    logo(file);
                });
            }
        }
        paragraphs.end();
    }

    /** Decoration: the school's name stands below it. */
    private void logo(ImageFile file) {
        Drawings.write(story, file, "", LOGO_WIDTH, LOGO_HEIGHT);
    }

    private void facts(List<Cover.Fact> facts) {
        int width = Math.min(FACTS, story.manuscript().stationery().page().textWidth());
        List<Integer> widths = List.of(width / 2, width - width / 2);
        Column page = new Column(WordStyle.TABLE_TEXT, 0, width);
        tables.begin(WordStyle.COVER_FACTS, page, widths, WordTables.HEADER_COLUMN);
        for (Cover.Fact fact : facts) {
            out.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            cell(WordStyle.TABLE_HEADING, fact.label(), widths.getFirst());
            cell(WordStyle.TABLE_TEXT, fact.value(), widths.getLast());
            out.raw("</w:tr>");
        }
        tables.end();
    }

    private void cell(WordStyle style, String text, int width) {
        tables.beginCell(width, "");
        paragraphs.begin(style);
        Runs.write(out, text, RunFormat.PLAIN);
        paragraphs.end();
        tables.endCell();
    }
}
