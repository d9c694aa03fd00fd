package org.policypress.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.policypress.archive.Samples.POLICY;
import static org.policypress.archive.Samples.SEVEN_YEARS;
import static org.policypress.archive.Samples.version;
import static org.policypress.archive.Samples.years;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a version is kept follows from the register alone. */
class RetentionTest {

    private final List<Entry> entries = new ArrayList<>();

    private RetentionTest record(String at, Event event) {
        entries.add(new Entry(
                entries.size() + 1, Instant.parse(at), "Clerk", event, Entry.NONE, Entry.NONE, "0".repeat(40)));
        return this;
    }

    private RetentionTest signOff(int number, String at, RetentionRule rule) {
        return record(
                at,
                new Event.SignedOff(
                        version(number),
                        "Policy",
                        LocalDate.of(2000, 1, 1),
                        "0".repeat(40),
                        "0".repeat(40),
                        Entry.NONE,
                        new TreeMap<>(),
                        rule));
    }

    private Register register() {
        return Register.of(entries);
    }

    private LocalDate keptUntil(int number) {
        Standing standing = register().version(version(number)).orElseThrow().standing();
        return assertInstanceOf(Standing.Replaced.class, standing).keptUntil();
    }

    @ParameterizedTest(name = "replaced at {0}, kept 7 years: until {1}")
    @CsvSource({
        "2020-02-29T12:00:00Z, 2027-02-28", // a leap day ends on the last of February
        "2019-02-28T12:00:00Z, 2026-02-28",
        "2021-02-28T12:00:00Z, 2028-02-28", // and nothing becomes one
        "2026-10-24T23:30:00Z, 2033-10-25", // the last night of British Summer Time: already the 25th
        "2026-10-25T23:30:00Z, 2033-10-25", // the night after: still the 25th
        "2026-03-28T23:59:59Z, 2033-03-28",
        "2026-03-29T23:00:00Z, 2033-03-30", // the first night of British Summer Time
        "2026-12-31T23:59:59Z, 2033-12-31"
    })
    void periodsCountInUnitedKingdomDays(String replaced, LocalDate until) {
        signOff(1, "2015-01-01T12:00:00Z", SEVEN_YEARS).signOff(2, replaced, SEVEN_YEARS);

        assertEquals(until, keptUntil(1));
        assertEquals(List.of(), register().due(until));
        assertEquals(1, register().due(until.plusDays(1)).size());
    }

    @Test
    void aShorterRuleNeverShortensTheLifeOfAReplacedVersion() {
        signOff(1, "2015-01-01T12:00:00Z", SEVEN_YEARS)
                .signOff(2, "2020-05-01T12:00:00Z", SEVEN_YEARS)
                .record("2021-01-01T12:00:00Z", new Event.RetentionChanged(POLICY, years(1)))
                .signOff(3, "2022-05-01T12:00:00Z", years(1));

        assertEquals(LocalDate.of(2027, 5, 1), keptUntil(1));
        assertEquals(LocalDate.of(2023, 5, 1), keptUntil(2));
    }

    @Test
    void aShorterRuleOfTheSuccessorIsNoChangeForTheVersionBefore() {
        signOff(1, "2015-01-01T12:00:00Z", SEVEN_YEARS).signOff(2, "2020-05-01T12:00:00Z", years(1));

        assertEquals(LocalDate.of(2027, 5, 1), keptUntil(1));
    }

    @Test
    void aLongerRuleCountsForReplacedVersionsToo() {
        signOff(1, "2015-01-01T12:00:00Z", SEVEN_YEARS)
                .signOff(2, "2020-05-01T12:00:00Z", SEVEN_YEARS)
                .record("2021-01-01T12:00:00Z", new Event.RetentionChanged(POLICY, years(10)));

        assertEquals(LocalDate.of(2030, 5, 1), keptUntil(1));
        assertEquals(Optional.of(years(10)), register().rule(POLICY));
    }

    @Test
    void theCurrentVersionIsNeverDue() {
        signOff(1, "2015-01-01T12:00:00Z", SEVEN_YEARS);

        assertEquals(List.of(), register().due(LocalDate.of(2999, 1, 1)));
    }

    @Test
    void aHoldOnThePolicyKeepsVersionsThatDidNotExistThen() {
        record("2014-01-01T12:00:00Z", new Event.Held(POLICY, Optional.empty(), "claim 12/34"))
                .signOff(1, "2015-01-01T12:00:00Z", SEVEN_YEARS)
                .signOff(2, "2016-05-01T12:00:00Z", SEVEN_YEARS);

        assertEquals(List.of(), register().due(LocalDate.of(2026, 1, 1)));

        record("2025-01-01T12:00:00Z", new Event.Released(POLICY, 1, "settled"));

        assertEquals(1, register().due(LocalDate.of(2026, 1, 1)).size());
    }

    @Test
    void releasingOneHoldLeavesTheOthers() {
        signOff(1, "2015-01-01T12:00:00Z", SEVEN_YEARS)
                .signOff(2, "2016-05-01T12:00:00Z", SEVEN_YEARS)
                .record("2017-01-01T12:00:00Z", new Event.Held(POLICY, Optional.of(1), "claim 1"))
                .record("2017-01-02T12:00:00Z", new Event.Held(POLICY, Optional.of(1), "claim 2"))
                .record("2017-01-03T12:00:00Z", new Event.Released(POLICY, 3, "settled"));

        List<Hold> holds = register().version(version(1)).orElseThrow().holds();

        assertEquals(List.of("claim 2"), holds.stream().map(Hold::reason).toList());
        assertEquals(List.of(), register().version(version(2)).orElseThrow().holds());
    }
}
