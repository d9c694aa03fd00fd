package org.policypress.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.policypress.document.Document;

/**
 * How long a comparison takes, warm, on one thread: the median of some runs, and what the thread allocates. A page is 450
 * words in ten clauses.
 */
public final class RedlineSpeed {

    private static final int CLAUSES_A_PAGE = 10;
    private static final int WORDS_A_CLAUSE = 45;

    private RedlineSpeed() {}

    /** @param args {@code growth} for policies of rising length, {@code worst} for what is hard to compare */
    public static void main(String[] args) {
        System.out.println("| case | pages | median ms | µs / (pages · log₂ pages) | MB allocated | changes |");
        System.out.println("|---|--:|--:|--:|--:|--:|");
        switch (args.length == 1 ? args[0] : "") {
            case "growth" -> growth();
            case "worst" -> worst();
            default -> System.err.println("growth or worst?");
        }
    }

    private static void growth() {
        for (int pages : new int[] {8, 25, 50, 100, 200, 400, 800}) {
            List<String> old = policy(pages, 1);
            measure("an edit on each page", pages, old, edited(old, pages));
        }
    }

    private static void worst() {
        List<String> old = policy(200, 1);
        measure("a clause at the top of each section", 200, old, withTops(old));
        measure("halves swapped", 200, old, swapped(old));
        measure("everything rewritten", 200, old, policy(200, 2));
        measure("every word of every clause shuffled", 200, old, shuffled(old));
        measure("10,000 equal lines against 9,000", 220, equal(10_000), equal(9_000));
        measure("one paragraph of 50,000 words, rewritten", 110, huge(1), huge(2));
        measure("one paragraph of 50,000 words, 100 edits", 110, huge(1), reworded(huge(1), 100));
    }

    private static void measure(String name, int pages, List<String> oldText, List<String> newText) {
        Document old = Notation.document(String.join("\n", oldText));
        Document now = Notation.document(String.join("\n", newText));
        int runs = pages < 50 ? 300 : pages < 200 ? 20 : 5;
        for (int i = 0; i < runs; i++) {
            Redline.compare(old, now);
        }
        long[] times = new long[runs];
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long bytes = threads.getCurrentThreadAllocatedBytes();
        int changes = 0;
        for (int i = 0; i < runs; i++) {
            long begin = System.nanoTime();
            changes = Redline.compare(old, now).changes().size();
            times[i] = System.nanoTime() - begin;
        }
        long allocated = (threads.getCurrentThreadAllocatedBytes() - bytes) / runs;
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.0f | %d | %d |%n",
                name,
                pages,
                times[runs / 2] / 1e6,
                times[runs / 2] / 1e3 / (pages * Math.log(pages) / Math.log(2)),
                allocated >> 20,
                changes);
    }

    private static List<String> policy(int pages, long seed) {
        Random random = new Random(seed);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < pages * CLAUSES_A_PAGE; i++) {
            if (i % CLAUSES_A_PAGE == 0) {
                parts.add("# Section " + words(random, 3));
            }
            parts.add("1. " + words(random, WORDS_A_CLAUSE) + ".");
        }
        return parts;
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            // As in a language, few words are frequent and many rare.
            int rank = (int) Math.pow(5000, random.nextDouble());
            words.append(i == 0 ? "" : " ").append(rank < 30 ? SMALL[rank % SMALL.length] : "w" + Integer.toString(rank, 36));
        }
        return words.toString();
    }

    private static final String[] SMALL = "the of and to in a is that for it as with be on".split(" ");

    private static List<String> edited(List<String> old, int edits) {
        Random random = new Random(3);
        List<String> now = new ArrayList<>(old);
        for (int i = 0; i < edits; i++) {
            int at = random.nextInt(now.size());
            if (now.get(at).startsWith("1. ")) {
                switch (i % 4) {
                    case 0 -> now.remove(at);
                    case 1 -> now.add(at, "1. " + words(random, WORDS_A_CLAUSE) + ".");
                    default -> now.set(at, now.get(at).replaceFirst(" \\w+ \\w+ ", " " + words(random, 2) + " "));
                }
            }
        }
        return now;
    }

    private static List<String> withTops(List<String> old) {
        List<String> now = new ArrayList<>();
        for (String part : old) {
            now.add(part);
            if (part.startsWith("#")) {
                now.add("1. Nothing in this section takes away a right that the law gives.");
            }
        }
        return now;
    }

    private static List<String> swapped(List<String> old) {
        List<String> now = new ArrayList<>(old.subList(old.size() / 2, old.size()));
        now.addAll(old.subList(0, old.size() / 2));
        return now;
    }

    private static List<String> shuffled(List<String> old) {
        Random random = new Random(4);
        return old.stream()
                .map(part -> {
                    List<String> words = new ArrayList<>(List.of(part.substring(part.indexOf(' ') + 1).split(" ")));
                    java.util.Collections.shuffle(words, random);
                    return part.substring(0, part.indexOf(' ') + 1) + String.join(" ", words);
                })
                .toList();
    }

    private static List<String> equal(int lines) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            parts.add("The same line.");
        }
        return parts;
    }

    private static List<String> huge(long seed) {
        return List.of(words(new Random(seed), 50_000));
    }

    private static List<String> reworded(List<String> old, int edits) {
        Random random = new Random(5);
        String[] words = old.getFirst().split(" ");
        for (int i = 0; i < edits; i++) {
            words[random.nextInt(words.length)] = "edited";
        }
        return List.of(String.join(" ", words));
    }
}
