package org.policypress.library;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

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
