package org.policypress.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes the fewest edits ones that a person can read. A shortest list of edits keeps whatever the two lines happen to have
 * in common, down to a "the" between two sentences that have nothing to do with each other; a person would replace the
 * phrase. None of this changes what either line says.
 */
final class Readability {

    /** Small words that may be stranded between two edits. */
    private static final int MOST_STRANDED = 3;

    /** Words that an edit has to have on both sides for a single word between them to go with them. */
    private static final int LARGE_EDIT = 3;

    private final List<Token> old;
    private final List<Token> now;

    Readability(List<Token> old, List<Token> now) {
        this.old = old;
        this.now = now;
    }

    /** The segments as a person reads them best. */
    List<Segment> improve(List<Segment> segments) {
        if (shareLittle(segments)) {
            return List.of(new Segment(false, 0, old.size(), 0, now.size()));
        }
        return slide(sentences(stranded(segments)));
    }

    /** Whether so little is kept that the whole is better told as replaced. */
    private boolean shareLittle(List<Segment> segments) {
        int kept = segments.stream()
                .filter(Segment::kept)
                .mapToInt(s -> contentWords(now, s.fromNew(), s.toNew()))
                .sum();
        int all = Math.max(contentWords(old, 0, old.size()), contentWords(now, 0, now.size()));
        boolean edited = segments.stream().anyMatch(s -> s.isEdit() && size(s) > 0);
        return edited && all >= 4 && kept * 6 < all;
    }

    /** Takes into the edits what stands between two of them and says nothing by itself. */
    private List<Segment> stranded(List<Segment> segments) {
        List<Segment> out = new ArrayList<>();
        for (Segment segment : segments) {
            out.add(segment);
            while (out.size() >= 3 && segment.isEdit() && isStranded(out)) {
                Segment merged = out.get(out.size() - 3).editUpTo(out.getLast());
                out.subList(out.size() - 3, out.size()).clear();
                out.add(merged);
            }
        }
        return out;
    }

    private boolean isStranded(List<Segment> segments) {
        Segment before = segments.get(segments.size() - 3);
        Segment kept = segments.get(segments.size() - 2);
        Segment after = segments.getLast();
        if (before.kept() || !kept.kept() || hasStop(kept)) {
            return false;
        }
        int content = contentWords(now, kept.fromNew(), kept.toNew());
        int words = words(now, kept.fromNew(), kept.toNew());
        int smaller = Math.min(size(before), size(after));
        return (content == 0 && words <= MOST_STRANDED && smaller > 0)
                || (content == 1 && words <= MOST_STRANDED && smaller >= LARGE_EDIT);
    }

    /** Replaces, in a sentence that is mostly rewritten, all from its first edit to its last. */
    private List<Segment> sentences(List<Segment> segments) {
        List<Segment> out = new ArrayList<>();
        List<Segment> sentence = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment.kept() && hasStop(segment)) {
                out.addAll(rewritten(sentence));
                sentence.clear();
                out.add(segment);
            } else {
                sentence.add(segment);
            }
        }
        out.addAll(rewritten(sentence));
        return out;
    }

    private List<Segment> rewritten(List<Segment> sentence) {
        int first = 0;
        while (first < sentence.size() && sentence.get(first).kept()) {
            first++;
        }
        int last = sentence.size() - 1;
        while (last > first && sentence.get(last).kept()) {
            last--;
        }
        if (last <= first) {
            return List.copyOf(sentence);
        }
        int kept = 0;
        int edited = 0;
        for (Segment segment : sentence.subList(first, last + 1)) {
            if (segment.kept()) {
                kept += words(now, segment.fromNew(), segment.toNew());
            } else {
                edited += size(segment);
            }
        }
        if (kept * 2 >= edited) {
            return List.copyOf(sentence);
        }
        List<Segment> out = new ArrayList<>(sentence.subList(0, first));
        out.add(sentence.get(first).editUpTo(sentence.get(last)));
        out.addAll(sentence.subList(last + 1, sentence.size()));
        return out;
    }

    /**
     * Moves insertions and deletions to where a person would make them. When "a b" becomes "a c b", the new words may be
     * "c " or " c": of all places that come to the same, the one at the begin of a sentence or word is taken.
     */
    private List<Segment> slide(List<Segment> segments) {
        List<Segment> out = new ArrayList<>();
        out.add(new Segment(true, 0, 0, 0, 0));
        for (Segment segment : segments) {
            if (segment.isEdit() && out.getLast().isEdit()) {
                out.add(new Segment(true, segment.fromOld(), segment.fromOld(), segment.fromNew(), segment.fromNew()));
            }
            out.add(segment);
        }
        out.add(new Segment(true, old.size(), old.size(), now.size(), now.size()));
        for (int i = 1; i < out.size() - 1; i++) {
            Segment edit = out.get(i);
            if (edit.isInsertion()) {
                shift(out, i, bestShift(out, i, now, edit.fromNew(), edit.toNew()));
            } else if (edit.isDeletion()) {
                shift(out, i, bestShift(out, i, old, edit.fromOld(), edit.toOld()));
            }
        }
        out.removeIf(s -> s.fromOld() == s.toOld() && s.fromNew() == s.toNew());
        return out;
    }

    private static int bestShift(List<Segment> segments, int i, List<Token> line, int from, int to) {
        int left = length(segments.get(i - 1));
        int right = length(segments.get(i + 1));
        int best = 0;
        int bestScore = fit(line, from, to);
        for (int shift = -1; -shift <= left && same(line, from + shift, to + shift); shift--) {
            int score = fit(line, from + shift, to + shift);
            if (score > bestScore) {
                best = shift;
                bestScore = score;
            }
        }
        for (int shift = 1; shift <= right && same(line, from + shift - 1, to + shift - 1); shift++) {
            int score = fit(line, from + shift, to + shift);
            if (score > bestScore) {
                best = shift;
                bestScore = score;
            }
        }
        return best;
    }

    private static boolean same(List<Token> line, int i, int j) {
        return line.get(i).key().equals(line.get(j).key());
    }

    /** How well an edit's ends fit the ends of words and sentences. */
    private static int fit(List<Token> line, int from, int to) {
        boolean endsLine = to == line.size();
        boolean spaceFirst = line.get(from).kind() == Token.Kind.SPACE;
        boolean spaceLast = line.get(to - 1).kind() == Token.Kind.SPACE;
        boolean stopLast = line.get(to - 1).kind() == Token.Kind.STOP;
        int fit = spaceFirst && spaceLast ? -2 : 0;
        if (from == 0) {
            return fit + (spaceLast || endsLine ? 5 : 1);
        }
        Token.Kind before = line.get(from - 1).kind();
        return fit
                + switch (before) {
                    case STOP -> spaceFirst && stopLast ? 5 : 1;
                    case SPACE -> from > 1 && line.get(from - 2).kind() == Token.Kind.STOP ? 4 : spaceLast ? 3 : 1;
                    case PUNCTUATION, WORD, SMALL_WORD -> spaceFirst ? 2 : 0;
                };
    }

    private static void shift(List<Segment> segments, int i, int by) {
        Segment before = segments.get(i - 1);
        Segment edit = segments.get(i);
        Segment after = segments.get(i + 1);
        segments.set(
                i - 1, new Segment(true, before.fromOld(), before.toOld() + by, before.fromNew(), before.toNew() + by));
        segments.set(
                i, new Segment(false, edit.fromOld() + by, edit.toOld() + by, edit.fromNew() + by, edit.toNew() + by));
        segments.set(
                i + 1, new Segment(true, after.fromOld() + by, after.toOld(), after.fromNew() + by, after.toNew()));
    }

    private static int length(Segment kept) {
        return kept.toNew() - kept.fromNew();
    }

    private int size(Segment edit) {
        return Math.max(words(old, edit.fromOld(), edit.toOld()), words(now, edit.fromNew(), edit.toNew()));
    }

    private boolean hasStop(Segment kept) {
        return now.subList(kept.fromNew(), kept.toNew()).stream().anyMatch(t -> t.kind() == Token.Kind.STOP);
    }

    private static int words(List<Token> line, int from, int to) {
        return (int) line.subList(from, to).stream().filter(Token::isWord).count();
    }

    private static int contentWords(List<Token> line, int from, int to) {
        return (int) line.subList(from, to).stream()
                .filter(t -> t.kind() == Token.Kind.WORD)
                .count();
    }
}
