package org.policypress.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which node of one list is which of another, in order. Each step pairs what the steps before it left between pairs. */
final class Pairing {

    private static final int NONE = -1;
    private static final int TWICE = -2;

    private final List<Node> old;
    private final List<Node> now;
    private final Identity identity;
    private final int[] partner;

    private Pairing(List<Node> old, List<Node> now, Identity identity) {
        this.old = old;
        this.now = now;
        this.identity = identity;
        this.partner = new int[old.size()];
        Arrays.fill(partner, NONE);
    }

    /**
     * For each old node the index of the new node that it is, or -1; the indexes that are not -1 rise. Of several pairings
     * as good, the one that is taken does not depend on which list is the old one, so that comparing the other way round
     * swaps insertions and deletions, and changes nothing else.
     */
    static int[] of(List<Node> old, List<Node> now, Identity identity) {
        if (Orientation.isForward(old, now)) {
            return forward(old, now, identity);
        }
        int[] back = forward(now, old, identity.turned());
        int[] partner = new int[old.size()];
        Arrays.fill(partner, NONE);
        for (int j = 0; j < back.length; j++) {
            if (back[j] >= 0) {
                partner[back[j]] = j;
            }
        }
        return partner;
    }

    private static int[] forward(List<Node> old, List<Node> now, Identity identity) {
        Pairing pairing = new Pairing(old, now, identity);
        pairing.anchors();
        pairing.gaps(pairing::equal);
        pairing.gaps(pairing::similar);
        pairing.gaps(pairing::similarNearby);
        return pairing.partner;
    }

    /** Pairs by id, and by text where only one node on each side has it. */
    private void anchors() {
        Map<Object, Integer> oldAt = places(old);
        Map<Object, Integer> newAt = places(now);
        List<Chain.Link> links = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            int byId = old.get(i).id().map(id -> newAt.getOrDefault(id, NONE)).orElse(NONE);
            int byText = oldAt.getOrDefault(old.get(i).same(), NONE) == i
                    ? newAt.getOrDefault(old.get(i).same(), NONE)
                    : NONE;
            int j = byId >= 0 ? byId : byText;
            if (j >= 0 && identity.canPair(old.get(i), now.get(j))) {
                links.add(new Chain.Link(i, j, now.get(j).weight()));
            }
        }
        Chain.heaviest(links).forEach(link -> partner[link.old()] = link.now());
    }

    private static Map<Object, Integer> places(List<Node> nodes) {
        Map<Object, Integer> places = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            places.merge(nodes.get(i).same(), i, (_, _) -> TWICE);
            int at = i;
            nodes.get(i).id().ifPresent(id -> places.merge(id, at, (_, _) -> TWICE));
        }
        return places;
    }

    private interface Filler {
        void fill(int fromOld, int toOld, int fromNew, int toNew);
    }

    /** Calls the filler for every two stretches between pairs of which neither is empty. */
    private void gaps(Filler filler) {
        int[] before = partner.clone();
        int fromOld = 0;
        int fromNew = 0;
        for (int i = 0; i <= before.length; i++) {
            int j = i < before.length ? before[i] : now.size();
            if (j >= 0) {
                if (i > fromOld && j > fromNew) {
                    filler.fill(fromOld, i, fromNew, j);
                }
                fromOld = i + 1;
                fromNew = j + 1;
            }
        }
    }

    /** Pairs equal texts, however often they occur. */
    private void equal(int fromOld, int toOld, int fromNew, int toNew) {
        int[] match = CommonSequence.match(texts(old, fromOld, toOld), texts(now, fromNew, toNew));
        for (int i = 0; i < match.length; i++) {
            if (match[i] >= 0 && identity.canPair(old.get(fromOld + i), now.get(fromNew + match[i]))) {
                partner[fromOld + i] = fromNew + match[i];
            }
        }
    }

    private static int[] texts(List<Node> nodes, int from, int to) {
        return nodes.subList(from, to).stream().mapToInt(Node::same).toArray();
    }

    /** Pairs similar texts in a long gap, by the rare words that they share. */
    private void similar(int fromOld, int toOld, int fromNew, int toNew) {
        if (Similarity.isShort(toOld - fromOld, toNew - fromNew)) {
            return;
        }
        List<Chain.Link> links = new ArrayList<>();
        for (Similarity.Candidate c : Similarity.candidates(old.subList(fromOld, toOld), now.subList(fromNew, toNew))) {
            Node before = old.get(fromOld + c.old());
            Node after = now.get(fromNew + c.now());
            double likeness = before.likeness(after);
            if (likeness >= Similarity.CLEAR && identity.canPair(before, after)) {
                links.add(new Chain.Link(fromOld + c.old(), fromNew + c.now(), likeness * after.weight()));
            }
        }
        Chain.heaviest(links).forEach(link -> partner[link.old()] = link.now());
    }

    /** Pairs similar texts in a short gap: of all pairings in order, the one that is the most alike. */
    private void similarNearby(int fromOld, int toOld, int fromNew, int toNew) {
        int n = toOld - fromOld;
        int m = toNew - fromNew;
        if (!Similarity.isShort(n, m)) {
            return;
        }
        double enough = n == 1 && m == 1 ? Similarity.FAINT : Similarity.FAIR;
        double[][] likeness = new double[n][m];
        double[][] best = new double[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                Node before = old.get(fromOld + i);
                Node after = now.get(fromNew + j);
                double alike = identity.canPair(before, after) ? before.likeness(after) : 0;
                likeness[i][j] = alike >= enough ? alike : 0;
                best[i][j] = Math.max(likeness[i][j] + best[i + 1][j + 1], Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        for (int i = 0, j = 0; i < n && j < m; ) {
            if (likeness[i][j] > 0 && best[i][j] == likeness[i][j] + best[i + 1][j + 1]) {
                partner[fromOld + i++] = fromNew + j++;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }
}
