package org.policypress.library;

import java.time.LocalDate;
import java.time.YearMonth;
import org.policypress.document.DateWords;

/** When a policy was or will be reviewed: a month, or a day where it is known. */
public sealed interface ReviewDate {

    /** {@code March 2026} or {@code 9 March 2026}. */
    String words();

    /** The first day on which the review counts as done or due. */
    LocalDate firstDay();

    /** A month: {@code 2026-03}. */
    record Month(YearMonth month) implements ReviewDate {
        @Override
        public String words() {
            return DateWords.month(month);
        }

        @Override
        public LocalDate firstDay() {
            return month.atDay(1);
        }
    }

    /** A day: {@code 2026-03-09}. */
    record Day(LocalDate day) implements ReviewDate {
        @Override
        public String words() {
            return DateWords.day(day);
        }

        @Override
        public LocalDate firstDay() {
            return day;
        }
    }
}
