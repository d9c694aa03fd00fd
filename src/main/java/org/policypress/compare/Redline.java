package org.policypress.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypress.document.Attribution;
import org.policypress.document.Document;
import org.policypress.document.Flow;
import org.policypress.document.Footnote;
import org.policypress.document.FootnoteOrder;

/**
 * Two documents compared.
 *
 * @param document both in one: {@link org.policypress.document.Revisions#accept} makes the new document of it,
 *     {@link org.policypress.document.Revisions#reject} the old one
 * @param changes what a person would name, in the order of the redline: values and the cover first, footnotes last
 */
public record Redline(Document document, List<Change> changes) {

    public Redline {
        changes = List.copyOf(changes);
    }

    /** Whether a reader would find no difference. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * Compares two documents. It is a pure function, safe from any thread; for documents of n blocks it takes about n log n,
     * and never much longer than a second or two.
     *
     * @param old the earlier document, numbered
     * @param now the later document, numbered
     * @throws IllegalArgumentException when one of them is a redline itself
     */
    public static Redline compare(Document old, Document now) {
        return compare(old, now, Optional.empty());
    }

    /**
     * Compares two documents, and says who made the changes.
     *
     * @param changedBy to whom the changes are put down in formats that name an author
     * @see #compare(Document, Document)
     */
    public static Redline compare(Document old, Document now, Optional<Attribution> changedBy) {
        if (old.before().isPresent() || now.before().isPresent()) {
            throw new IllegalArgumentException("a redline cannot be compared");
        }
        Document past = Past.of(old, now);
        NodeReader reader = new NodeReader();
        List<Node> before = reader.flow(past);
        List<Node> after = reader.flow(now);
        Alignment alignment = new Alignment(Identity.of(before, after));
        List<Step> steps = alignment.of(before, after);
        Moves moves = Moves.of(steps, before, after);
        Ledger ledger = new Ledger();
        Drawing drawing =
                new Drawing(alignment, moves, Groups.of(steps, moves), ledger, new Whereabouts(before, after));
        Flow flow = drawing.flow(steps);
        Document drawn = new Document(
                now.key(),
                now.language(),
                now.cover(),
                flow.opening(),
                flow.sections(),
                footnotes(past, now, reader, new FootnoteDrawing(drawing, alignment, ledger)),
                now.edition());
        Map<Integer, Integer> order = FootnoteOrder.of(drawn);
        List<Change> changes = new ArrayList<>(CoverChanges.of(old, now));
        ledger.changes().forEach(change -> changes.add(change.withFootnotes(order)));
        Document ordered = FootnoteOrder.restore(drawn);
        Document redline = new Document(
                ordered.key(),
                ordered.language(),
                ordered.cover(),
                ordered.opening(),
                ordered.sections(),
                ordered.footnotes(),
                ordered.edition(),
                Optional.of(new Document.Before(
                        old.key(),
                        old.language(),
                        old.cover(),
                        old.edition(),
                        changedBy,
                        ChangeWords.summary(changes))));
        return new Redline(redline, changes);
    }

    private static List<Footnote> footnotes(Document past, Document now, NodeReader reader, FootnoteDrawing drawing) {
        List<Node> before = reader.footnotes(past.footnotes());
        List<Node> after = reader.footnotes(now.footnotes());
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            places.put(past.footnotes().get(i).number(), i);
        }
        List<Footnote> redline = new ArrayList<>();
        for (int j = 0; j < after.size(); j++) {
            Footnote note = now.footnotes().get(j);
            Integer i = places.remove(note.number());
            redline.add(
                    i == null
                            ? drawing.footnote(note, true)
                            : drawing.footnote(past.footnotes().get(i), note, before.get(i), after.get(j)));
        }
        places.values().stream()
                .sorted()
                .forEach(i -> redline.add(drawing.footnote(past.footnotes().get(i), false)));
        return redline.stream()
                .sorted(Comparator.comparingInt(Footnote::number))
                .toList();
    }
}
