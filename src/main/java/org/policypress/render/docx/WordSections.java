package org.policypress.render.docx;

import java.util.List;
import org.policypress.document.Document;
import org.policypress.document.Section;

/** Writes what stands before the first section, and the sections. */
final class WordSections {

    private final Story story;
    private final WordBlocks blocks;

    WordSections(Story story) {
        this.story = story;
        this.blocks = new WordBlocks(story);
    }

    void write(Document document) {
        Column page = new Column(
                WordStyle.BODY, 0, story.manuscript().stationery().page().textWidth());
        blocks.write(document.opening(), page);
        for (Section section : document.sections()) {
            ClauseList clauses = switch (section.kind()) {
                case NUMBERED -> ClauseList.SECTIONS;
                case APPENDIX -> ClauseList.APPENDICES;
                case UNNUMBERED -> ClauseList.UNNUMBERED;
            };
            top(section, page.withClauses(clauses));
        }
        blocks.paragraphs().finish();
    }

    private void top(Section section, Column page) {
        ClauseList clauses = page.clauses();
        if (section.level() == 1) {
            blocks.paragraphs()
                    .begin(
                            switch (section.kind()) {
                                case NUMBERED -> WordStyle.HEADING_1;
                                case APPENDIX -> WordStyle.APPENDIX_HEADING;
                                case UNNUMBERED -> WordStyle.UNNUMBERED_HEADING;
                            });
        } else {
            // A document may begin with a lower heading; it counts all the same.
            WordStyle style = WordStyle.HEADINGS.get(section.level() - 1);
            blocks.paragraphs().beginNumbered(style, clauses.number(), 0);
        }
        title(section);
        // Text lines up with the clauses where there are numbered ones, as in the other formats.
        boolean numbered = section.kind() == Section.Kind.NUMBERED;
        blocks.write(section.content(), numbered ? beside(page) : page);
        subsections(section.subsections(), page);
    }

    private void subsections(List<Section> sections, Column page) {
        for (Section section : sections) {
            blocks.paragraphs().begin(WordStyle.HEADINGS.get(section.level() - 1));
            title(section);
            blocks.write(section.content(), beside(page));
            subsections(section.subsections(), page);
        }
    }

    private Column beside(Column page) {
        return page.besideClauses(0, story.manuscript().stationery().left(WordStyle.CLAUSE_1));
    }

    private void title(Section section) {
        blocks.marked(story.manuscript().bookmarks().name(section.number().anchor()), section.title());
        blocks.paragraphs().end();
    }
}
