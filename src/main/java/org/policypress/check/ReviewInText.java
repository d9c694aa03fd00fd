package org.policypress.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policypress.library.ReviewCycle;
import org.policypress.library.ReviewCycle.Unit;
import org.policypress.problem.Problem;

/** A text that promises another review than the front matter, and so than the cover. */
final class ReviewInText implements PolicyRule {

    private static final Map<String, Integer> NUMBERS =
            Map.of("one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "other", 2, "second", 2, "third", 3);

    private static final Pattern FREQUENCY = Pattern.compile(
            "\\b(?:(annual(?:ly)?|yearly|once\\s+a\\s+year)|(biennial(?:ly)?)|(termly)"
                    + "|(?:every|each)\\s+(?:(one|two|three|four|five|six|other|second|third|[0-9]{1,2})\\s+)?(year|term|month)s?)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Only a sentence that is about the policy and its review promises one. */
    private static final Pattern PROMISE = Pattern.compile(
            "\\bpolicy\\s[^.]{0,40}?\\b(?:is|be)\\s[^.]{0,40}?\\breview|\\breview(?:s|ed)?(?:\\s+of)?\\s+(?:this|the|our)\\s+policy",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "review-in-text";
    }

    @Override
    public List<Problem> check(PolicyText text) {
        List<Problem> problems = new ArrayList<>();
        Matcher found = FREQUENCY.matcher(text.prose());
        while (found.find()) {
            ReviewCycle said = cycle(found);
            if (PROMISE.matcher(text.sentence(found.start())).find()
                    && months(said) != months(text.policy().review())) {
                problems.add(text.problem(
                        this,
                        found.start(),
                        "the text says that the policy is reviewed " + said.words()
                                + ", and its front matter and cover say "
                                + text.policy().review().words() + "; write ${review.frequency} here"));
            }
        }
        return problems;
    }

    private static ReviewCycle cycle(Matcher found) {
        if (found.group(1) != null) {
            return new ReviewCycle(1, Unit.YEAR);
        }
        if (found.group(2) != null) {
            return new ReviewCycle(2, Unit.YEAR);
        }
        if (found.group(3) != null) {
            return new ReviewCycle(1, Unit.TERM);
        }
        String count = Optional.ofNullable(found.group(4)).orElse("one").toLowerCase(Locale.ROOT);
        int number = NUMBERS.containsKey(count) ? NUMBERS.getOrDefault(count, 1) : Math.max(1, Integer.parseInt(count));
        return new ReviewCycle(number, Unit.valueOf(found.group(5).toUpperCase(Locale.ROOT)));
    }

    private static int months(ReviewCycle cycle) {
        return cycle.count()
                * switch (cycle.unit()) {
                    case YEAR -> 12;
                    case TERM -> 4;
                    case MONTH -> 1;
                };
    }
}
