package org.policypress.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import org.policypress.document.Inline;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/** Puts a text together from pieces of others. Each piece keeps its values, and the place that it comes from. */
public final class TextSplice {

    private final StringBuilder out = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();
    private final List<MarkdownText.Places> places = new ArrayList<>();
    private final List<Inline.Value> values = new ArrayList<>();
    private final IdentityHashMap<MarkdownText, Integer> firstValues = new IdentityHashMap<>();

    /**
     * Adds a piece of a text.
     *
     * @param start the offset of its beginning
     * @param end the offset after its end
     */
    public TextSplice add(MarkdownText from, int start, int end) {
        if (start >= end) {
            return this;
        }
        begin(offset -> from.places().at(start + offset));
        int first = firstValues.computeIfAbsent(from, text -> {
            int known = values.size();
            values.addAll(text.values());
            return known;
        });
        from.text().substring(start, end).codePoints().forEach(c -> {
            if (from.isValue(c) && first + ValueMark.index(c) < ValueMark.MOST) {
                out.append(ValueMark.of(first + ValueMark.index(c)));
            } else {
                out.appendCodePoint(c);
            }
        });
        return this;
    }

    /** Adds words that stand in no file; what is wrong with them is told at a place. */
    public TextSplice add(String words, Place place) {
        if (!words.isEmpty()) {
            begin(_ -> place);
            out.append(words);
        }
        return this;
    }

    private void begin(MarkdownText.Places of) {
        starts.add(out.length());
        places.add(of);
    }

    /**
     * The text.
     *
     * @param file the path of the file that it is a text of, though pieces come from elsewhere
     * @param source all that its authors wrote
     * @return the text, or an error when it has more values than a text can have
     */
    public Outcome<MarkdownText> build(String file, String source) {
        if (values.size() > ValueMark.MOST) {
            return Outcome.failed(Problem.error(
                    Place.of(file),
                    "too-much",
                    "more than " + ValueMark.MOST + " different values are filled in; make several policies of it"));
        }
        List<Integer> from = List.copyOf(starts);
        List<MarkdownText.Places> of = List.copyOf(places);
        return Outcome.of(
                new MarkdownText(file, out.toString(), source, values, offset -> place(file, from, of, offset)));
    }

    private static Place place(String file, List<Integer> starts, List<MarkdownText.Places> places, int offset) {
        if (starts.isEmpty()) {
            return Place.of(file);
        }
        int found = Collections.binarySearch(starts, offset);
        int piece = Math.max(0, found >= 0 ? found : -found - 2);
        return places.get(piece).at(offset - starts.get(piece));
    }
}
