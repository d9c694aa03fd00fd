package org.policypress.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How alike texts must be, and which are worth a closer look. The bounds were set on the corpus of named edits. */
final class Similarity {

    /** Enough for two texts that stand alone between the same neighbours. */
    static final double FAINT = 0.2;

    /** Enough for two texts that stand between the same neighbours, among others. */
    static final double FAIR = 0.3;

    /** Enough for two texts anywhere between the same neighbours, however far apart these are. */
    static final double CLEAR = 0.5;

    /** Enough for a text that turns up in another place. */
    static final double STRONG = 0.6;

    /** Pairs that are all looked at: above it only {@link #candidates} are. */
    private static final int MOST_PAIRS = 40_000;

    /** A word that more nodes have than this says nothing about which is which. */
    private static final int COMMON = 8;

    /** Nodes that are looked at for each. */
    private static final int BEST = 3;

    /** Two nodes that share rare words, by their indexes. */
    record Candidate(int old, int now, int votes) {
        Candidate turned() {
            return new Candidate(/* old= */ now, /* now= */ old, votes);
        }
    }

    private Similarity() {}

    /** Whether every pair of two lists can be looked at. */
    static boolean isShort(int n, int m) {
        return (long) n * m <= MOST_PAIRS;
    }

    /** The pairs of nodes that share most rare words, each node of the one list with a few of the other. */
    static List<Candidate> candidates(List<Node> old, List<Node> now) {
        return Orientation.isForward(old, now)
                ? forward(old, now)
                : forward(now, old).stream().map(c -> c.turned()).toList();
    }

    private static List<Candidate> forward(List<Node> old, List<Node> now) {
        Map<Integer, List<Integer>> holders = new HashMap<>();
        for (int j = 0; j < now.size(); j++) {
            int at = j;
            now.get(j).profile().distinct().forEach(word -> {
                List<Integer> list = holders.computeIfAbsent(word, _ -> new ArrayList<>());
                if (list.size() <= COMMON) {
                    list.add(at);
                }
            });
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            int at = i;
            Map<Integer, Integer> votes = new HashMap<>();
            old.get(i).profile().distinct().forEach(word -> {
                List<Integer> list = holders.getOrDefault(word, List.of());
                if (list.size() <= COMMON) {
                    list.forEach(j -> votes.merge(j, 1, Integer::sum));
                }
            });
            votes.entrySet().stream()
                    .map(vote -> new Candidate(at, vote.getKey(), vote.getValue()))
                    .sorted(Comparator.comparingInt(Candidate::votes).reversed().thenComparingInt(Candidate::now))
                    .limit(BEST)
                    .forEach(candidates::add);
        }
        return candidates;
    }
}
