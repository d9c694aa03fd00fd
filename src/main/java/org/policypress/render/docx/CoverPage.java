package org.policypress.render.docx;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.policypress.document.Cover;
import org.policypress.document.Document;
import org.policypress.document.ImageFile;
import org.policypress.document.Revision;

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
        line(Cover::title, cover, RunFormat.PLAIN.withSize(size(cover.title(), 50, 36)));
        paragraphs.end();
        paragraphs.begin(WordStyle.SUBTITLE);
        RunFormat school = RunFormat.PLAIN.withLanguage(story.manuscript().schoolLanguage());
        line(Cover::school, cover, school.withSize(size(cover.school(), 30, 26)));
        paragraphs.end();
        paragraphs.begin(WordStyle.COVER_AUDIENCE);
        line(c -> "For " + c.audience(), cover, RunFormat.PLAIN);
        paragraphs.end();
        List<Cover.Fact> past = before().map(Cover::facts).orElse(cover.facts());
        if (!cover.facts().isEmpty() || !past.isEmpty()) {
            facts(past, cover.facts());
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
                line(Cover::provider, cover, RunFormat.PLAIN);
            }
            case CENTRE -> {
                paragraphs.begin(WordStyle.COVER_PROVIDER, "", "center");
                cover.logo().ifPresent(file -> {
                    logo(file);
                    out.raw("<w:r><w:br/></w:r>");
                });
                line(Cover::provider, cover, RunFormat.PLAIN);
            }
            case RIGHT -> {
                paragraphs.begin(WordStyle.COVER_PROVIDER, tabs, "");
                line(Cover::provider, cover, RunFormat.PLAIN);
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

    /** The old document's cover, in a redline. */
    private Optional<Cover> before() {
        return story.manuscript().document().before().map(Document.Before::cover);
    }

    /** A line of the cover, with the old one struck out where it differs. */
    private void line(Function<Cover, String> part, Cover cover, RunFormat format) {
        String now = part.apply(cover);
        String old = before().map(part).orElse(now);
        if (old.equals(now)) {
            Runs.write(out, now, format);
        } else {
            tracked(new Revision.Deleted(), () -> Runs.write(out, old, format));
            tracked(new Revision.Inserted(), () -> Runs.write(out, now, format));
        }
    }

    private void tracked(Revision revision, Runnable write) {
        int from = out.length();
        write.run();
        story.manuscript().tracking().mark(out, from, revision);
    }

    private void facts(List<Cover.Fact> old, List<Cover.Fact> now) {
        int width = Math.min(FACTS, story.manuscript().stationery().page().textWidth());
        List<Integer> widths = List.of(width / 2, width - width / 2);
        Column page = new Column(WordStyle.TABLE_TEXT, 0, width);
        tables.begin(WordStyle.COVER_FACTS, page, widths, WordTables.HEADER_COLUMN);
        int i = 0;
        for (Cover.Fact fact : now) {
            int at = old.subList(i, old.size()).indexOf(fact);
            if (at < 0) {
                tracked(new Revision.Inserted(), () -> fact(fact, widths));
            } else {
                gone(old.subList(i, i + at), widths);
                fact(fact, widths);
                i += at + 1;
            }
        }
        gone(old.subList(i, old.size()), widths);
        tables.end();
    }

    private void gone(List<Cover.Fact> facts, List<Integer> widths) {
        facts.forEach(fact -> tracked(new Revision.Deleted(), () -> fact(fact, widths)));
    }

    private void fact(Cover.Fact fact, List<Integer> widths) {
        out.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        cell(WordStyle.TABLE_HEADING, fact.label(), widths.getFirst());
        cell(WordStyle.TABLE_TEXT, fact.value(), widths.getLast());
        out.raw("</w:tr>");
    }

    private void cell(WordStyle style, String text, int width) {
        tables.beginCell(width, "");
        paragraphs.begin(style);
        Runs.write(out, text, RunFormat.PLAIN);
        paragraphs.end();
        tables.endCell();
    }
}
