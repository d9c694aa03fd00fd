package org.policypress.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewCycleTest {

    private static String next(String cycle, String last) {
        ReviewDate date = ReviewDate.parse(last).orElseThrow();
        return switch (ReviewCycle.parse(cycle).orElseThrow().next(date)) {
            case ReviewDate.Month(YearMonth month) -> month.toString();
            case ReviewDate.Day(LocalDate day) -> day.toString();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "every year, 2026-03, 2027-03",
        "every 3 years, 2026-03, 2029-03",
        "every 3 years, 2026-03-09, 2029-03-09",
        "every 6 months, 2026-09, 2027-03",
        "every month, 2026-12-31, 2027-01-31"
    })
    void yearsAndMonthsLeadToTheSameMonthAndDay(String cycle, String last, String next) {
        assertEquals(next, next(cycle, last));
    }

    @ParameterizedTest
    @CsvSource({
        "every year, 2024-02-29, 2025-02-28",
        "every 4 years, 2024-02-29, 2028-02-29",
        "every month, 2026-01-31, 2026-02-28",
        "every month, 2028-01-31, 2028-02-29",
        "every 6 months, 2026-08-31, 2027-02-28"
    })
    void aDayThatAMonthDoesNotHaveIsItsLast(String cycle, String last, String next) {
        assertEquals(next, next(cycle, last));
    }

    /** The same month of a later term; in August schools are closed. */
    @ParameterizedTest
    @CsvSource({
        "2026-01, 2026-09",
        "2026-02, 2026-10",
        "2026-03, 2026-11",
        "2026-04, 2026-12",
        "2026-05, 2027-01",
        "2026-06, 2027-02",
        "2026-07, 2027-03",
        "2026-08, 2027-04",
        "2026-09, 2027-05",
        "2026-10, 2027-06",
        "2026-11, 2027-07",
        "2026-12, 2027-07"
    })
    void every2TermsLeadsTwoTermsOn(String last, String next) {
        assertEquals(next, next("every 2 terms", last));
    }

    @ParameterizedTest
    @CsvSource({
        "every term, 2026-03-31, 2026-07-31",
        "every term, 2026-04-30, 2026-07-30",
        "every term, 2026-04-01, 2026-07-01",
        "every 2 terms, 2026-12-31, 2027-07-31",
        "every 3 terms, 2026-02-28, 2027-02-28",
        "every 3 terms, 2026-08-15, 2027-07-15"
    })
    void aDayInATermLeadsToTheSameDay(String cycle, String last, String next) {
        assertEquals(next, next(cycle, last));
    }

    @ParameterizedTest
    @CsvSource({
        "every year, every year",
        "every 1 year, every year",
        "Every 3 Years, every 3 years",
        "every 2 terms, every 2 terms",
        "every 2 term, every 2 terms",
        "every month, every month",
        "every 100 months, every 100 months"
    })
    void aCycleIsReadFromItsWords(String text, String words) {
        assertEquals(Optional.of(words), ReviewCycle.parse(text).map(ReviewCycle::words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yearly",
                "3 years",
                "every",
                "every 0 years",
                "every -1 years",
                "every two years",
                "every 1.5 years",
                "every 101 years",
                "every 9999999999 years",
                "every  year",
                "every year ",
                "every day",
                "every 3 weeks"
            })
    void whatIsNoCycleIsNotRead(String text) {
        assertEquals(Optional.empty(), ReviewCycle.parse(text));
    }

    @Test
    void aCycleHasALength() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> new ReviewCycle(0, ReviewCycle.Unit.YEAR));

        assertEquals("a review cycle of 0 must be >= 1", refusal.getMessage());
    }

    @Property(seed = "1")
    void theWordsOfACycleAreReadAsThatCycle(
            @ForAll @IntRange(min = 1, max = 100) int count, @ForAll ReviewCycle.Unit unit) {
        ReviewCycle cycle = new ReviewCycle(count, unit);

        assertEquals(Optional.of(cycle), ReviewCycle.parse(cycle.words()));
    }
}
