package org.policypress.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Action;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.policypress.archive.ReviewState;
import org.policypress.library.ReviewDate;

/**
 * The reviews that are due, as an iCalendar file (RFC 5545). The only class that knows ical4j.
 *
 * <p>The same facts give the same bytes: an event's UID is made of the school's and the policy's id, so that a calendar which
 * imports the file again moves the event instead of having two; its DTSTAMP is the day of the last review, since nothing that
 * the event tells is older or newer than that.
 */
public final class ReviewCalendar {

    /** How long before the last day of a review the calendar reminds of it: time for one meeting, and for mending papers. */
    private static final List<Period> ALARMS = List.of(Period.ofDays(-56), Period.ofDays(-14));

    /** The longest line, in octets without its end (RFC 5545, 3.1). */
    private static final int LONGEST_LINE = 75;

    private ReviewCalendar() {}

    /** The file's text: an event for each line that has a next review, on the last day on which that is in time. */
    public static String of(Collection<StatusLine> lines) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//policypress//reviews//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        for (StatusLine line : lines) {
            line.state().nextReview().ifPresent(due -> calendar.add(event(line, due)));
        }
        return folded(calendar.toString());
    }

    /**
     * The text with long lines broken as RFC 5545, 3.1, asks: ical4j counts UTF-16 code units, and so makes lines that are too long,
     * and breaks characters of two in halves.
     */
    private static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length() + text.length() / LONGEST_LINE * 3);
        int octets = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int size = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            boolean isEnd = c == '\r' || c == '\n';
            if (!isEnd && octets + size > LONGEST_LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(c);
            octets = isEnd ? 0 : octets + size;
            at += Character.charCount(c);
        }
        return out.toString();
    }

    private static VEvent event(StatusLine line, ReviewDate due) {
        ReviewState state = line.state();
        String summary = "Review due: " + state.title() + ", " + line.schoolName();
        VEvent event = new VEvent(false);
        event.add(new Uid(uid(state)));
        event.add(new DtStamp(stamp(state)));
        event.add(new DtStart<LocalDate>(due.lastDay()));
        event.add(new Summary(summary));
        event.add(new Description("Last reviewed "
                + state.lastReview().map(ReviewDate::words).orElse("never") + ", due "
                + due.words() + ". " + state.school() + " " + state.policy()));
        event.add(new Transp(ImmutableTransp.TRANSPARENT.getValue()));
        for (Period before : ALARMS) {
            VAlarm alarm = new VAlarm();
            alarm.add(new Action(ImmutableAction.DISPLAY.getValue()));
            alarm.add(new Trigger(before));
            alarm.add(new Description(summary));
            event.add(alarm);
        }
        return event;
    }

    /** RFC 7986, 5.3, asks for a UUID; one of version 3 follows from the names. */
    private static String uid(ReviewState state) {
        String name = "policypress review " + state.school() + "/" + state.policy();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Instant stamp(ReviewState state) {
        return state.lastReview()
                .map(ReviewDate::firstDay)
                .orElse(LocalDate.EPOCH)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
    }
}
