package org.policypress.library;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a version is kept, counted from its replacement.
 *
 * @param count how many, at least 1
 * @param unit of what
 */
public record RetentionPeriod(int count, Unit unit) {

    /** What a retention period is counted in. */
    public enum Unit {
        YEAR,
        MONTH
    }

    public RetentionPeriod {
        if (count < 1) {
            throw new IllegalArgumentException("a retention period of " + count + " must be >= 1");
        }
    }

    /** What a period looks like, as the end of a sentence that begins with "write". */
    public static final String FORM = "a number of years or months, such as 7 years";

    private static final Pattern WORDS = Pattern.compile("([1-9][0-9]{0,2}) (year|month)s?", Pattern.CASE_INSENSITIVE);

    /** The period that those words mean; nothing when they have not the form of one. */
    public static Optional<RetentionPeriod> parse(String words) {
        Matcher match = WORDS.matcher(words);
        return match.matches()
                ? Optional.of(new RetentionPeriod(
                        Integer.parseInt(match.group(1)),
                        Unit.valueOf(match.group(2).toUpperCase(Locale.ROOT))))
                : Optional.empty();
    }

    /** {@code 7 years}, {@code 1 month}. */
    public String words() {
        return count + " " + unit.name().toLowerCase(Locale.ROOT) + (count == 1 ? "" : "s");
    }

    /** The last day of a version that was replaced on {@code replaced}. A 29 February ends on 28 February in a common year. */
    public LocalDate until(LocalDate replaced) {
        return replaced.plus(
                switch (unit) {
                    case YEAR -> Period.ofYears(count);
                    case MONTH -> Period.ofMonths(count);
                });
    }
}
