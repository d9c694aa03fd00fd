package org.policypress.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A stretch of a line that is set in one way: what inlines come to when their nesting is undone. Runs are what texts are
 * compared by, and what word processors store.
 *
 * @param leaf the words or picture: an inline that holds no other
 * @param formats what it is set in, outermost first: {@link Inline.Emphasis}, {@link Inline.Strong}, {@link Inline.Link}
 *     and {@link Inline.Reference} with nothing in them
 */
public record Run(Inline leaf, List<Inline> formats) {

    public Run {
        formats = List.copyOf(formats);
    }

    /** The runs of inlines without revisions, in the order of reading; none is empty. */
    public static List<Run> of(List<Inline> inlines) {
        List<Run> runs = new ArrayList<>();
        flatten(inlines, List.of(), runs);
        return runs;
    }

    private static void flatten(List<Inline> inlines, List<Inline> formats, List<Run> out) {
        for (Inline inline : inlines) {
            switch (inline) {
                case Inline.Text t -> {
                    if (!t.text().isEmpty()) {
                        out.add(new Run(t, formats));
                    }
                }
                case Inline.Emphasis e -> flatten(e.content(), with(formats, new Inline.Emphasis(List.of())), out);
                case Inline.Strong s -> flatten(s.content(), with(formats, new Inline.Strong(List.of())), out);
                case Inline.Link l -> flatten(l.content(), with(formats, new Inline.Link(l.target(), List.of())), out);
                case Inline.Reference r -> {
                    if (r.content().isEmpty()) {
                        out.add(new Run(r, formats));
                    } else {
                        flatten(r.content(), with(formats, shell(r)), out);
                    }
                }
                case Inline.Value _,
                        Inline.Code _,
                        Inline.LineBreak _,
                        Inline.FootnoteMark _,
                        Inline.Image _,
                        Inline.Revised _,
                        Inline.Altered _ -> out.add(new Run(inline, formats));
            }
        }
    }

    private static Inline shell(Inline.Reference r) {
        return new Inline.Reference(r.target(), r.number(), List.of(), r.place());
    }

    private static List<Inline> with(List<Inline> formats, Inline format) {
        List<Inline> more = new ArrayList<>(formats);
        more.add(format);
        return more;
    }

    /**
     * The inlines of runs, in the one form that a text has: neighbours that are set alike are one. So a text that was cut
     * into pieces is equal to itself uncut.
     */
    public static List<Inline> join(List<Run> runs) {
        return join(runs, 0);
    }

    private static List<Inline> join(List<Run> runs, int depth) {
        List<Inline> joined = new ArrayList<>();
        for (int from = 0; from < runs.size(); ) {
            int to = from + 1;
            Run first = runs.get(from);
            if (first.formats().size() <= depth) {
                while (to < runs.size() && runs.get(to).formats().size() <= depth) {
                    to++;
                }
                leaves(runs.subList(from, to), joined);
            } else {
                Inline format = first.formats().get(depth);
                while (to < runs.size() && runs.get(to).isIn(format, depth)) {
                    to++;
                }
                List<Inline> inner = join(runs.subList(from, to), depth + 1);
                joined.add(
                        switch (format) {
                            case Inline.Emphasis _ -> new Inline.Emphasis(inner);
                            case Inline.Strong _ -> new Inline.Strong(inner);
                            case Inline.Link l -> new Inline.Link(l.target(), inner);
                            case Inline.Reference r -> new Inline.Reference(r.target(), r.number(), inner, r.place());
                            case Inline.Text _,
                                    Inline.Value _,
                                    Inline.Code _,
                                    Inline.LineBreak _,
                                    Inline.FootnoteMark _,
                                    Inline.Image _,
                                    Inline.Revised _,
                                    Inline.Altered _ ->
                                throw new IllegalArgumentException("a run cannot be set in " + format);
                        });
            }
            from = to;
        }
        return joined;
    }

    private static void leaves(List<Run> runs, List<Inline> out) {
        StringBuilder text = new StringBuilder();
        for (Run run : runs) {
            if (run.leaf() instanceof Inline.Text t) {
                text.append(t.text());
            } else {
                flush(text, out);
                out.add(run.leaf());
            }
        }
        flush(text, out);
    }

    private static void flush(StringBuilder text, List<Inline> out) {
        if (!text.isEmpty()) {
            out.add(new Inline.Text(text.toString()));
            text.setLength(0);
        }
    }

    private boolean isIn(Inline format, int depth) {
        return formats.size() > depth && sameFormat(formats.get(depth), format);
    }

    /** Whether both runs are set in the same way; where a reference's target stands does not matter. */
    public boolean isSetLike(Run other) {
        if (formats.size() != other.formats.size()) {
            return false;
        }
        for (int i = 0; i < formats.size(); i++) {
            if (!sameFormat(formats.get(i), other.formats.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameFormat(Inline a, Inline b) {
        return (a instanceof Inline.Reference r && b instanceof Inline.Reference s)
                ? r.target().equals(s.target())
                : Objects.equals(a, b);
    }
}
