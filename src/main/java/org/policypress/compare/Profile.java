package org.policypress.compare;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/** Which words a text has, in no order: what tells, in a moment, how alike two texts are. */
final class Profile {

    /** The profile of no text. */
    static final Profile EMPTY = new Profile(new int[0]);

    /** Words of a text that count: more would tell nothing more. */
    private static final int LONGEST = 50_000;

    /**
     * The hashes of the words, sorted; a word that occurs twice is there twice. A collision makes two texts look a little
     * more alike than they are, and nothing worse.
     */
    private final int[] words;

    private Profile(int[] words) {
        this.words = words;
    }

    /** The profile of a text: its words without the {@link StopWords}, but with them where it has no others. */
    static Profile of(String text) {
        int[] found = words(text, false);
        return new Profile(found.length == 0 ? words(text, true) : found);
    }

    private static int[] words(String text, boolean all) {
        int[] words = new int[Math.min(LONGEST, text.length() / 2 + 1)];
        int count = 0;
        int from = -1;
        for (int i = 0; i <= text.length() && count < words.length; i++) {
            boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                String word = text.substring(from, i).toLowerCase(Locale.ROOT);
                if (all || !StopWords.has(word)) {
                    words[count++] = word.hashCode();
                }
                from = -1;
            }
        }
        int[] sorted = Arrays.copyOf(words, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** How many words there are. */
    int size() {
        return words.length;
    }

    /** How many words both have. */
    int shared(Profile other) {
        int shared = 0;
        for (int i = 0, j = 0; i < words.length && j < other.words.length; ) {
            int order = Integer.compare(words[i], other.words[j]);
            if (order == 0) {
                shared++;
            }
            if (order <= 0) {
                i++;
            }
            if (order >= 0) {
                j++;
            }
        }
        return shared;
    }

    /** The share of words that both have, from 0 to 1 (the Sørensen-Dice coefficient over multisets). */
    double likeness(Profile other) {
        int all = words.length + other.words.length;
        return all == 0 ? 0 : 2.0 * shared(other) / all;
    }

    /** The hashes of the words, each once. */
    IntStream distinct() {
        return Arrays.stream(words).distinct();
    }

    /** The words of both texts. */
    Profile plus(Profile other) {
        int[] all = Arrays.copyOf(words, words.length + other.words.length);
        System.arraycopy(other.words, 0, all, words.length, other.words.length);
        Arrays.sort(all);
        return new Profile(all);
    }
}
