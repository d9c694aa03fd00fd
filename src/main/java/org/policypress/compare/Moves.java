package org.policypress.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.policypress.document.Revision;

/**
 * What went from one place to another: pairs of nodes that are left over on both sides. Short text that recurs, such as
 * "None.", is never a move by itself, only beside something that moved.
 */
final class Moves {

    /** Words, small ones left out, that an unchanged text needs to be known again in another clause or list. */
    private static final int ENOUGH_WORDS = 4;

    /** Words that a changed text needs. */
    private static final int ENOUGH_CHANGED_WORDS = 6;

    /** What stands in no clause or list. */
    private static final int OUTERMOST = -1;

    /**
     * A node that moved.
     *
     * @param name one for all that lay side by side and still does
     */
    record Move(String name, Node old, Node now) {}

    private final Map<Node, Node> toNew = new HashMap<>();
    private final Map<Node, Node> toOld = new HashMap<>();
    private final Map<Node, Move> moves = new HashMap<>();
    private final Map<Node, Integer> home = new HashMap<>();
    private final Map<Node, Integer> gap = new HashMap<>();
    private int gaps;

    private Moves() {}

    /** The moves among the steps between two documents. */
    static Moves of(List<Step> steps, List<Node> old, List<Node> now) {
        List<Node> gone = new ArrayList<>();
        List<Node> come = new ArrayList<>();
        Moves moves = new Moves();
        moves.collect(steps, OUTERMOST, gone, come);
        if (!gone.isEmpty() && !come.isEmpty()) {
            Neighbours neighbours = moves.new Neighbours(gone, come);
            moves.byId(gone, come);
            moves.byText(gone, come, old, now);
            neighbours.join();
            moves.byLikeness(gone, come, Moves::isSameKind);
            neighbours.join();
            moves.byLikeness(gone, come, moves::isElsewhereOfAnotherKind);
            moves.name();
        }
        return moves;
    }

    /** The move that a node is part of, on either side. */
    Optional<Move> of(Node node) {
        return Optional.ofNullable(moves.get(node));
    }

    private void collect(List<Step> steps, int around, List<Node> gone, List<Node> come) {
        for (Step step : steps) {
            switch (step) {
                case Step.Gone(Node old) -> addMovable(old, around, gone);
                case Step.Come(Node now) -> addMovable(now, around, come);
                case Step.Both(Node _, Node now, List<Step> inner) -> {
                    gaps++;
                    collect(inner, now.begin(), gone, come);
                    gaps++;
                }
                case Step.Split _, Step.Join _ -> gaps++;
            }
        }
    }

    private void addMovable(Node node, int around, List<Node> out) {
        home.put(node, around);
        gap.put(node, gaps);
        switch (node.piece()) {
            case Node.Piece.Heading _, Node.Piece.Text _, Node.Piece.Entry _ -> out.add(node);
            case Node.Piece.Line _, Node.Piece.Column _, Node.Piece.Blank _, Node.Piece.Foot _ -> {}
        }
    }

    private void pair(Node before, Node after) {
        toNew.put(before, after);
        toOld.put(after, before);
    }

    private boolean canPair(Node before, Node after) {
        return areFree(before, after) && isSameKind(before, after);
    }

    private boolean areFree(Node before, Node after) {
        return !toNew.containsKey(before) && !toOld.containsKey(after);
    }

    private static boolean isSameKind(Node before, Node after) {
        return before.canBecome(after);
    }

    /** Where a block of another kind stands in its place, nothing moved: the one went and the other came. */
    private boolean isElsewhereOfAnotherKind(Node before, Node after) {
        return Reshaping.canBecome(before, after) && !Objects.equals(gap.get(before), gap.get(after));
    }

    private void byId(List<Node> gone, List<Node> come) {
        Map<Object, Node> named = new HashMap<>();
        come.forEach(node -> node.id().ifPresent(id -> named.putIfAbsent(id, node)));
        for (Node node : gone) {
            node.id().map(named::get).filter(other -> canPair(node, other)).ifPresent(other -> pair(node, other));
        }
    }

    /** By the same words, where nothing else in either document has them. */
    private void byText(List<Node> gone, List<Node> come, List<Node> old, List<Node> now) {
        Map<Integer, Integer> oldCount = counts(old);
        Map<Integer, Integer> newCount = counts(now);
        Map<Integer, Node> saying = new HashMap<>();
        come.forEach(node -> saying.put(node.same(), node));
        for (Node node : gone) {
            Node other = saying.get(node.same());
            if (other != null
                    && oldCount.getOrDefault(node.same(), 0) == 1
                    && newCount.getOrDefault(node.same(), 0) == 1
                    && (node.profile().size() >= ENOUGH_WORDS || isAtHome(node, other))
                    && sameName(node, other)
                    && canPair(node, other)) {
                pair(node, other);
            }
        }
    }

    /** Whether both stand in the same clause or list. */
    private boolean isAtHome(Node before, Node after) {
        int around = home.getOrDefault(before, OUTERMOST);
        return around != OUTERMOST && around == home.getOrDefault(after, OUTERMOST);
    }

    private static boolean sameName(Node before, Node after) {
        return before.id().isEmpty() || after.id().isEmpty() || before.id().equals(after.id());
    }

    private static Map<Integer, Integer> counts(List<Node> nodes) {
        Map<Integer, Integer> counts = new HashMap<>();
        Identity.all(nodes).forEach(node -> counts.merge(node.same(), 1, Integer::sum));
        return counts;
    }

    private void byLikeness(List<Node> gone, List<Node> come, BiPredicate<Node, Node> isOfKind) {
        record Likely(Node before, Node after, double likeness) {}
        List<Node> before = free(gone, toNew);
        List<Node> after = free(come, toOld);
        List<Likely> likely = new ArrayList<>();
        for (Similarity.Candidate c : Similarity.candidates(before, after)) {
            Node a = before.get(c.old());
            Node b = after.get(c.now());
            double likeness = a.profile().likeness(b.profile());
            if (likeness >= Similarity.STRONG && isOfKind.test(a, b)) {
                likely.add(new Likely(a, b, likeness));
            }
        }
        likely.sort(Comparator.comparingDouble(Likely::likeness).reversed());
        for (Likely l : likely) {
            if (sameName(l.before, l.after) && areFree(l.before, l.after)) {
                pair(l.before, l.after);
            }
        }
    }

    private static List<Node> free(List<Node> nodes, Map<Node, Node> taken) {
        return nodes.stream()
                .filter(node -> !taken.containsKey(node))
                .filter(node -> node.profile().size() >= ENOUGH_CHANGED_WORDS)
                .toList();
    }

    /** Names the moves in the order of the new document. */
    private void name() {
        List<Map.Entry<Node, Node>> moved = toOld.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getKey().begin()))
                .toList();
        int count = 0;
        int oldEnd = -1;
        int newEnd = -1;
        for (Map.Entry<Node, Node> pair : moved) {
            Node now = pair.getKey();
            Node old = pair.getValue();
            if (old.begin() != oldEnd || now.begin() != newEnd) {
                count++;
            }
            Move move = new Move("move-" + count, old, now);
            moves.put(old, move);
            moves.put(now, move);
            oldEnd = old.end();
            newEnd = now.end();
        }
    }

    /** Takes along what stands beside something that moved, on both sides, and is the same. */
    private final class Neighbours {
        private final Map<Integer, Node> oldBegins = new HashMap<>();
        private final Map<Integer, Node> oldEnds = new HashMap<>();
        private final Map<Integer, Node> newBegins = new HashMap<>();
        private final Map<Integer, Node> newEnds = new HashMap<>();

        Neighbours(List<Node> gone, List<Node> come) {
            gone.forEach(node -> {
                oldBegins.put(node.begin(), node);
                oldEnds.put(node.end(), node);
            });
            come.forEach(node -> {
                newBegins.put(node.begin(), node);
                newEnds.put(node.end(), node);
            });
        }

        void join() {
            Deque<Node> todo = new ArrayDeque<>(toNew.keySet().stream()
                    .sorted(Comparator.comparingInt(Node::begin))
                    .toList());
            while (!todo.isEmpty()) {
                Node before = todo.removeFirst();
                Node after = toNew.get(before);
                if (after != null) {
                    join(oldBegins.get(before.end()), newBegins.get(after.end()), todo);
                    join(oldEnds.get(before.begin()), newEnds.get(after.begin()), todo);
                }
            }
        }

        private void join(@Nullable Node before, @Nullable Node after, Deque<Node> todo) {
            if (before != null
                    && after != null
                    && sameName(before, after)
                    && canPair(before, after)
                    && before.likeness(after) >= Similarity.CLEAR) {
                pair(before, after);
                todo.addLast(before);
            }
        }
    }

    /** What became of an old node that is not where it was. */
    Revision gone(Node old) {
        return of(old).<Revision>map(move -> new Revision.MovedFrom(move.name()))
                .orElseGet(Revision.Deleted::new);
    }

    /** How a new node came to where it is. */
    Revision come(Node now) {
        return of(now).<Revision>map(move -> new Revision.MovedTo(move.name())).orElseGet(Revision.Inserted::new);
    }
}
