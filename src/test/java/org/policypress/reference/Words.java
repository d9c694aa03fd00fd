package org.policypress.reference;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts as sequences of words, to see that none is lost. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Words() {}

    /** The runs of letters and digits, in order. */
    static List<String> of(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The first of {@code wanted} that is not found in {@code text} in order, with the words before it. */
    static Optional<String> firstLost(List<String> wanted, List<String> text) {
        int at = 0;
        for (int i = 0; i < wanted.size(); i++) {
            while (at < text.size() && !text.get(at).equals(wanted.get(i))) {
                at++;
            }
            if (at == text.size()) {
                return Optional.of("word " + i + " after: "
                        + String.join(" ", wanted.subList(Math.max(0, i - 12), Math.min(wanted.size(), i + 1))));
            }
            at++;
        }
        return Optional.empty();
    }
}
