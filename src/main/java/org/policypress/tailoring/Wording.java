package org.policypress.tailoring;

import java.util.regex.Pattern;
import org.policypress.document.Id;

/**
 * What a section or clause says, in a form in which two texts are equal only if a reader finds them equal: without its own
 * number and name, and however its lines are broken and set in. Of two texts that may differ in sense, neither is ever taken
 * for the other.
 */
final class Wording {

    private static final Pattern NUMBER = Pattern.compile("^( *)[0-9]{1,9}([.)])(?= |$)");
    private static final Pattern FENCE = Pattern.compile("^ *(```|~~~)");

    /** Lines that begin something, and so do not go on with the line above. */
    private static final Pattern BEGINS = Pattern.compile("^ *(?:[-+*>|#:=~`]|[0-9]{1,9}[.)](?: |$)|\\[\\^|!\\[| {4})");

    private Wording() {}

    /**
     * The wording of a passage.
     *
     * @param authored the passage from its first character, with placeholders
     * @param own its name, where it has one
     */
    static String of(String authored, Id own) {
        String text = authored.strip()
                .replace("\t", "    ")
                .replaceAll("\\s*\\{\\s*#" + Pattern.quote(own.value()) + "\\s*}", "")
                .replaceAll("\\{\\s*#" + Pattern.quote(own.value()) + "\\s+", "{");
        return joined(text).strip();
    }

    private static String joined(String text) {
        String[] lines = text.split("\n");
        lines[0] = lines[0].replaceFirst("^[0-9]{1,9}[.)] +", "");
        int indent = indent(lines);
        StringBuilder out = new StringBuilder();
        boolean fenced = false;
        boolean goesOn = false;
        for (int i = 0; i < lines.length; i++) {
            String line =
                    i == 0 || lines[i].isBlank() ? lines[i] : lines[i].substring(Math.min(indent, spaces(lines[i])));
            boolean fence = FENCE.matcher(line).find();
            if (fenced || fence) {
                out.append('\n').append(line.stripTrailing());
                fenced ^= fence;
                goesOn = false;
                continue;
            }
            boolean blank = line.isBlank();
            boolean breaks = line.endsWith("  ") || line.endsWith("\\");
            boolean joins = goesOn && !blank && !BEGINS.matcher(line).find();
            String words =
                    joins ? line.strip() : NUMBER.matcher(line.stripTrailing()).replaceFirst("$11$2");
            out.append(joins ? " " : "\n").append(blank ? "" : words.replaceAll("(?<=\\S) +", " "));
            out.append(breaks ? "\\" : "");
            goesOn = !blank && !breaks;
        }
        return out.toString().replaceAll("\n{2,}", "\n\n");
    }

    /** How far all lines after the first are set in. */
    private static int indent(String[] lines) {
        int least = Integer.MAX_VALUE;
        for (int i = 1; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                least = Math.min(least, spaces(lines[i]));
            }
        }
        return least == Integer.MAX_VALUE ? 0 : least;
    }

    private static int spaces(String line) {
        int count = 0;
        while (count < line.length() && line.charAt(count) == ' ') {
            count++;
        }
        return count;
    }
}
