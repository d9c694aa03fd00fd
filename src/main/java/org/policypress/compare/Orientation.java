package org.policypress.compare;

import java.util.List;
import java.util.function.Function;

/**
 * Which of two sequences comes first, by what they say and not by which is the old one. Whatever breaks ties goes by it, so
 * that a comparison the other way round comes to the same.
 */
final class Orientation {

    private Orientation() {}

    /** Whether two lists of nodes are to be paired as they are, and not the other way round. */
    static boolean isForward(List<Node> first, List<Node> second) {
        return isForward(first, second, Node::text);
    }

    /** Whether two lines are to be compared as they are, and not the other way round. */
    static boolean isForwardLine(List<Token> first, List<Token> second) {
        return isForward(first, second, token -> token.key().toString());
    }

    private static <T> boolean isForward(List<T> first, List<T> second, Function<T, String> text) {
        if (first.size() != second.size()) {
            return first.size() < second.size();
        }
        for (int i = 0; i < first.size(); i++) {
            int order = text.apply(first.get(i)).compareTo(text.apply(second.get(i)));
            if (order != 0) {
                return order < 0;
            }
        }
        return true;
    }
}
