package org.policypress.document;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers footnotes in the order of their first mention, as every document has them. */
public final class FootnoteOrder {

    private FootnoteOrder() {}

    /** The document with its footnotes numbered from 1 as the text mentions them; those it never mentions come last. */
    public static Document restore(Document document) {
        if (document.footnotes().isEmpty()) {
            return document;
        }
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
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
