package org.policypress.compare;

import java.util.ArrayList;
import java.util.List;
import org.policypress.document.Inline;

/** Tells what differs between two settings of the same words. */
final class Alterations {

    private Alterations() {}

    /** What was done, for words that say the same. */
    static LineRedline.Edit kind(List<Inline> before, List<Inline> after) {
        if (!values(before).equals(values(after)) && placeholders(before).equals(placeholders(after))) {
            return LineRedline.Edit.VALUE;
        }
        return targets(before).equals(targets(after)) ? LineRedline.Edit.FORMAT : LineRedline.Edit.LINK;
    }

    /** The schools' values in a line, in order. */
    static List<Inline.Value> values(List<Inline> line) {
        List<Inline.Value> values = new ArrayList<>();
        for (Inline inline : line) {
            switch (inline) {
                case Inline.Value v -> values.add(v);
                case Inline.Emphasis e -> values.addAll(values(e.content()));
                case Inline.Strong s -> values.addAll(values(s.content()));
                case Inline.Link l -> values.addAll(values(l.content()));
                case Inline.Reference r -> values.addAll(values(r.content()));
                case Inline.Revised r -> values.addAll(values(r.content()));
                case Inline.Altered a -> values.addAll(values(a.after()));
                case Inline.Text _, Inline.Code _, Inline.LineBreak _, Inline.FootnoteMark _, Inline.Image _ -> {}
            }
        }
        return values;
    }

    private static List<String> placeholders(List<Inline> line) {
        return values(line).stream().map(Inline.Value::placeholder).toList();
    }

    private static List<String> targets(List<Inline> line) {
        List<String> targets = new ArrayList<>();
        for (Inline inline : line) {
            switch (inline) {
                case Inline.Link l -> targets.add(l.target());
                case Inline.Reference r -> targets.add("#" + r.target());
                case Inline.Emphasis e -> targets.addAll(targets(e.content()));
                case Inline.Strong s -> targets.addAll(targets(s.content()));
                case Inline.Revised r -> targets.addAll(targets(r.content()));
                case Inline.Altered a -> targets.addAll(targets(a.after()));
                case Inline.Text _,
                        Inline.Value _,
                        Inline.Code _,
                        Inline.LineBreak _,
                        Inline.FootnoteMark _,
                        Inline.Image _ -> {}
            }
        }
        return targets;
    }
}
