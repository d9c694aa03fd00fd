package org.policypress.render.docx;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.policypress.document.Designation;
import org.policypress.document.Inline;
import org.policypress.document.Revision;
import org.policypress.document.Section;
import org.policypress.render.Pagination;

/**
 * Writes the contents as a field of Word's, with the entries and page numbers that it would find: so nobody is asked to
 * update anything, and whoever changes the document still can.
 */
final class Contents {

    /** Headings down to this level are listed, as in the other formats. */
    private static final int LOWEST = 2;

    private final Story story;
    private final XmlWriter out;
    private final Pagination pagination;
    private final Paragraphs paragraphs;
    private boolean begun;

    Contents(Story story, Pagination pagination) {
        this.story = story;
        this.out = story.out();
        this.pagination = pagination;
        this.paragraphs = new Paragraphs(story);
    }

    /** Writes the contents and the end of their page; nothing where there are no sections. */
    void write(List<Section> sections) {
        if (sections.isEmpty()) {
            out.raw("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
            return;
        }
        out.raw("<w:sdt><w:sdtPr>");
        out.value("w:id", Integer.toString(story.manuscript().nextControl()));
        out.raw("<w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/></w:docPartObj>");
        out.raw("</w:sdtPr><w:sdtContent>");
        paragraphs.begin(WordStyle.CONTENTS_HEADING);
        Runs.write(out, "Contents", RunFormat.PLAIN);
        paragraphs.end();
        entries(sections);
        out.raw("<w:p>");
        Fields.end(out, RunFormat.PLAIN);
        out.raw("<w:r><w:br w:type=\"page\"/></w:r></w:p></w:sdtContent></w:sdt>");
    }

    private void entries(List<Section> sections) {
        for (Section section : sections) {
            if (section.level() <= LOWEST) {
                if (WordSections.isReplaced(section)) {
                    entry(WordSections.old(section));
                    entry(WordSections.now(section));
                } else {
                    entry(section);
                }
                entries(section.subsections());
            }
        }
    }

    /** An entry; that of a heading that came or went comes and goes with it, but for the beginning of the field. */
    private void entry(Section section) {
        WordStyle style = section.level() == 1 ? WordStyle.CONTENTS_1 : WordStyle.CONTENTS_2;
        marked(section, () -> paragraphs.begin(style, tabs(section), ""));
        if (!begun) {
            Fields.begin(out, instruction(), RunFormat.PLAIN);
            begun = true;
        }
        marked(section, () -> {
            String bookmark = story.manuscript()
                    .bookmarks()
                    .name(section.number().anchor())
                    .orElseThrow();
            out.open("w:hyperlink", "w:anchor", bookmark, "w:history", "1");
            words(section);
            page(section, bookmark);
            out.close("w:hyperlink");
        });
        paragraphs.end();
    }

    private void marked(Section section, Runnable write) {
        int from = out.length();
        write.run();
        section.revision()
                .ifPresent(r -> story.manuscript()
                        .tracking()
                        .mark(out, from, r.inNew() ? new Revision.Inserted() : new Revision.Deleted()));
    }

    /**
     * The tab stops, and where a second line begins: under the first one's words. They are the entry's own, as when Word
     * makes the contents, and not the style's: there, an entry without a number would stop at them too.
     */
    private String tabs(Section section) {
        Stationery stationery = story.manuscript().stationery();
        String column = Integer.toString(numberColumn(section));
        boolean numbered = !section.number().label().isEmpty();
        XmlWriter out = new XmlWriter().raw("<w:tabs>");
        if (numbered) {
            out.empty("w:tab", "w:val", "left", "w:pos", column);
        }
        String edge = Integer.toString(stationery.page().textWidth());
        out.empty("w:tab", "w:val", "right", "w:leader", "dot", "w:pos", edge).raw("</w:tabs>");
        return out.empty("w:ind", "w:left", column, "w:hanging", numbered ? column : "0")
                .xml();
    }

    /** Where the heading's words begin: beside the sections' numbers, but an appendix has a word before its letter. */
    private int numberColumn(Section section) {
        int column = story.manuscript().stationery().left(WordStyle.CLAUSE_1);
        return section.kind() == Section.Kind.APPENDIX && section.level() == 1 ? 2 * column : column;
    }

    private void words(Section section) {
        if (!section.number().label().isEmpty()) {
            number(section);
            out.raw("<w:r><w:tab/></w:r>");
        }
        for (Inline inline : section.title()) {
            switch (inline) {
                case Inline.Revised(Revision revision, List<Inline> content) -> words(content, Optional.of(revision));
                case Inline.Altered(List<Inline> before, List<Inline> after) -> {
                    words(before, Optional.of(new Revision.Deleted()));
                    words(after, Optional.of(new Revision.Inserted()));
                }
                case Inline.Text _,
                        Inline.Value _,
                        Inline.Emphasis _,
                        Inline.Strong _,
                        Inline.Code _,
                        Inline.Link _,
                        Inline.Reference _,
                        Inline.LineBreak _,
                        Inline.FootnoteMark _,
                        Inline.Image _ -> words(List.of(inline), Optional.empty());
            }
        }
    }

    /** The number, which is no field here: with the old one struck out where that was another. */
    private void number(Section section) {
        String now = section.number().label();
        String old = story.manuscript()
                .oldText()
                .number(section.number().anchor())
                .map(Designation::label)
                .orElse(now);
        if (old.equals(now) || section.revision().isPresent()) {
            Runs.write(out, now, RunFormat.PLAIN);
        } else {
            words(List.of(new Inline.Text(old)), Optional.of(new Revision.Deleted()));
            words(List.of(new Inline.Text(now)), Optional.of(new Revision.Inserted()));
        }
    }

    private void words(List<Inline> words, Optional<Revision> revision) {
        int from = out.length();
        Runs.write(out, Inline.text(words), RunFormat.PLAIN);
        revision.ifPresent(r -> story.manuscript().tracking().mark(out, from, r));
    }

    private void page(Section section, String bookmark) {
        OptionalInt page = pagination.page(section.number().anchor());
        if (page.isPresent()) {
            out.raw("<w:r><w:tab/></w:r>");
            Fields.write(out, "PAGEREF " + bookmark + " \\h", Integer.toString(page.getAsInt()), RunFormat.PLAIN);
        }
    }

    /** Built-in headings by their levels, ours by their names. */
    private String instruction() {
        return "TOC \\o \"1-" + LOWEST + "\" \\h \\z \\t \"" + WordStyle.APPENDIX_HEADING.styleName() + ",1,"
                + WordStyle.UNNUMBERED_HEADING.styleName() + ",1\"";
    }
}
