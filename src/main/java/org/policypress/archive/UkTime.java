package org.policypress.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day of an instant for a school: records hold instants in UTC, people and periods hold days in the United Kingdom. */
final class UkTime {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private UkTime() {}

    /** The day in the United Kingdom; during British Summer Time it begins at 23:00 UTC. */
    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
