package org.policypress.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.policypress.document.Document;

/**
 * Documents in the {@linkplain Notation short notation}, and edits to them, for laws that hold whatever the text. The words
 * are few, so that everything recurs and can be mistaken for something else.
 */
final class RandomDocuments {

    private static final String[] WORDS =
            ("school staff must may the of a policy pupil parents governors head record, keep review every term meeting "
                            + "and to report. is not online account, picture data when with “care” leave ask. written "
                            + "notice, safe don't well-known £100 3.5% naïve 校則")
                    .split(" ");

    private static final Pattern REFERENCE = Pattern.compile("\\[]\\(#([a-z0-9]+)\\)");

    private final Random random;
    private int ids;

    RandomDocuments(long seed) {
        this.random = new Random(seed);
    }

    private int below(int n) {
        return random.nextInt(n);
    }

    /** The blocks of a document: each a heading or a block, with the lines that belong to it. */
    List<String> document(int blocks) {
        List<String> parts = new ArrayList<>();
        parts.add("# " + words(1 + below(3)) + id());
        int level = 1;
        for (int i = 0; i < blocks; i++) {
            if (below(6) == 0) {
                level = 1 + below(Math.min(3, level + 1));
                parts.add("#".repeat(level) + " " + words(1 + below(3)) + id()
                        + (level == 1 && below(8) == 0 ? " {.appendix}" : ""));
            } else {
                parts.add(block());
            }
        }
        return parts;
    }

    /** The same with a number of edits. */
    List<String> edited(List<String> parts, int edits) {
        List<String> edited = new ArrayList<>(parts);
        for (int i = 0; i < edits; i++) {
            edit(edited);
        }
        return edited;
    }

    /**
     * The document of some parts, as the check lets a policy pass: without references to what it, or the other one, has not;
     * and it ends as every policy does, with text that stays.
     */
    static Document sound(List<String> parts, List<String> other) {
        String text = String.join("\n", parts);
        String otherText = String.join("\n", other);
        String known = REFERENCE.matcher(text).replaceAll(found -> {
            String name = "{#" + found.group(1) + "}";
            return text.contains(name) && otherText.contains(name) ? found.group() : "that";
        });
        return Notation.document(known + "\n# Copyright {.unnumbered}\nAsk first.\n");
    }

    private void edit(List<String> parts) {
        int at = 1 + below(Math.max(1, parts.size() - 1));
        if (at >= parts.size()) {
            parts.add(block());
            return;
        }
        String part = parts.get(at);
        boolean heading = part.startsWith("#");
        switch (below(8)) {
            case 0 -> parts.add(at, block());
            case 1 -> {
                if (!heading) {
                    parts.remove(at);
                }
            }
            case 2 -> {
                if (!heading) {
                    parts.remove(at);
                    parts.add(1 + below(parts.size()), part);
                }
            }
            case 3 -> parts.set(at, heading ? part : block());
            case 4 -> parts.set(at, part.replaceFirst(" (\\p{L}+) ", " *$1* "));
            case 5 -> {
                int gap = part.indexOf(" ", part.length() / 2);
                if (gap > 0
                        && part.startsWith("1. ")
                        && !part.contains("\n")
                        && !part.contains("[")
                        && !part.contains("{")) {
                    parts.set(at, part.substring(0, gap));
                    parts.add(at + 1, "1. " + part.substring(gap + 1));
                }
            }
            default -> parts.set(at, rewordedLine(part));
        }
    }

    /** One word of a block replaced, inserted or deleted. */
    private String rewordedLine(String part) {
        String[] words = part.split(" ", -1);
        int at = below(words.length);
        if (!words[at].matches("[\\p{L},.]+")) {
            return part;
        }
        words[at] = below(3) == 0 ? words[at] + " " + word() : word();
        return String.join(" ", words);
    }

    private String block() {
        return switch (below(12)) {
            case 0 -> words(3 + below(12));
            case 1 -> "- " + words(1 + below(5)) + "\n- " + words(2) + "\n- " + words(1 + below(9));
            case 2 ->
                "| " + word() + " | " + word() + " |\n| " + words(2) + " | " + words(3) + " |\n| a | " + word() + " |";
            case 3 -> "> " + words(6);
            case 4 -> (below(2) == 0 ? "! " : "!! ") + words(6);
            case 5 -> below(2) == 0 ? "---" : "![" + plain() + "](" + plain() + ".png) " + words(2);
            case 6 -> "1. " + words(5) + "\n  1. " + words(4) + "\n  1. " + words(3) + "\n    1. " + words(2);
            case 7 -> "1. " + words(4) + "\n  - " + words(2) + "\n  - " + words(3) + "\n  " + words(5);
            case 8 -> "? Name\n? " + (below(2) == 0 ? "Date" : "Signed");
            default -> "1. " + words(4 + below(25)) + id();
        };
    }

    private String id() {
        return below(4) == 0 ? " {#id" + ids++ + "}" : "";
    }

    private String words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(word());
        }
        return String.join(" ", words);
    }

    private String word() {
        return switch (below(40)) {
            case 0 -> "*" + plain() + " " + plain() + "*";
            case 1 -> "**" + plain() + "**";
            case 2 -> "[" + plain() + "](https://" + below(3) + ".example)";
            case 3 -> "[](#id" + below(Math.max(1, ids)) + ")";
            case 4 -> "${school.head=" + (below(2) == 0 ? "Headteacher" : "Executive Head") + "}";
            case 5 -> plain() + "^[" + plain() + " " + plain() + "]";
            case 6 -> "`" + plain() + "`";
            default -> plain();
        };
    }

    private String plain() {
        return WORDS[below(WORDS.length)];
    }
}
