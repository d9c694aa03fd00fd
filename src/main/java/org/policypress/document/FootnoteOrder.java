package org.policypress.document;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers footnotes in the order of their first mention, as every document has them. */
public final class FootnoteOrder {

    private FootnoteOrder() {}

    /** The number of each footnote in the order of first mention, by the number that it has now. */
    public static Map<Integer, Integer> of(Document document) {
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        new Rewriting(inline -> {
                    if (inline instanceof Inline.FootnoteMark mark) {
                        number(mark.number(), numbers);
                    }
                    return inline;
                })
                .document(document);
        document.footnotes().forEach(note -> number(note.number(), numbers));
        return numbers;
    }

    /** The document with its footnotes numbered from 1 as the text mentions them; those it never mentions come last. */
    public static Document restore(Document document) {
        if (document.footnotes().isEmpty()) {
            return document;
        }
        Map<Integer, Integer> numbers = of(document);
        Document ordered = new Rewriting(inline -> inline instanceof Inline.FootnoteMark mark
                        ? new Inline.FootnoteMark(number(mark.number(), numbers))
                        : inline)
                .document(document);
        return new Document(
                ordered.key(),
                ordered.language(),
                ordered.cover(),
                ordered.opening(),
                ordered.sections(),
                ordered.footnotes().stream()
                        .map(note -> new Footnote(
                                number(note.number(), numbers), note.content(), note.place(), note.revision()))
                        .sorted(Comparator.comparingInt(Footnote::number))
                        .toList(),
                ordered.edition(),
                ordered.before());
    }

    private static int number(int old, Map<Integer, Integer> numbers) {
        return numbers.computeIfAbsent(old, _ -> numbers.size() + 1);
    }
}
