package org.policypress.compare;

import java.util.ArrayList;
import java.util.List;
import org.policypress.document.Section;

/**
 * Puts what went and what came between two nodes in one order: first what went. Only where both bring headings, the deeper
 * heading goes first: so no heading of the redline is more than one level below the one before it, as in either document.
 */
final class Interleaving {

    /** Blocks before any heading belong to what stands above. */
    private static final int DEEPEST = Integer.MAX_VALUE;

    private Interleaving() {}

    static List<Step> of(List<Node> gone, List<Node> come) {
        List<Step> steps = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < gone.size() || j < come.size()) {
            boolean oldFirst = j == come.size() || (i < gone.size() && level(gone.get(i)) >= level(come.get(j)));
            if (oldFirst) {
                do {
                    steps.add(new Step.Gone(gone.get(i++)));
                } while (i < gone.size() && level(gone.get(i)) == DEEPEST);
            } else {
                do {
                    steps.add(new Step.Come(come.get(j++)));
                } while (j < come.size() && level(come.get(j)) == DEEPEST);
            }
        }
        return steps;
    }

    private static int level(Node node) {
        return node.piece() instanceof Node.Piece.Heading(Section section) ? section.level() : DEEPEST;
    }
}
