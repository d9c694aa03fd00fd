package org.policypress.library;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;

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
