package org.policypress.render.html;

import java.util.List;
import org.policypress.document.Footnote;
import org.policypress.document.Section;

/** Writes sections with their headings, and the footnotes. */
final class Sections {

    /** HTML has six levels of headings; the first is the document's title. */
    private static final int LOWEST_HEADING = 6;

    private final HtmlWriter out;
    private final Medium medium;
    private final Inlines inlines;
    private final Blocks blocks;

    Sections(HtmlWriter out, Medium medium, Inlines inlines, Blocks blocks) {
        this.out = out;
        this.medium = medium;
        this.inlines = inlines;
        this.blocks = blocks;
    }

    void write(List<Section> sections) {
        for (Section section : sections) {
            out.open("section", "class", kind(section)).line();
            heading(section);
            blocks.write(section.content());
            write(section.subsections());
            out.close("section").line();
        }
    }

    private void heading(Section section) {
        String anchor = section.number().anchor();
        int level = section.level() + 1;
        String tag = "h" + Math.min(level, LOWEST_HEADING);
        if (level > LOWEST_HEADING) {
            out.open(tag, "id", anchor, "aria-level", Integer.toString(level));
        } else if (section.content().isEmpty() && !section.subsections().isEmpty()) {
            out.open(tag, "id", anchor, "class", "stacked");
        } else {
            out.open(tag, "id", anchor);
        }
        String label = section.number().label();
        if (!label.isEmpty()) {
            if (medium == Medium.SCREEN) {
                out.element("a", label, "class", "number", "href", "#" + anchor).text(" ");
            } else {
                out.element("span", label, "class", "number");
            }
        }
        inlines.write(section.title());
        out.close(tag).line();
    }

    /** Its class in the style sheets. */
    static String kind(Section section) {
        return switch (section.kind()) {
            case NUMBERED -> section.level() == 1 ? "numbered" : "sub";
            case UNNUMBERED -> section.level() == 1 ? "unnumbered" : "sub";
            case APPENDIX -> "appendix";
        };
    }

    /** The footnotes, at the end of the text; each leads back to the place where it is mentioned first. */
    void footnotes(List<Footnote> footnotes) {
        if (footnotes.isEmpty()) {
            return;
        }
        if (medium == Medium.SCREEN) {
            out.open("section", "class", "footnotes", "role", "doc-endnotes", "aria-labelledby", "page:footnotes");
        } else {
            out.open("section", "class", "footnotes");
        }
        out.element("h2", "Footnotes", "id", "page:footnotes").line();
        out.open("ol", "class", "ordered", "role", "list").line();
        for (Footnote footnote : footnotes) {
            out.open("li", "id", Inlines.footnoteAnchor(footnote.number()));
            blocks.numbered(Integer.toString(footnote.number()), "", footnote.content());
            if (medium == Medium.SCREEN) {
                String back = "Back to the mention of footnote " + footnote.number();
                String mention = "#" + Inlines.firstMention(footnote.number());
                out.element("a", "↩", "class", "back", "href", mention, "role", "doc-backlink", "aria-label", back);
            }
            out.close("li").line();
        }
        out.close("ol").close("section").line();
    }
}
