package org.policypress.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policypress.archive.ReviewState;
import org.policypress.library.PolicyId;
import org.policypress.library.ReviewDate;
import org.policypress.library.SchoolId;

/** What stands in a calendar, whatever schools and policies are called; the file as a whole is in {@code StatusCommandTest}. */
class ReviewCalendarTest {

    private static StatusLine line(String school, String policy, String name, Optional<ReviewDate> next) {
        return new StatusLine(
                new ReviewState(
                        new SchoolId(school),
                        new PolicyId(policy),
                        "Gifts; \"free\", & more",
                        true,
                        Optional.empty(),
                        Optional.of(new ReviewDate.Day(LocalDate.of(2026, 3, 9))),
                        next,
                        false),
                name,
                LocalDate.of(2026, 11, 25),
                Optional.empty());
    }

    private static List<VEvent> events(String text) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        calendar.validate();
        return calendar.getComponents(Component.VEVENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "St Hilda's; the one, and \\only: \"All\" Souls",
                "Ysgol Gyfun Gymraeg Bryn Tŵr ac Ysgol Uwchradd y Gwŷr Ifainc a'r Holl Saint yng Nghymru 학교",
                "🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫🏫 School"
            })
    void aNameComesBackAsItWas(String name) throws IOException, ParserException {
        String text = ReviewCalendar.of(
                List.of(line("a", "b", name, Optional.of(new ReviewDate.Day(LocalDate.of(2028, 2, 29))))));
        assertEquals(
                "Review due: Gifts; \"free\", & more, " + name,
                events(text).getFirst().getSummary().getValue());
        for (String line : text.split("\r\n", -1)) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
        }
        assertEquals(text, new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    @Test
    void eachSchoolAndPolicyHasAnEventOfItsOwnAndOneThatIsNeverReviewedHasNone() throws IOException, ParserException {
        Optional<ReviewDate> due = Optional.of(new ReviewDate.Day(LocalDate.of(2028, 3, 9)));
        List<VEvent> events = events(ReviewCalendar.of(
                List.of(line("a", "b", "A", due), line("a", "c", "A", due), line("a-b", "c", "AB", Optional.empty()))));
        assertEquals(2, events.size());
        assertNotEquals(uid(events.getFirst()), uid(events.getLast()));
    }

    private static String uid(VEvent event) {
        return event.getUid().orElseThrow().getValue();
    }
}
