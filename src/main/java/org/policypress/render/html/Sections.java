package org.policypress.render.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final Steps steps;

    Sections(HtmlWriter out, Medium medium, Inlines inlines, Blocks blocks, Steps steps) {
        this.steps = steps;
        this.out = out;
        this.medium = medium;
        this.inlines = inlines;
        this.blocks = blocks;
    }

    void write(List<Section> sections) {
        write(sections, 1);
    }

    /**
     * Sections of one level.
     *
     * @param level how deep they stand: in a redline, a heading's own level may be deeper
     */
    private void write(List<Section> sections, int level) {
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            String kind = kind(section) + (medium == Medium.PRINT ? layout(sections, i, level) : "");
            out.open("section", "class", kind).line();
            heading(section, level);
            steps.write(out, section.number().anchor());
            blocks.write(section.content());
            write(section.subsections(), level + 1);
            out.close("section").line();
        }
    }

    /** How a section stands on the page: whole, or with space between it and the next one on the same page. */
    private static String layout(List<Section> sections, int index, int level) {
        boolean isFollowed =
                index + 1 < sections.size() && sections.get(index + 1).kind() != Section.Kind.APPENDIX;
        return (sections.get(index).staysTogether() ? " together" : "") + (level == 1 && isFollowed ? " spaced" : "");
    }

    /**
     * A heading alone.
     *
     * @param depth how deep it stands, counted from 1
     */
    void heading(Section section, int depth) {
        String anchor = section.number().anchor();
        int level = depth + 1;
        String tag = "h" + Math.min(level, LOWEST_HEADING);
        List<String> attributes = new ArrayList<>(List.of("id", anchor));
        String classes = classes(section, level);
        if (!classes.isEmpty()) {
            attributes.addAll(List.of("class", classes));
        }
        if (medium == Medium.PRINT) {
            PageFoot.after(section).ifPresent(style -> attributes.addAll(List.of("style", style)));
        }
        if (level > LOWEST_HEADING) {
            attributes.addAll(List.of("aria-level", Integer.toString(level)));
        }
        out.open(tag, attributes.toArray(String[]::new));
        String label = section.number().label();
        if (!label.isEmpty()) {
            if (medium == Medium.SCREEN) {
                out.element("a", label, "class", "number", "href", "#" + anchor).text(" ");
            } else {
                out.element("span", label, "class", "number");
            }
        }
        Optional<Marking> marking = section.revision().map(Marking::of);
        marking.ifPresent(
                m -> out.element("span", m.heading(), "class", "change").text(" "));
        inlines.line(section.title(), marking);
        out.close(tag).line();
    }

    private static String classes(Section section, int level) {
        boolean isStacked =
                section.content().isEmpty() && !section.subsections().isEmpty() && level <= LOWEST_HEADING;
        boolean isChanged = section.revision().isPresent() || Inlines.isMarked(section.title());
        return isStacked ? isChanged ? "stacked changed" : "stacked" : isChanged ? "changed" : "";
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
        blocks.lists().list("ol", "ordered", "Decimal");
        for (Footnote footnote : footnotes) {
            String anchor = Footnote.anchor(footnote.number());
            footnote.revision()
                    .map(Marking::of)
                    .ifPresentOrElse(
                            marking -> out.open("li", "id", anchor, "class", "revised " + marking.css()),
                            () -> out.open("li", "id", anchor));
            steps.write(out, anchor);
            footnote(footnote);
            if (medium == Medium.SCREEN) {
                String back = "Back to the mention of footnote " + footnote.number();
                String mention = "#" + Inlines.firstMention(footnote.number());
                out.element("a", "↩", "class", "back", "href", mention, "role", "doc-backlink", "aria-label", back);
            }
            out.close("li").line();
        }
        out.close("ol").close("section").line();
    }

    private void footnote(Footnote footnote) {
        String number = Integer.toString(footnote.number());
        footnote.revision()
                .ifPresentOrElse(
                        revision -> blocks.lists().numbered(number, footnote.content(), Marking.of(revision)),
                        () -> blocks.lists().numbered(number, "", footnote.content()));
    }
}
