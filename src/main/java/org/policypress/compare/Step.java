package org.policypress.compare;

import java.util.List;

/** One step through two lists of nodes that were paired, in the order in which a redline shows them. */
sealed interface Step {

    /** A node that only the old document has here. */
    record Gone(Node old) implements Step {}

    /** A node that only the new document has here. */
    record Come(Node now) implements Step {}

    /**
     * A node that both have here.
     *
     * @param inner the steps through what is in it; empty where nothing in it changed, or where it holds no nodes
     */
    record Both(Node old, Node now, List<Step> inner) implements Step {}

    /** A node that became two. */
    record Split(Node old, Node first, Node second) implements Step {}

    /** Two nodes that became one. */
    record Join(Node first, Node second, Node now) implements Step {}
}
