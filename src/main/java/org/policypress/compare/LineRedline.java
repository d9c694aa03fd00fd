package org.policypress.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policypress.document.Inline;
import org.policypress.document.Revision;
import org.policypress.document.Run;

/** Two lines of text compared word by word. */
final class LineRedline {

    /** What was done to a line. */
    enum Edit {
        /** Words came or went. */
        WORDS,
        /** Emphasis, quotation marks or white space changed. */
        FORMAT,
        /** A link or reference leads elsewhere. */
        LINK,
        /** A school's value was replaced. */
        VALUE
    }

    /**
     * A line with its revisions.
     *
     * @param edits what was done; none when both lines are equal
     */
    record Drawn(List<Inline> line, Set<Edit> edits) {}

    private final List<Token> old;
    private final List<Token> now;
    private final List<Segment> segments;

    private LineRedline(List<Token> old, List<Token> now, List<Segment> segments) {
        this.old = old;
        this.now = now;
        this.segments = segments;
    }

    /** Compares two lines. */
    static LineRedline of(List<Token> old, List<Token> now) {
        Map<Object, Integer> numbers = new HashMap<>();
        int[] match = Orientation.isForwardLine(old, now)
                ? CommonSequence.match(keys(old, numbers), keys(now, numbers))
                : turned(CommonSequence.match(keys(now, numbers), keys(old, numbers)), old.size());
        List<Segment> shortest = segments(match, now.size());
        return new LineRedline(old, now, new Readability(old, now).improve(shortest));
    }

    private static int[] keys(List<Token> line, Map<Object, Integer> numbers) {
        return line.stream()
                .mapToInt(t -> numbers.computeIfAbsent(t.key(), _ -> numbers.size()))
                .toArray();
    }

    /** The same matches, told from the other line. */
    private static int[] turned(int[] match, int size) {
        int[] turned = new int[size];
        Arrays.fill(turned, -1);
        for (int i = 0; i < match.length; i++) {
            if (match[i] >= 0) {
                turned[match[i]] = i;
            }
        }
        return turned;
    }

    private static List<Segment> segments(int[] match, int newSize) {
        List<Segment> segments = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < match.length || j < newSize) {
            int fromOld = i;
            int fromNew = j;
            while (i < match.length && match[i] == j) {
                i++;
                j++;
            }
            if (i > fromOld) {
                segments.add(new Segment(true, fromOld, i, fromNew, j));
            }
            int editOld = i;
            int editNew = j;
            while (i < match.length && match[i] < 0) {
                i++;
            }
            j = i < match.length ? match[i] : newSize;
            if (i > editOld || j > editNew) {
                segments.add(new Segment(false, editOld, i, editNew, j));
            }
        }
        return segments;
    }

    /** The line as one. */
    Drawn drawn() {
        return draw(segments);
    }

    /** The line in two pieces: what stands before and after a token of the new line. */
    List<Drawn> cutNew(int at) {
        List<Segment> first = new ArrayList<>();
        List<Segment> second = new ArrayList<>();
        for (Segment s : segments) {
            if (s.toNew() <= at) {
                first.add(s);
            } else if (s.fromNew() >= at) {
                second.add(s);
            } else {
                int oldAt = s.kept() ? s.fromOld() + at - s.fromNew() : s.toOld();
                first.add(new Segment(s.kept(), s.fromOld(), oldAt, s.fromNew(), at));
                second.add(new Segment(s.kept(), oldAt, s.toOld(), at, s.toNew()));
            }
        }
        return List.of(draw(first), draw(second));
    }

    /** The line in two pieces: what stands before and after a token of the old line. */
    List<Drawn> cutOld(int at) {
        List<Segment> first = new ArrayList<>();
        List<Segment> second = new ArrayList<>();
        for (Segment s : segments) {
            if (s.toOld() <= at) {
                first.add(s);
            } else if (s.fromOld() >= at) {
                second.add(s);
            } else {
                int newAt = s.kept() ? s.fromNew() + at - s.fromOld() : s.toNew();
                first.add(new Segment(s.kept(), s.fromOld(), at, s.fromNew(), newAt));
                second.add(new Segment(s.kept(), at, s.toOld(), newAt, s.toNew()));
            }
        }
        return List.of(draw(first), draw(second));
    }

    private Drawn draw(List<Segment> pieces) {
        List<Inline> line = new ArrayList<>();
        Set<Edit> edits = EnumSet.noneOf(Edit.class);
        for (Segment s : pieces) {
            List<Token> before = old.subList(s.fromOld(), s.toOld());
            List<Token> after = now.subList(s.fromNew(), s.toNew());
            if (s.kept()) {
                drawKept(before, after, line, edits);
            } else if (saySame(before, after)) {
                drawAltered(before, after, line, edits);
            } else {
                revise(new Revision.Deleted(), before, line);
                revise(new Revision.Inserted(), after, line);
                edits.add(Edit.WORDS);
            }
        }
        return new Drawn(line, edits);
    }

    private static void drawKept(List<Token> before, List<Token> after, List<Inline> line, Set<Edit> edits) {
        for (int from = 0; from < before.size(); ) {
            boolean exact = before.get(from).isExactly(after.get(from));
            int to = from + 1;
            while (to < before.size() && before.get(to).isExactly(after.get(to)) == exact) {
                to++;
            }
            if (exact) {
                line.addAll(inlines(after.subList(from, to)));
            } else {
                drawAltered(before.subList(from, to), after.subList(from, to), line, edits);
            }
            from = to;
        }
    }

    private static void drawAltered(List<Token> before, List<Token> after, List<Inline> line, Set<Edit> edits) {
        line.add(new Inline.Altered(inlines(before), inlines(after)));
        edits.add(Alterations.kind(inlines(before), inlines(after)));
    }

    /** Whether readers see the same words, although one may be a school's value or a reference and the other typed in. */
    private static boolean saySame(List<Token> before, List<Token> after) {
        return !before.isEmpty()
                && !after.isEmpty()
                && before.stream().noneMatch(LineRedline::isPictureOrMark)
                && after.stream().noneMatch(LineRedline::isPictureOrMark)
                && Typography.plain(Inline.text(inlines(before))).equals(Typography.plain(Inline.text(inlines(after))));
    }

    private static boolean isPictureOrMark(Token token) {
        return token.runs().stream()
                .anyMatch(run -> run.leaf() instanceof Inline.Image || run.leaf() instanceof Inline.FootnoteMark);
    }

    private static void revise(Revision revision, List<Token> tokens, List<Inline> line) {
        if (!tokens.isEmpty()) {
            line.add(new Inline.Revised(revision, inlines(tokens)));
        }
    }

    private static List<Inline> inlines(List<Token> tokens) {
        List<Run> runs = new ArrayList<>();
        tokens.forEach(token -> runs.addAll(token.runs()));
        return Run.join(runs);
    }
}
