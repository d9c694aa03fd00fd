package org.policypress.render.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policypress.document.Summary;

/**
 * The way through a redline's changes: at each place where something changed, links to the place before, to the next one,
 * and to the list. They are links, so that they work without a script.
 */
final class Steps {

    /** Of a page that is no redline, or has no links. */
    static final Steps NONE = new Steps(List.of());

    /** The changes at one place: their numbers, counted from 1. */
    private record Stop(int first, int last) {}

    private final Map<String, Stop> stops = new LinkedHashMap<>();
    private final List<String> way = new ArrayList<>();
    private final int count;

    /** The way through the changes that have a place. */
    Steps(List<Summary.Line> changes) {
        count = changes.size();
        for (int i = 0; i < changes.size(); i++) {
            int number = i + 1;
            String anchor = changes.get(i).anchor();
            if (!anchor.isEmpty()) {
                if (!stops.containsKey(anchor)) {
                    way.add(anchor);
                }
                stops.merge(anchor, new Stop(number, number), (a, b) -> new Stop(a.first, b.last));
            }
        }
    }

    /** Writes the links of a place, if anything changed there. */
    void write(HtmlWriter out, String anchor) {
        Stop stop = stops.get(anchor);
        if (stop == null) {
            return;
        }
        int at = way.indexOf(anchor);
        String numbers = stop.first == stop.last
                ? "Change " + stop.first
                : "Changes " + stop.first + (stop.last == stop.first + 1 ? " and " : " to ") + stop.last;
        out.open("p", "class", "step");
        out.element("a", numbers + " of " + count, "href", "#page:changes");
        link(out, at - 1, "Previous");
        link(out, at + 1, "Next");
        out.close("p").line();
    }

    private void link(HtmlWriter out, int at, String word) {
        if (at >= 0 && at < way.size()) {
            out.text(" ").element("a", word, "href", "#" + way.get(at), "aria-label", word + " change");
        }
    }
}
