package org.policypress.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypress.document.Document;
import org.policypress.document.Footnote;

/**
 * Which footnote of the old document is which of the new one. A footnote's number is where it stands, so for comparing, old
 * footnotes get the numbers of the new ones that they became, and those that are gone get numbers above.
 *
 * @param numbers the number for comparing, by an old footnote's own
 */
record Footnotes(Map<Integer, Integer> numbers) {

    /** Pairs the footnotes of two documents: by equal text, then by similar text. */
    static Footnotes pair(Document old, Document now) {
        NodeReader reader = new NodeReader();
        List<Node> before = reader.footnotes(old.footnotes());
        List<Node> after = reader.footnotes(now.footnotes());
        int[] partner = new int[before.size()];
        boolean[] taken = new boolean[after.size()];
        Map<Integer, List<Integer>> saying = new HashMap<>();
        for (int j = 0; j < after.size(); j++) {
            saying.computeIfAbsent(after.get(j).same(), _ -> new ArrayList<>()).add(j);
        }
        for (int i = 0; i < before.size(); i++) {
            List<Integer> equal = saying.getOrDefault(before.get(i).same(), List.of());
            Optional<Integer> free = equal.stream().filter(j -> !taken[j]).findFirst();
            partner[i] = free.orElse(-1);
            free.ifPresent(j -> taken[j] = true);
        }
        for (Similarity.Candidate c : Similarity.candidates(before, after)) {
            if (partner[c.old()] < 0
                    && !taken[c.now()]
                    && before.get(c.old()).likeness(after.get(c.now())) >= Similarity.CLEAR) {
                partner[c.old()] = c.now();
                taken[c.now()] = true;
            }
        }
        Map<Integer, Integer> numbers = new HashMap<>();
        int gone = now.footnotes().stream().mapToInt(Footnote::number).max().orElse(0);
        for (int i = 0; i < partner.length; i++) {
            int number =
                    partner[i] < 0 ? ++gone : now.footnotes().get(partner[i]).number();
            numbers.put(old.footnotes().get(i).number(), number);
        }
        return new Footnotes(numbers);
    }

    /** The number for comparing of an old footnote or its mark. */
    int number(int old) {
        return numbers.getOrDefault(old, old);
    }
}
