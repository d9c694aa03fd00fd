package org.policypress.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policypress.library.Library;
import org.policypress.problem.Problem;

/** A word that British English does not know: told where it stands first, with how often it does. */
final class SpeltWrong implements PolicyRule {

    /** The dictionary is of this language; texts in another are not looked at. */
    private static final String LANGUAGE = "en-GB";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)*");

    /** What no dictionary has: abbreviations, and names written in a way of their own. */
    private static final Pattern NO_WORD = Pattern.compile(".*\\p{N}.*|\\p{Lu}+(?:'?s)?|.*\\p{Ll}\\p{Lu}.*|.{1,2}");

    /** For how many words of a policy another is looked for: that takes a thousand times as long as looking one up. */
    private static final int MOST_SUGGESTED = 20;

    private final Set<String> allowed = new HashSet<>();

    /** @param words words that the library says are spelt right */
    SpeltWrong(List<String> words) {
        words.forEach(word -> allowed.add(word.toLowerCase(Locale.ROOT)));
    }

    @Override
    public String id() {
        return "spelling";
    }

    @Override
    public List<Problem> check(PolicyText text) {
        if (!text.library().locale().equals(LANGUAGE)) {
            return List.of();
        }
        Set<String> known = known(text.library());
        Map<String, Integer> count = new HashMap<>();
        Map<String, Integer> first = new LinkedHashMap<>();
        Matcher found = WORD.matcher(text.prose());
        while (found.find()) {
            String word = found.group().replace('’', '\'');
            if (!NO_WORD.matcher(word).matches() && !isKnown(word, known)) {
                count.merge(word, 1, Integer::sum);
                first.putIfAbsent(word, found.start());
            }
        }
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<String, Integer> word : first.entrySet()) {
            Optional<String> near =
                    problems.size() < MOST_SUGGESTED ? Dictionary.british().nearest(word.getKey()) : Optional.empty();
            problems.add(text.problem(
                    this,
                    word.getValue(),
                    "“" + word.getKey() + "” is not in the British dictionary"
                            + times(count.getOrDefault(word.getKey(), 1))
                            + near.map(meant -> "; did you mean " + meant + "?")
                                    .orElse("; if it is right, add it to words: under checks: in library.yaml")));
        }
        return problems;
    }

    private static String times(int count) {
        return count == 1 ? "" : " (" + count + " times)";
    }

    private boolean isKnown(String word, Set<String> known) {
        String plain = word.replaceFirst("'s$|'$", "");
        return allowed.contains(plain.toLowerCase(Locale.ROOT))
                || known.contains(plain)
                || Dictionary.british().knows(word)
                || Dictionary.british().knows(plain);
    }

    /** The words of the library itself: its names and terms. */
    private static Set<String> known(Library library) {
        Set<String> words = new HashSet<>();
        List<String> texts = new ArrayList<>(library.terms().values());
        texts.add(library.provider());
        texts.add(library.copyright());
        library.schools().forEach(school -> {
            texts.add(school.name());
            texts.addAll(school.people().values());
            texts.addAll(school.terms().values());
        });
        texts.forEach(text -> WORD.matcher(text).results().forEach(found -> words.add(found.group())));
        return words;
    }
}
