package org.policypress.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.SortingStrategy;
import org.apache.lucene.analysis.hunspell.TimeoutPolicy;

/**
 * The dictionary of British English that the toolkit brings (see its licence beside it), read by Lucene's Hunspell. It is read
 * when the first word is asked for, in some tenths of a second. Safe from any thread.
 */
final class Dictionary {

    private static final String FOLDER = "en-GB/";

    /** Looking for a suggestion takes a thousand times as long as looking a word up. */
    private static final int LONGEST_SUGGESTED = 25;

    /** Words of schools and of their law that the dictionary does not have. */
    private static final String SCHOOLS = "schools.txt";

    private final Hunspell hunspell;
    private final Set<String> words;
    private final ConcurrentMap<String, Boolean> known = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Optional<String>> suggested = new ConcurrentHashMap<>();

    private Dictionary(Hunspell hunspell, Set<String> words) {
        this.hunspell = hunspell;
        this.words = words;
    }

    private static final class British {
        static final Dictionary DICTIONARY = read();
    }

    /** British English. */
    static Dictionary british() {
        return British.DICTIONARY;
    }

    private static Dictionary read() {
        try (InputStream affixes = open("en-GB.aff");
                InputStream words = open("en-GB.dic");
                InputStream schools = open(SCHOOLS)) {
            return new Dictionary(
                    new Hunspell(
                            new org.apache.lucene.analysis.hunspell.Dictionary(
                                    affixes, List.of(words), false, SortingStrategy.inMemory()),
                            // A limit of time would give other suggestions on a busy machine.
                            TimeoutPolicy.NO_TIMEOUT,
                            () -> {}),
                    new String(schools.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(String::strip)
                            .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in dictionary cannot be read", e);
        } catch (ParseException e) {
            throw new IllegalStateException("the built-in dictionary is wrong", e);
        }
    }

    private static InputStream open(String name) {
        InputStream in = Dictionary.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IllegalStateException("the toolkit has no dictionary " + name);
        }
        return in;
    }

    /** Whether a word is spelt right. */
    boolean knows(String word) {
        return words.contains(word)
                || words.contains(word.toLowerCase(Locale.ROOT))
                || known.computeIfAbsent(word, hunspell::spell);
    }

    /** The word that was perhaps meant. */
    Optional<String> nearest(String word) {
        return word.length() > LONGEST_SUGGESTED
                ? Optional.empty()
                : suggested.computeIfAbsent(
                        word, w -> hunspell.suggest(w).stream().findFirst());
    }
}
