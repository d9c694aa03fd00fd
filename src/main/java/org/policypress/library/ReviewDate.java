package org.policypress.library;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.policypress.document.DateWords;

/** When a policy was or will be reviewed: a month, or a day where it is known. */
public sealed interface ReviewDate {

    /** What a date looks like, as the end of a sentence that begins with "write". */
    String FORM = "a month, such as 2026-03, or a day, such as 2026-03-09";

    /** Characters of {@code 2026-03}: longer and signed years are no dates of a review. */
    int MONTH_LENGTH = 7;

    /** Characters of {@code 2026-03-09}. */
    int DAY_LENGTH = 10;

    /** The date that is written as {@code 2026-03} or {@code 2026-03-09}; nothing when the calendar has no such date. */
    static Optional<ReviewDate> parse(String text) {
        try {
            return switch (text.length()) {
                case MONTH_LENGTH -> Optional.of(new Month(YearMonth.parse(text)));
                case DAY_LENGTH -> Optional.of(new Day(LocalDate.parse(text)));
                default -> Optional.empty();
            };
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** {@code March 2026} or {@code 9 March 2026}. */
    String words();

    /** The first day on which the review counts as done or due. */
    LocalDate firstDay();

    /** The last day on which the review is in time. */
    LocalDate lastDay();

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

        @Override
        public LocalDate lastDay() {
            return month.atEndOfMonth();
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

        @Override
        public LocalDate lastDay() {
            return day;
        }
    }
}
