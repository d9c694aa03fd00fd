package org.policypress.render.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The columns of a table in Word, to which cells that are wider span over several.
 *
 * @param edges where each column ends, in twips from the table's left edge; rising
 */
record Grid(List<Integer> edges) {

    Grid {
        edges = List.copyOf(edges);
    }

    /** The grid of columns of these widths. */
    static Grid of(List<Integer> widths) {
        List<Integer> edges = new ArrayList<>();
        int at = 0;
        for (int width : widths) {
            at += width;
            edges.add(at);
        }
        return new Grid(edges);
    }

    /** A grid in which the columns of both have their edges. */
    Grid with(Grid other) {
        TreeSet<Integer> all = new TreeSet<>(edges);
        all.addAll(other.edges);
        return new Grid(List.copyOf(all));
    }

    /** The width of each column. */
    List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        int before = 0;
        for (int edge : edges) {
            widths.add(edge - before);
            before = edge;
        }
        return widths;
    }

    /** How many columns end after one edge, up to and with another. */
    int columns(int after, int upTo) {
        return (int) edges.stream().filter(edge -> edge > after && edge <= upTo).count();
    }
}
