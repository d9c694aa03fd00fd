package org.policypress.library;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often a policy is reviewed: {@code every 3 years}, {@code every year}, {@code every 2 terms}, {@code every 6 months}.
 *
 * @param count how many units lie between two reviews, at least 1
 * @param unit of what
 */
public record ReviewCycle(int count, Unit unit) {

    /** What a cycle is counted in. */
    public enum Unit {
        YEAR(12),
        /** A third of the English school year: autumn from September, spring from January, summer from May. */
        TERM(4),
        MONTH(1);

        private final int months;

        Unit(int months) {
            this.months = months;
        }
    }

    public ReviewCycle {
        if (count < 1) {
            throw new IllegalArgumentException("a review cycle of " + count + " must be >= 1");
        }
    }

    /** What a cycle looks like, as the end of a sentence that begins with "write". */
    public static final String FORM = "every year, every 3 years, every 2 terms or every 6 months";

    /** More than anybody means: a slip of the keyboard. */
    private static final int MOST = 100;

    private static final Pattern WORDS =
            Pattern.compile("every (?:([1-9][0-9]{0,2}) )?(year|term|month)s?", Pattern.CASE_INSENSITIVE);

    /** The cycle that those words mean; nothing when they have not the form of one. */
    public static Optional<ReviewCycle> parse(String words) {
        Matcher match = WORDS.matcher(words);
        if (!match.matches()) {
            return Optional.empty();
        }
        int count = match.group(1) == null ? 1 : Integer.parseInt(match.group(1));
        Unit unit = Unit.valueOf(match.group(2).toUpperCase(Locale.ROOT));
        return count > MOST ? Optional.empty() : Optional.of(new ReviewCycle(count, unit));
    }

    /** {@code every 3 years}, {@code every year}. */
    public String words() {
        String name = unit.name().toLowerCase(Locale.ROOT);
        return count == 1 ? "every " + name : "every " + count + " " + name + "s";
    }

    /**
     * When the next review is due. A cycle in terms leads to the same month of a later term; where that would be August, when
     * schools are closed, to July.
     */
    public ReviewDate next(ReviewDate last) {
        return switch (last) {
            case ReviewDate.Month(YearMonth month) -> new ReviewDate.Month(inTerm(month.plusMonths(months())));
            case ReviewDate.Day(LocalDate day) -> {
                LocalDate next = day.plusMonths(months());
                YearMonth month = inTerm(YearMonth.from(next));
                yield new ReviewDate.Day(month.atDay(Math.min(next.getDayOfMonth(), month.lengthOfMonth())));
            }
        };
    }

    private long months() {
        return (long) count * unit.months;
    }

    private YearMonth inTerm(YearMonth month) {
        boolean closed = unit == Unit.TERM && month.getMonthValue() == 8;
        return closed ? month.minusMonths(1) : month;
    }
}
