package org.policypress.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.policypress.document.Inline;

/** Collects the changes of one comparison in the order of the redline. */
final class Ledger {

    private record Replacement(String placeholder, String before, String after) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Replacement, Integer> replacements = new LinkedHashMap<>();

    /** Opens an entry at this point of the redline. */
    Entry open(Change.Subject subject, Entry.Fate fate) {
        Entry entry = new Entry(subject, fate);
        entries.add(entry);
        return entry;
    }

    /** Counts the values that were replaced in a line. */
    void replaced(List<Inline> line) {
        for (Inline inline : line) {
            if (inline instanceof Inline.Altered altered) {
                List<Inline.Value> before = Alterations.values(altered.before());
                List<Inline.Value> after = Alterations.values(altered.after());
                for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
                    if (!before.get(i).equals(after.get(i))
                            && before.get(i).placeholder().equals(after.get(i).placeholder())) {
                        replacements.merge(
                                new Replacement(
                                        after.get(i).placeholder(),
                                        before.get(i).text(),
                                        after.get(i).text()),
                                1,
                                Integer::sum);
                    }
                }
            }
        }
    }

    /** The changes: values first, since they show everywhere. */
    List<Change> changes() {
        Stream<Change> values = replacements.entrySet().stream().map(e -> change(e.getKey(), e.getValue()));
        return Stream.concat(values, entries.stream().flatMap(entry -> entry.change().stream()))
                .toList();
    }

    private static Change change(Replacement r, int places) {
        return new Change(
                Change.Kind.REPLACED,
                Change.Subject.VALUE,
                Optional.empty(),
                Optional.of(new Change.Passage(r.placeholder(), r.before())),
                Optional.of(new Change.Passage(r.placeholder(), r.after())),
                "",
                places,
                List.of());
    }
}
