package org.policypress.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewDateTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03, March 2026, 2026-03-01",
        "2026-03-09, 9 March 2026, 2026-03-09",
        "2028-02-29, 29 February 2028, 2028-02-29",
        "1999-12, December 1999, 1999-12-01"
    })
    void aMonthOrADayIsRead(String text, String words, LocalDate firstDay) {
        ReviewDate date = ReviewDate.parse(text).orElseThrow();

        assertEquals(words, date.words());
        assertEquals(firstDay, date.firstDay());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-13",
                "2026-00",
                "2026-3",
                "3/2026",
                "2026-02-31",
                "2027-02-29",
                "2026-3-09",
                "09-03-2026",
                "March 2026",
                "26-03-09",
                "2026-03-9",
                "2026-03-09T10:00",
                "+12026-03",
                "２０２６-03"
            })
    void whatTheCalendarDoesNotHaveIsNot(String text) {
        assertEquals(Optional.empty(), ReviewDate.parse(text));
    }
}
