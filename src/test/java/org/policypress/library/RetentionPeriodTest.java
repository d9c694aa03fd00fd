package org.policypress.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "7 years, 2026-03-09, 2033-03-09",
        "7 years, 2024-02-29, 2031-02-28",
        "8 years, 2024-02-29, 2032-02-29",
        "1 year, 2024-02-29, 2025-02-28",
        "18 months, 2026-08-31, 2028-02-29",
        "1 month, 2026-01-31, 2026-02-28",
        "100 years, 2026-01-01, 2126-01-01"
    })
    void aVersionIsKeptUntilThatDay(String period, LocalDate replaced, LocalDate until) {
        assertEquals(until, RetentionPeriod.parse(period).orElseThrow().until(replaced));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "years",
                "0 years",
                "-7 years",
                "seven years",
                "7  years",
                "7years",
                "7 years ",
                "1000 years",
                "7 days",
                "7 terms"
            })
    void whatIsNoPeriodIsNotRead(String text) {
        assertEquals(Optional.empty(), RetentionPeriod.parse(text));
    }

    @Test
    void aPeriodHasALength() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> new RetentionPeriod(0, RetentionPeriod.Unit.YEAR));

        assertEquals("a retention period of 0 must be >= 1", refusal.getMessage());
    }

    @Property(seed = "1")
    void theWordsOfAPeriodAreReadAsThatPeriod(
            @ForAll @IntRange(min = 1, max = 999) int count, @ForAll RetentionPeriod.Unit unit) {
        RetentionPeriod period = new RetentionPeriod(count, unit);

        assertEquals(Optional.of(period), RetentionPeriod.parse(period.words()));
    }
}
