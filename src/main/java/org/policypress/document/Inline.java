package org.policypress.document;

import java.util.List;
import org.policypress.problem.Place;

/** What a line of text is made of. */
public sealed interface Inline {

    /** Words of the model text. A line break of the source is a space here. */
    record Text(String text) implements Inline {}

    /**
     * A school's value in place of a placeholder: text whatever its characters, never markup.
     *
     * @param text the value, without control characters
     * @param placeholder the expression between the braces of {@code ${...}}, such as {@code school.name}
     */
    record Value(String text, String placeholder) implements Inline {}

    /** Stressed text: italic. */
    record Emphasis(List<Inline> content) implements Inline {
        public Emphasis {
            content = List.copyOf(content);
        }
    }

    /** Important text: bold. */
    record Strong(List<Inline> content) implements Inline {
        public Strong {
            content = List.copyOf(content);
        }
    }

    /** Text to be read letter by letter, such as a command or a file's name. */
    record Code(String text) implements Inline {}

    /**
     * A link out of the document.
     *
     * @param target an {@code https:}, {@code http:}, {@code mailto:} or {@code tel:} address, percent-encoded
     * @param content never empty
     */
    record Link(String target, List<Inline> content) implements Inline {
        public Link {
            content = List.copyOf(content);
        }
    }

    /**
     * A live link to a section or clause of the same document.
     *
     * @param target the author's id of what is referred to
     * @param number where that stands; {@link Designation#NONE} until {@link Numbering} ran
     * @param content the author's own words for the link; empty where the number's citation is the text. Renderers draw
     *     {@link #words()}
     * @param place the link in its source
     */
    record Reference(Id target, Designation number, List<Inline> content, Place place) implements Inline {
        public Reference {
            content = List.copyOf(content);
        }

        /** The link's text: the author's words, or else the citation. */
        public List<Inline> words() {
            return content.isEmpty() ? List.of(new Text(number.citation())) : content;
        }
    }

    /** A line break that the author asked for. */
    record LineBreak() implements Inline {}

    /**
     * The mark of a footnote.
     *
     * @param number counts from 1 in the order of first mention; the text is in {@link Document#footnotes()}
     */
    record FootnoteMark(int number) implements Inline {}

    /** A small picture within a line. */
    record Image(Picture picture) implements Inline {}

    /**
     * Words that only one of two compared documents has here; only in a redline, and never inside another inline.
     *
     * @param revision {@link Revision.Inserted} or {@link Revision.Deleted}
     */
    record Revised(Revision revision, List<Inline> content) implements Inline {
        public Revised {
            content = List.copyOf(content);
        }
    }

    /**
     * Words that both of two compared documents have here, but not set alike: emphasis, quotation marks or a link's target
     * differ, or a school's value was replaced throughout. Only in a redline, and never inside another inline.
     *
     * @param before as the old document has them
     * @param after as the new document has them
     */
    record Altered(List<Inline> before, List<Inline> after) implements Inline {
        public Altered {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /**
     * The text of inlines as someone would read it aloud: without footnote marks, a picture as its alternative, a redline
     * as the new text.
     */
    static String text(List<Inline> inlines) {
        StringBuilder text = new StringBuilder();
        append(inlines, text);
        return text.toString();
    }

    private static void append(List<Inline> inlines, StringBuilder out) {
        for (Inline inline : inlines) {
            switch (inline) {
                case Text t -> out.append(t.text());
                case Value v -> out.append(v.text());
                case Emphasis e -> append(e.content(), out);
                case Strong s -> append(s.content(), out);
                case Code c -> out.append(c.text());
                case Link l -> append(l.content(), out);
                case Reference r -> append(r.words(), out);
                case LineBreak _ -> out.append(' ');
                case FootnoteMark _ -> {}
                case Image i -> out.append(i.picture().alternative());
                case Revised r -> {
                    if (r.revision().inNew()) {
                        append(r.content(), out);
                    }
                }
                case Altered a -> append(a.after(), out);
            }
        }
    }
}
