package org.policypress.render.html;

import java.text.Bidi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypress.document.Footnote;
import org.policypress.document.Inline;
import org.policypress.document.Picture;
import org.policypress.document.Revision;

/** Writes what lines of text are made of. One for a page: it counts the mentions of footnotes. */
final class Inlines {

    private final HtmlWriter out;
    private final Medium medium;
    private final Pictures pictures;
    private final Map<Integer, Integer> mentions = new HashMap<>();

    Inlines(HtmlWriter out, Medium medium, Pictures pictures) {
        this.out = out;
        this.medium = medium;
        this.pictures = pictures;
    }

    void write(List<Inline> inlines) {
        inlines.forEach(this::write);
    }

    /** A line of a block: marked as a whole where the block around it came or went as one. */
    void line(List<Inline> line, Optional<Marking> around) {
        if (around.isPresent() && !line.isEmpty()) {
            out.open(around.get().tag(), "class", around.get().css());
            write(line);
            out.close(around.get().tag());
        } else {
            write(line);
        }
    }

    /** The words alone, for a place that is a link itself: nothing to follow in it, a picture as its alternative. */
    void writeLabel(List<Inline> inlines) {
        for (Inline inline : inlines) {
            switch (inline) {
                case Inline.Text _, Inline.Value _, Inline.Code _ -> write(inline);
                case Inline.Emphasis e -> label("em", e.content());
                case Inline.Strong s -> label("strong", s.content());
                case Inline.Link l -> writeLabel(l.content());
                case Inline.Reference r -> writeLabel(r.words());
                case Inline.LineBreak _ -> out.text(" ");
                case Inline.FootnoteMark _ -> {}
                case Inline.Image i -> out.text(i.picture().alternative());
                case Inline.Revised r -> label(Marking.of(r.revision()).tag(), r.content());
                case Inline.Altered a -> writeLabel(a.after());
            }
        }
    }

    /** The words alone in an element. */
    void label(String tag, List<Inline> content) {
        out.open(tag);
        writeLabel(content);
        out.close(tag);
    }

    private void write(Inline inline) {
        switch (inline) {
            case Inline.Text t -> text(t.text());
            case Inline.Value v -> value(v.text());
            case Inline.Emphasis e -> wrapped("em", e.content());
            case Inline.Strong s -> wrapped("strong", s.content());
            case Inline.Code c -> out.element("code", c.text());
            case Inline.Link l -> link(l.target(), l.content());
            case Inline.Reference r -> link("#" + r.number().anchor(), r.words());
            case Inline.LineBreak _ -> out.empty("br");
            case Inline.FootnoteMark m -> footnoteMark(m.number());
            case Inline.Image i -> image(i.picture(), "inline");
            case Inline.Revised r -> revised(r);
            case Inline.Altered a -> altered(a);
        }
    }

    /**
     * Words that came or went. Few screen readers tell {@code ins} and {@code del}, so the page tells it in words that are
     * not shown; in a PDF the alternative text does.
     */
    private void revised(Inline.Revised revised) {
        Marking marking = Marking.of(revised.revision());
        switch (medium) {
            case SCREEN -> {
                out.open(marking.tag(), "class", marking.css());
                out.element("span", marking.begins() + " ", "class", "told");
                write(revised.content());
                out.element("span", " " + marking.ends() + " ", "class", "told");
            }
            case PRINT -> {
                // openhtmltopdf gives a span a structure element of its own, and ins and del none.
                String told = marking.begins() + " " + Inline.text(revised.content());
                out.open(marking.tag(), "class", marking.css()).open("span", "title", told);
                write(revised.content());
                out.close("span");
            }
        }
        out.close(marking.tag());
    }

    /** The same words set otherwise, or a school's value that is another throughout: the new way, with a mark. */
    private void altered(Inline.Altered altered) {
        String told =
                Inline.text(altered.before()).equals(Inline.text(altered.after())) ? "set otherwise:" : "replaced:";
        switch (medium) {
            case SCREEN -> {
                out.open("span", "class", "altered");
                out.element("span", told + " ", "class", "told");
            }
            case PRINT -> out.open("span", "class", "altered", "title", told + " " + Inline.text(altered.after()));
        }
        write(altered.after());
        out.close("span");
    }

    /** A value that came or went as a whole. */
    void revisedValue(String value, boolean isNew) {
        Revision revision = isNew ? new Revision.Inserted() : new Revision.Deleted();
        revised(new Inline.Revised(revision, List.of(new Inline.Value(value, ""))));
    }

    /**
     * A value keeps its own direction: an Arabic name does not turn the brackets of the sentence around it. In print, one that
     * goes from left to right is part of the sentence, since openhtmltopdf breaks a line wherever an element begins, even after
     * an opening bracket.
     */
    void value(String value) {
        if (medium == Medium.PRINT && !isTurned(value)) {
            out.text(value);
            return;
        }
        out.open("bdi");
        text(value);
        out.close("bdi");
    }

    private static boolean isTurned(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /** In a PDF, text from right to left is painted turned round, in joined forms: its tag tells the letters themselves. */
    private void text(String text) {
        if (medium == Medium.PRINT && isTurned(text)) {
            out.element("span", text, "title", "@=" + text);
        } else {
            out.text(text);
        }
    }

    private void wrapped(String tag, List<Inline> content) {
        out.open(tag);
        write(content);
        out.close(tag);
    }

    private void link(String target, List<Inline> content) {
        out.open("a", "href", target);
        write(content);
        out.close("a");
    }

    private void footnoteMark(int number) {
        int mention = mentions.merge(number, 1, Integer::sum);
        String digits = Integer.toString(number);
        String target = "#" + Footnote.anchor(number);
        String name = "Footnote " + number;
        out.open("sup", "class", "footnote-mark");
        switch (medium) {
            case SCREEN -> {
                String anchor = mentionAnchor(number, mention);
                out.element("a", digits, "id", anchor, "href", target, "role", "doc-noteref", "aria-label", name);
            }
            case PRINT -> out.element("a", digits, "href", target, "title", name);
        }
        out.close("sup");
    }

    /** Whether anything in a line came, went or is set otherwise. */
    static boolean isMarked(List<Inline> line) {
        return line.stream().anyMatch(inline -> inline instanceof Inline.Revised || inline instanceof Inline.Altered);
    }

    private static String mentionAnchor(int number, int mention) {
        return "mention:" + number + ":" + mention;
    }

    /** Address of the first place where a footnote is mentioned. */
    static String firstMention(int number) {
        return mentionAnchor(number, 1);
    }

    void image(Picture picture, String css) {
        pictures.write(out, picture.file(), picture.alternative(), css);
    }
}
