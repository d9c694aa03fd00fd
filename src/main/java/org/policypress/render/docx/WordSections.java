package org.policypress.render.docx;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.policypress.document.Block;
import org.policypress.document.Document;
import org.policypress.document.Inline;
import org.policypress.document.Revision;
import org.policypress.document.Revisions;
import org.policypress.document.Section;
import org.policypress.problem.Place;

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
        blocks.paragraphs().atTopOfPage();
        blocks.write(document.opening(), page);
        for (Section section : document.sections()) {
            top(section, page.withClauses(clauses(section.kind())));
        }
        blocks.paragraphs().finish();
    }

    private static ClauseList clauses(Section.Kind kind) {
        return switch (kind) {
            case NUMBERED -> ClauseList.SECTIONS;
            case APPENDIX -> ClauseList.APPENDICES;
            case UNNUMBERED -> ClauseList.UNNUMBERED;
        };
    }

    private void top(Section section, Column page) {
        heading(section, make -> topHeading(make, page));
        if (isReplaced(section)) {
            Section.Kind before = section.before().orElseThrow().kind();
            Column old = text(before, page.withClauses(clauses(before)));
            blocks.replaced(section.content(), old, text(section.kind(), page));
        } else {
            write(section, text(section.kind(), page));
        }
        subsections(section.subsections(), page);
    }

    /** Whether it is of another kind now: another paragraph in Word, so that the old one goes and the new one comes. */
    static boolean isReplaced(Section section) {
        return section.before()
                .filter(before -> before.kind() != section.kind())
                .isPresent();
    }

    private void write(Section section, Column column) {
        if (section.staysTogether()) {
            blocks.writeTogether(section.content(), column);
        } else {
            blocks.write(section.content(), column);
        }
    }

    /** Text lines up with the clauses where there are numbered ones, as in the other formats. */
    private Column text(Section.Kind kind, Column page) {
        return kind == Section.Kind.NUMBERED ? beside(page) : page;
    }

    /** Writes a heading with what became of it. */
    private void heading(Section section, Consumer<Section> begin) {
        if (isReplaced(section)) {
            tracked(old(section), begin, new Revision.Deleted());
            tracked(now(section), begin, new Revision.Inserted());
        } else if (section.revision().isPresent()) {
            Revision revision = section.revision().get();
            Section heading = section.heading(line(section, revision.inNew()), Optional.of(revision), Optional.empty());
            tracked(heading, begin, revision);
        } else {
            begin.accept(section);
            title(section);
        }
    }

    private void tracked(Section section, Consumer<Section> begin, Revision revision) {
        Tracking tracking = story.manuscript().tracking();
        Optional<Integer> move = tracking.beginMove(story.out(), revision);
        int from = story.out().length();
        begin.accept(section);
        title(section);
        tracking.mark(story.out(), from, revision);
        move.ifPresent(id -> tracking.endMove(story.out(), revision, id));
    }

    /** The heading's words as one of the documents has them. */
    private static List<Inline> line(Section section, boolean isNew) {
        List<Block> title = List.of(new Block.Paragraph(section.title(), section.place()));
        List<Block> settled = isNew ? Revisions.accept(title) : Tracking.plain(Revisions.reject(title));
        return settled.getFirst() instanceof Block.Paragraph(List<Inline> content, Place _) ? content : List.of();
    }

    /** A heading that is replaced, as the old document has it. */
    static Section old(Section section) {
        return section.before()
                .orElseThrow()
                .heading(line(section, false), Optional.of(new Revision.Deleted()), Optional.empty());
    }

    /** A heading that is replaced, as the new document has it. */
    static Section now(Section section) {
        return section.heading(line(section, true), Optional.of(new Revision.Inserted()), Optional.empty());
    }

    private void topHeading(Section section, Column page) {
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
    }

    private void subsections(List<Section> sections, Column page) {
        for (Section section : sections) {
            heading(section, make -> blocks.paragraphs().begin(WordStyle.HEADINGS.get(make.level() - 1)));
            write(section, beside(page));
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
