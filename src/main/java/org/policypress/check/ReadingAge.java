package org.policypress.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.policypress.problem.Problem;

/**
 * An estimate of how many years of school a text asks of its readers: the Flesch-Kincaid grade (Kincaid and others,
 * Derivation of New Readability Formulas, Naval Technical Training Command, Research Branch Report 8-75, 1975),
 * {@code 0.39 words/sentences + 11.8 syllables/words - 15.59}; five years more are an age.
 */
final class ReadingAge implements PolicyRule {

    /** What is told: an age at which people have left university, which no member of staff need have been to. */
    private static final double HIGHEST = 19;

    /** Shorter texts tell nothing about a style. */
    private static final int FEWEST_WORDS = 200;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’'-]*");
    private static final Pattern SENTENCE = Pattern.compile("[.!?;:](?=\\s)|\\n\\s*\\n|\\n\\s*[-+](?=\\s)");
    private static final Pattern SYLLABLE = Pattern.compile("[aeiouy]+");

    @Override
    public String id() {
        return "reading-age";
    }

    @Override
    public List<Problem> check(PolicyText text) {
        double age = age(text.prose());
        return age <= HIGHEST
                ? List.of()
                : List.of(text.problem(
                        this,
                        0,
                        String.format(
                                Locale.ROOT,
                                "this text asks for a reading age of about %.0f (Flesch-Kincaid); shorter sentences and"
                                        + " shorter words reach more people",
                                age)));
    }

    /** The age; 0 for a text of too few words. */
    static double age(String prose) {
        List<String> words =
                WORD.matcher(prose).results().map(found -> found.group()).toList();
        long sentences = 0;
        for (String piece : SENTENCE.split(prose, -1)) {
            sentences += WORD.matcher(piece).find() ? 1 : 0;
        }
        if (words.size() < FEWEST_WORDS) {
            return 0;
        }
        long syllables = words.stream().mapToLong(ReadingAge::syllables).sum();
        return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59 + 5;
    }

    /** Groups of vowels, without a silent e at the end: an estimate. */
    static long syllables(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean silent = lower.endsWith("e") && !lower.endsWith("le") && lower.length() > 2;
        long groups = SYLLABLE.matcher(silent ? lower.substring(0, lower.length() - 1) : lower)
                .results()
                .count();
        return Math.max(1, groups);
    }
}
