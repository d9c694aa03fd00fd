package org.policypress.library;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which parts of an SVG picture repeat which others. A part that uses another ten times, which uses a third ten times, and so
 * on, is a small file that no renderer comes to the end of.
 */
final class SvgReferences {

    /** How many elements are drawn in all, repetitions counted. */
    private static final long MOST_DRAWN = 1_000_000;

    /** How many parts may use one another in a row. */
    private static final int LONGEST_CHAIN = 100;

    /** An element that others can refer to, with what it has in it. */
    private static final class Part {
        private final List<Part> parts = new ArrayList<>();
        private final List<String> references = new ArrayList<>();
        private long elements;
        private long drawn = UNKNOWN;
    }

    private static final long UNKNOWN = -1;
    private static final long COUNTING = -2;

    private final Part whole = new Part();
    private final Map<String, Part> byId = new HashMap<>();
    private final Deque<Part> open = new ArrayDeque<>();

    /** How many elements are open. */
    int depth() {
        return open.size();
    }

    /** An element begins. */
    void begin(String id) {
        Part around = open.isEmpty() ? whole : open.element();
        Part part = around;
        if (!id.isEmpty()) {
            part = new Part();
            around.parts.add(part);
            byId.putIfAbsent(id, part);
        }
        part.elements++;
        open.push(part);
    }

    /** The last element that has begun ends. */
    void end() {
        open.pop();
    }

    /** The open element refers to another. */
    void to(String id) {
        open.element().references.add(id);
    }

    /** Whether drawing the picture would take too long, or never end. */
    boolean drawsTooMuch() {
        return drawn(whole, 0) > MOST_DRAWN;
    }

    private long drawn(Part part, int chain) {
        if (part.drawn == COUNTING || chain > LONGEST_CHAIN) {
            return MOST_DRAWN + 1;
        }
        if (part.drawn == UNKNOWN) {
            part.drawn = COUNTING;
            long sum = part.elements;
            for (Part inner : part.parts) {
                sum = Math.min(MOST_DRAWN + 1, sum + drawn(inner, chain + 1));
            }
            for (String id : part.references) {
                Part target = byId.get(id);
                sum = Math.min(MOST_DRAWN + 1, sum + (target == null ? 0 : drawn(target, chain + 1)));
            }
            part.drawn = sum;
        }
        return part.drawn;
    }
}
