package org.policypress.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which headings came or went with all that stands under them: a person calls that a section, not ten clauses. */
final class Groups {

    private final Map<Node, Node> headings = new HashMap<>();

    private Groups() {}

    /** The sections that came or went as a whole. */
    static Groups of(List<Step> steps, Moves moves) {
        List<Node> gone = new ArrayList<>();
        List<Node> come = new ArrayList<>();
        Groups groups = new Groups();
        boolean wholeOld = false;
        boolean wholeNew = false;
        for (Step step : steps) {
            switch (step) {
                case Step.Gone(Node old) -> {
                    boolean deleted = moves.of(old).isEmpty();
                    if (old.isHeading()) {
                        groups.close(gone, wholeOld);
                        wholeOld = deleted;
                    }
                    wholeOld &= deleted;
                    gone.add(old);
                }
                case Step.Come(Node now) -> {
                    boolean inserted = moves.of(now).isEmpty();
                    if (now.isHeading()) {
                        groups.close(come, wholeNew);
                        wholeNew = inserted;
                    }
                    wholeNew &= inserted;
                    come.add(now);
                }
                case Step.Both(Node old, Node _, List<Step> _) -> {
                    if (old.isHeading()) {
                        groups.close(gone, wholeOld);
                        groups.close(come, wholeNew);
                    }
                    wholeOld = false;
                    wholeNew = false;
                }
                case Step.Split _, Step.Join _ -> {
                    wholeOld = false;
                    wholeNew = false;
                }
            }
        }
        groups.close(gone, wholeOld);
        groups.close(come, wholeNew);
        return groups;
    }

    private void close(List<Node> section, boolean whole) {
        if (whole && section.size() > 1) {
            Node heading = section.getFirst();
            section.forEach(node -> headings.put(node, heading));
        }
        section.clear();
    }

    /** The heading with which a node came or went. */
    Optional<Node> heading(Node node) {
        return Optional.ofNullable(headings.get(node));
    }
}
