package org.policypress.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The heaviest chain of pairs that rises in both lists: what stays where it is when things change places, so that the least
 * text is shown as moved. Time is n log n.
 */
final class Chain {

    /**
     * A pair of elements.
     *
     * @param old the index in the old list
     * @param now the index in the new list
     * @param weight what it costs not to pair them, above 0
     */
    record Link(int old, int now, double weight) {}

    private Chain() {}

    /** The links of the heaviest chain, in order; of several as heavy, the one that the order of the links decides. */
    static List<Link> heaviest(List<Link> links) {
        // At one old index the higher new one first, so that no chain uses an old element twice.
        List<Link> sorted = links.stream()
                .sorted(Comparator.comparingInt(Link::old)
                        .thenComparing(Comparator.comparingInt(Link::now).reversed()))
                .toList();
        int width = sorted.stream().mapToInt(Link::now).max().orElse(0) + 2;
        double[] weight = new double[sorted.size()];
        int[] previous = new int[sorted.size()];
        int[] bestUpTo = new int[width];
        Arrays.fill(bestUpTo, -1);
        int last = -1;
        for (int n = 0; n < sorted.size(); n++) {
            Link link = sorted.get(n);
            previous[n] = best(bestUpTo, link.now(), weight);
            weight[n] = link.weight() + (previous[n] < 0 ? 0 : weight[previous[n]]);
            for (int at = link.now() + 1; at < width; at += at & -at) {
                if (bestUpTo[at] < 0 || weight[bestUpTo[at]] < weight[n]) {
                    bestUpTo[at] = n;
                }
            }
            if (last < 0 || weight[last] < weight[n]) {
                last = n;
            }
        }
        List<Link> chain = new ArrayList<>();
        for (int n = last; n >= 0; n = previous[n]) {
            chain.add(sorted.get(n));
        }
        return chain.reversed();
    }

    /** The heaviest link that ends below a new index: a Fenwick tree of maxima. */
    private static int best(int[] bestUpTo, int below, double[] weight) {
        int best = -1;
        for (int at = below; at > 0; at -= at & -at) {
            if (bestUpTo[at] >= 0 && (best < 0 || weight[bestUpTo[at]] > weight[best])) {
                best = bestUpTo[at];
            }
        }
        return best;
    }
}
