package org.policypress.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policypress.document.Block;
import org.policypress.document.Designation;
import org.policypress.document.Section;

/** Where nodes stand in their own document: a clause by its number, anything else by the clause or section that it is in. */
final class Whereabouts {

    private final Map<Node, Designation> places = new HashMap<>();

    /** The places of two documents' nodes. */
    Whereabouts(List<Node> old, List<Node> now) {
        collect(old, Designation.NONE);
        collect(now, Designation.NONE);
    }

    private void collect(List<Node> nodes, Designation around) {
        Designation place = around;
        for (Node node : nodes) {
            if (node.piece() instanceof Node.Piece.Heading(Section section)) {
                place = section.number();
            }
            Designation own =
                    node.piece() instanceof Node.Piece.Text(Block block) && block instanceof Block.Clause clause
                            ? clause.number()
                            : place;
            places.put(node, own);
            collect(node.children(), own);
        }
    }

    /** Where a node stands; nowhere, if it is part of a footnote. */
    Designation of(Node node) {
        return places.getOrDefault(node, Designation.NONE);
    }
}
