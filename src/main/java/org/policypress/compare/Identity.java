package org.policypress.compare;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policypress.document.Id;

/**
 * What the authors' ids say about which node is which: a node whose id lives on elsewhere is that other node, however much
 * a third one looks like it.
 *
 * @param old the ids of the old document
 * @param now the ids of the new document
 */
record Identity(Set<Id> old, Set<Id> now) {

    /** The ids of two documents. */
    static Identity of(List<Node> old, List<Node> now) {
        return new Identity(ids(old), ids(now));
    }

    private static Set<Id> ids(List<Node> nodes) {
        return all(nodes).flatMap(node -> node.id().stream()).collect(Collectors.toSet());
    }

    /** The same, for comparing the other way round. */
    Identity turned() {
        return new Identity(/* old= */ now, /* now= */ old);
    }

    /** Nodes with all that is in them. */
    static Stream<Node> all(List<Node> nodes) {
        return nodes.stream().flatMap(node -> Stream.concat(Stream.of(node), all(node.children())));
    }

    /** Whether an old node can have become a new one. */
    boolean canPair(Node before, Node after) {
        return before.canBecome(after)
                && (before.id().equals(after.id()) || (isGone(before.id()) && isNew(after.id())));
    }

    /** Whether both documents have the node's id. */
    boolean livesOn(Node node) {
        return node.id().filter(old::contains).filter(now::contains).isPresent();
    }

    private boolean isGone(Optional<Id> id) {
        return id.filter(now::contains).isEmpty();
    }

    private boolean isNew(Optional<Id> id) {
        return id.filter(old::contains).isEmpty();
    }
}
