package org.policypress.compare;

import java.util.ArrayList;
import java.util.List;

/** Steps through two lists of nodes: what stayed, came, went, was split or joined. */
final class Alignment {

    private final Identity identity;

    Alignment(Identity identity) {
        this.identity = identity;
    }

    /** The steps that lead from the old list to the new one. */
    List<Step> of(List<Node> old, List<Node> now) {
        return new Walk(old, now, Pairing.of(old, now, identity)).steps();
    }

    /** The steps within two nodes that are one. */
    List<Step> inside(Node old, Node now) {
        return old.exact() == now.exact() || Tables.isTable(now) ? List.of() : of(old.children(), now.children());
    }

    /** Goes through both lists once. */
    private final class Walk {
        private final List<Node> old;
        private final List<Node> now;
        private final int[] partner;
        private final boolean[] taken;
        private final List<Step> steps = new ArrayList<>();
        private final List<Node> gone = new ArrayList<>();
        private final List<Node> come = new ArrayList<>();

        Walk(List<Node> old, List<Node> now, int[] partner) {
            this.old = old;
            this.now = now;
            this.partner = partner;
            this.taken = new boolean[now.size()];
            for (int j : partner) {
                if (j >= 0) {
                    taken[j] = true;
                }
            }
        }

        List<Step> steps() {
            int j = 0;
            int i = 0;
            while (i < old.size()) {
                if (partner[i] < 0 && !joinsNext(i)) {
                    gone.add(old.get(i++));
                    continue;
                }
                int pair = partner[i] >= 0 ? partner[i] : partner[i + 1];
                // A first half that was left unpaired stands right before the pair.
                boolean leads = partner[i] >= 0 && j < pair && isSplit(old.get(i), pair - 1, pair);
                while (j < (leads ? pair - 1 : pair)) {
                    come.add(now.get(j++));
                }
                flush();
                if (leads) {
                    steps.add(new Step.Split(old.get(i), now.get(pair - 1), now.get(pair)));
                    j = pair + 1;
                } else if (partner[i] < 0 || joinedByNext(i)) {
                    steps.add(new Step.Join(old.get(i), old.get(i + 1), now.get(pair)));
                    i++;
                    j = pair + 1;
                } else if (isSplit(old.get(i), pair, pair + 1)) {
                    steps.add(new Step.Split(old.get(i), now.get(pair), now.get(pair + 1)));
                    j = pair + 2;
                } else {
                    steps.add(new Step.Both(old.get(i), now.get(pair), inside(old.get(i), now.get(pair))));
                    j = pair + 1;
                }
                i++;
            }
            while (j < now.size()) {
                come.add(now.get(j++));
            }
            flush();
            return steps;
        }

        /** Whether an unpaired old node is the first half of what its successor became. */
        private boolean joinsNext(int i) {
            return i + 1 < old.size()
                    && partner[i + 1] >= 0
                    && Halves.are(old.get(i), old.get(i + 1), now.get(partner[i + 1]), identity);
        }

        /** Whether an unpaired successor is the second half of what this old node became. */
        private boolean joinedByNext(int i) {
            return i + 1 < old.size()
                    && partner[i + 1] < 0
                    && Halves.are(old.get(i), old.get(i + 1), now.get(partner[i]), identity);
        }

        /** Whether one new node is paired with the old one, and the other is free and has the rest of it. */
        private boolean isSplit(Node whole, int first, int second) {
            return first >= 0
                    && second < now.size()
                    && taken[first] != taken[second]
                    && Halves.are(now.get(first), now.get(second), whole, identity);
        }

        private void flush() {
            gone.forEach(node -> steps.add(new Step.Gone(node)));
            come.forEach(node -> steps.add(new Step.Come(node)));
            gone.clear();
            come.clear();
        }
    }
}
