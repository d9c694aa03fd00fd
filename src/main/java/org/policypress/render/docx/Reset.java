package org.policypress.render.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.policypress.document.Inline;
import org.policypress.document.Run;

/**
 * Words whose emphasis alone changed: Word tracks that as a change of format, and the words stay.
 *
 * @param text the words
 * @param before what they were set in, outermost first
 * @param after what they are set in
 */
record Reset(String text, List<Inline> before, List<Inline> after) {

    /** An alteration as changes of format; nothing when something else changed as well, such as a quotation mark or a link. */
    static Optional<List<Reset>> of(Inline.Altered altered) {
        List<Run> before = Run.of(altered.before());
        List<Run> after = Run.of(altered.after());
        return isWords(before) && isWords(after) && text(before).equals(text(after))
                ? Optional.of(cut(before, after))
                : Optional.empty();
    }

    private static boolean isWords(List<Run> runs) {
        return runs.stream()
                .allMatch(run -> run.leaf() instanceof Inline.Text
                        && run.formats().stream()
                                .allMatch(format ->
                                        format instanceof Inline.Emphasis || format instanceof Inline.Strong));
    }

    private static String text(List<Run> runs) {
        return runs.stream().map(Reset::text).collect(Collectors.joining());
    }

    private static String text(Run run) {
        return Inline.text(List.of(run.leaf()));
    }

    /** Pieces within which neither side changes its format. */
    private static List<Reset> cut(List<Run> before, List<Run> after) {
        List<Reset> pieces = new ArrayList<>();
        int i = 0;
        int j = 0;
        int fromOld = 0;
        int fromNew = 0;
        while (i < before.size() && j < after.size()) {
            String old = text(before.get(i));
            String now = text(after.get(j));
            int length = Math.min(old.length() - fromOld, now.length() - fromNew);
            pieces.add(new Reset(
                    now.substring(fromNew, fromNew + length),
                    before.get(i).formats(),
                    after.get(j).formats()));
            fromOld += length;
            fromNew += length;
            if (fromOld == old.length()) {
                i++;
                fromOld = 0;
            }
            if (fromNew == now.length()) {
                j++;
                fromNew = 0;
            }
        }
        return pieces;
    }

    /** A run's format with these around it. */
    static RunFormat format(RunFormat around, List<Inline> formats) {
        RunFormat format = around;
        for (Inline each : formats) {
            format = each instanceof Inline.Strong ? format.withBold() : format.withItalic();
        }
        return format;
    }
}
