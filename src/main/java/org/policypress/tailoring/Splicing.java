package org.policypress.tailoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.policypress.markdown.MarkdownText;
import org.policypress.markdown.Passage;
import org.policypress.markdown.TextSplice;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;

/**
 * Writes amendments into a policy's text. Each stands between empty lines and is set in as far as what it stands beside, so
 * that Markdown reads it as a neighbour of that.
 */
final class Splicing {

    /** The order of what happens at one offset. */
    private enum Turn {
        AFTER,
        BEFORE,
        INSTEAD
    }

    /**
     * A change of the text.
     *
     * @param start where it begins
     * @param end up to where the model's text is left out; the beginning where it is not
     * @param rank the order at one offset, within its turn
     */
    private record Edit(int start, int end, Turn turn, int rank, Consumer<TextSplice> text) {}

    private static final Comparator<Edit> ORDER =
            Comparator.comparingInt(Edit::start).thenComparing(Edit::turn).thenComparingInt(Edit::rank);

    private final MarkdownText model;
    private final List<Edit> edits = new ArrayList<>();

    Splicing(MarkdownText model) {
        this.model = model;
    }

    /** Adds an amendment that fits its passage; no passage is changed twice, and none within one that is left out. */
    void add(Amendment amendment, Passage passage) {
        boolean section = passage.kind() == Passage.Kind.SECTION;
        int start = section ? passage.start() : lineStart(passage);
        switch (amendment.action()) {
            case REPLACE ->
                edits.add(new Edit(start, passage.end(), Turn.INSTEAD, 0, out -> {
                    out.add("\n", amendment.place());
                    write(amendment, passage, out);
                    shared(passage, out);
                    out.add("\n", amendment.place());
                }));
            case REMOVE -> edits.add(new Edit(start, passage.end(), Turn.INSTEAD, 0, out -> shared(passage, out)));
            case INSERT_BEFORE ->
                edits.add(new Edit(start, start, Turn.BEFORE, -passage.end(), out -> {
                    out.add("\n", amendment.place());
                    write(amendment, passage, out);
                    out.add("\n\n", amendment.place());
                }));
            case INSERT_AFTER ->
                edits.add(new Edit(passage.end(), passage.end(), Turn.AFTER, -passage.start(), out -> {
                    out.add("\n\n", amendment.place());
                    write(amendment, passage, out);
                    out.add("\n", amendment.place());
                }));
        }
    }

    /**
     * The text with all amendments in it.
     *
     * @param source what the policy's and the amendments' authors wrote
     */
    Outcome<MarkdownText> text(String source) {
        TextSplice out = new TextSplice();
        int at = 0;
        for (Edit edit : edits.stream().sorted(ORDER).toList()) {
            out.add(model, at, edit.start());
            edit.text().accept(out);
            at = Math.max(at, edit.end());
        }
        return out.add(model, at, model.text().length()).build(model.file(), source);
    }

    /** Whether a clause begins on a line of its own, where another can be written before it. */
    static boolean beginsItsLine(MarkdownText model, Passage passage) {
        return model.text()
                .substring(model.text().lastIndexOf('\n', passage.start() - 1) + 1, passage.start())
                .isBlank();
    }

    private int lineStart(Passage passage) {
        return model.text().lastIndexOf('\n', passage.start() - 1) + 1;
    }

    /** The texts of footnotes that stand in a section are not left out with it. */
    private void shared(Passage passage, TextSplice out) {
        for (Passage.Range range : passage.shared()) {
            out.add("\n\n", model.places().at(range.start())).add(model, range.start(), range.end());
        }
    }

    private void write(Amendment amendment, Passage passage, TextSplice out) {
        boolean section = passage.kind() == Passage.Kind.SECTION;
        String indent = section ? "" : model.text().substring(lineStart(passage), passage.start());
        MarkdownText text = amendment.text();
        Place place = amendment.place();
        boolean bare = Shape.isClauseText(amendment);
        Passage first = amendment.passages().getFirst();
        int begin = bare ? text.text().lastIndexOf('\n', first.start()) + 1 : first.start();
        if (bare) {
            out.add(indent + "1. ", text.places().at(begin));
        } else {
            out.add(indent, place);
        }
        int name = amendment.action() == Amendment.Action.REPLACE && first.id().isEmpty()
                ? first.name().map(Passage.NamePlace::offset).orElse(-1)
                : -1;
        String words = first.name().map(at -> at.words(amendment.target())).orElse("");
        lines(text, begin, bare ? indent + "   " : indent, name, words, out);
    }

    /** Copies the lines of a text, each but the first set in. */
    private static void lines(MarkdownText text, int begin, String indent, int name, String nameWords, TextSplice out) {
        String words = text.text();
        int length = words.stripTrailing().length();
        for (int at = begin; at < length; ) {
            int end = words.indexOf('\n', at);
            end = end < 0 || end > length ? length : end;
            if (at > begin && end > at) {
                out.add(indent, text.places().at(at));
            }
            if (name >= at && name <= end) {
                out.add(text, at, name).add(nameWords, text.places().at(name)).add(text, name, end);
            } else {
                out.add(text, at, end);
            }
            if (end < length) {
                out.add(text, end, end + 1);
            }
            at = end + 1;
        }
    }
}
