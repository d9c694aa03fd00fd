package org.policypress.document;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as English documents print them, whatever the machine's locale. */
public final class DateWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private DateWords() {}

    /** {@code 9 March 2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code March 2026}. */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }
}
