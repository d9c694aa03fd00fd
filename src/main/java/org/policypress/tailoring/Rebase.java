package org.policypress.tailoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policypress.document.Id;
import org.policypress.library.SourceText;

/**
 * Settles amendments in the text of their file: takes blocks out, writes others in their place, and names the commit that all
 * of them were read against. Everything else stays as it was, remarks and comments too.
 */
public final class Rebase {

    private static final Pattern OPENING = Pattern.compile("^ {0,3}(`{3,}|~{3,})[ \\t]*(.*)$");
    private static final Pattern BASE = Pattern.compile("^(\\s*base:\\s*[\"']?)[0-9a-f]{7,40}");

    /** How one amendment is settled. */
    public sealed interface Settlement {

        /** The school's text stands, whatever the model says. */
        record Keep() implements Settlement {}

        /** The model's text stands: the block is taken out. */
        record Drop() implements Settlement {}

        /** Other text of the school's stands. */
        record Write(String text) implements Settlement {}

        /** The block is about what the model calls so now. */
        record Rename(Id target) implements Settlement {}
    }

    private Rebase() {}

    /**
     * The file's text with its amendments settled.
     *
     * @param file the whole file
     * @param commit the model's commit of today
     * @param settlements how each is settled, by the line of its opening fence; what is not named is kept
     */
    public static String apply(SourceText file, String commit, Map<Integer, Settlement> settlements) {
        List<String> lines = new ArrayList<>(Arrays.asList(file.text().split("\n", -1)));
        new TreeMap<>(settlements).descendingMap().forEach((line, settlement) -> settle(lines, line - 1, settlement));
        for (int i = 1; i < lines.size() && !lines.get(i).stripTrailing().equals("---"); i++) {
            Matcher base = BASE.matcher(lines.get(i));
            if (base.find()) {
                lines.set(i, base.group(1) + commit + lines.get(i).substring(base.end()));
            }
        }
        return String.join("\n", lines);
    }

    private static void settle(List<String> lines, int opening, Settlement settlement) {
        Matcher fence = OPENING.matcher(lines.get(opening));
        if (!fence.find()) {
            throw new IllegalArgumentException("line " + (opening + 1) + " is no fence: " + lines.get(opening));
        }
        int closing = closing(lines, opening, fence.group(1));
        switch (settlement) {
            case Settlement.Keep _ -> {}
            case Settlement.Drop _ -> drop(lines, opening, closing);
            case Settlement.Write(String text) -> {
                String marks = longer(fence.group(1), text);
                lines.subList(opening + 1, closing).clear();
                lines.set(opening, marks + fence.group(2));
                lines.set(opening + 1, marks);
                lines.addAll(opening + 1, text.stripTrailing().lines().toList());
            }
            case Settlement.Rename(Id target) ->
                lines.set(opening, fence.group(1) + fence.group(2).strip().replaceFirst("\\s.*", "") + " " + target);
        }
    }

    private static int closing(List<String> lines, int opening, String marks) {
        Pattern close = Pattern.compile("^ {0,3}" + Pattern.quote(marks) + marks.charAt(0) + "*[ \\t]*$");
        int at = opening + 1;
        while (at < lines.size() - 1 && !close.matcher(lines.get(at)).matches()) {
            at++;
        }
        return at;
    }

    /** Takes a block out with the empty line that parted it from the next. */
    private static void drop(List<String> lines, int opening, int closing) {
        int end = closing + 1;
        boolean apart = opening > 0 && lines.get(opening - 1).isBlank();
        if (apart && end < lines.size() - 1 && lines.get(end).isBlank()) {
            end++;
        }
        lines.subList(opening, end).clear();
    }

    /** Fence marks that no line of a text could be taken for. */
    private static String longer(String marks, String text) {
        String fence = marks;
        while (text.contains(fence)) {
            fence += marks.charAt(0);
        }
        return fence;
    }
}
