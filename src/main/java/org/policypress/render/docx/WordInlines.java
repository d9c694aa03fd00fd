package org.policypress.render.docx;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policypress.document.Inline;
import org.policypress.document.Revision;

/** Writes what lines of text are made of. */
final class WordInlines {

    /** The largest picture within a line, in twips: no higher than the line. */
    private static final int PICTURE_WIDTH = 900;

    private static final int PICTURE_HEIGHT = 225;

    private final Story story;
    private final XmlWriter out;
    private final WordReferences references;
    private final Set<Integer> mentioned = new LinkedHashSet<>();

    WordInlines(Story story) {
        this.story = story;
        this.out = story.out();
        this.references = new WordReferences(story, this);
    }

    /** The footnotes that have been mentioned, in the order of their first mention here. */
    Set<Integer> mentioned() {
        return mentioned;
    }

    void write(List<Inline> inlines) {
        write(inlines, RunFormat.PLAIN);
    }

    void write(List<Inline> inlines, RunFormat format) {
        for (Inline inline : inlines) {
            write(inline, format);
        }
    }

    private void write(Inline inline, RunFormat format) {
        switch (inline) {
            case Inline.Text t -> Runs.write(out, t.text(), format);
            case Inline.Value v -> value(v, format);
            case Inline.Emphasis e -> write(e.content(), format.withItalic());
            case Inline.Strong s -> write(s.content(), format.withBold());
            case Inline.Code c -> Runs.write(out, c.text(), format.withStyle(story.id(WordStyle.VERBATIM)));
            case Inline.Link l -> link(l, format);
            case Inline.Reference r -> references.write(r, format);
            case Inline.LineBreak _ -> out.raw("<w:r><w:br/></w:r>");
            case Inline.FootnoteMark m -> {
                mentioned.add(m.number());
                story.manuscript().footnotes().mark(m.number(), story, format);
            }
            case Inline.Image i ->
                Drawings.write(story, i.picture().file(), i.picture().alternative(), PICTURE_WIDTH, PICTURE_HEIGHT);
            case Inline.Revised r -> revised(r.revision(), r.content(), format);
            case Inline.Altered a -> {
                Optional<List<Reset>> resets = Reset.of(a);
                if (resets.isPresent()) {
                    resets.get().forEach(reset -> reset(reset, format));
                } else {
                    revised(new Revision.Deleted(), a.before(), format);
                    revised(new Revision.Inserted(), a.after(), format);
                }
            }
        }
    }

    /** Words that stay, set otherwise. */
    private void reset(Reset reset, RunFormat format) {
        RunFormat now = Reset.format(format, reset.after());
        RunFormat before = Reset.format(format, reset.before());
        int from = out.length();
        Runs.write(out, reset.text(), now);
        if (!now.equals(before)) {
            XmlWriter old = new XmlWriter();
            Runs.write(old, reset.text(), before);
            story.manuscript().tracking().markFormat(out, from, old.xml());
        }
    }

    private void revised(Revision revision, List<Inline> content, RunFormat format) {
        int from = out.length();
        write(Tracking.plainLine(content), format);
        story.manuscript().tracking().mark(out, from, revision);
    }

    /** A content control, so that a program or a later import finds where a school's value stands. */
    private void value(Inline.Value value, RunFormat format) {
        if (value.text().isEmpty()) {
            return;
        }
        RunFormat inItsLanguage = format;
        if (value.placeholder().equals("school.name")) {
            inItsLanguage = format.withLanguage(story.manuscript().schoolLanguage());
        }
        // A plain-text control holds runs of one format; the parts of a name in two directions are two.
        String kind = Script.isLatin(value.text()) ? "<w:text/>" : "<w:richText/>";
        ContentControls.begin(story, value.placeholder(), value.placeholder(), kind);
        Runs.write(out, value.text(), inItsLanguage);
        ContentControls.end(story);
    }

    private void link(Inline.Link link, RunFormat format) {
        if (format.link()) {
            write(link.content(), format);
            return;
        }
        out.open("w:hyperlink", "r:id", story.relationships().link(link.target()), "w:history", "1");
        write(link.content(), format.asLink(story.id(WordStyle.HYPERLINK)));
        out.close("w:hyperlink");
    }
}
