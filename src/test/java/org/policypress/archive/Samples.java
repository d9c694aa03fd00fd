package org.policypress.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypress.document.Edition.Signatories;
import org.policypress.library.PolicyId;
import org.policypress.library.RetentionPeriod;
import org.policypress.library.RetentionPeriod.Unit;
import org.policypress.library.SchoolId;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;
import org.policypress.render.Format;
import org.policypress.render.Publication;

/** Sign-offs to test with. */
public final class Samples {

    public static final SchoolId SCHOOL = new SchoolId("canterbury-nursery");
    public static final PolicyId POLICY = new PolicyId("social-media-and-ict");
    public static final PolicyId OTHER = new PolicyId("whistleblowing");
    public static final RetentionRule SEVEN_YEARS = years(7);

    private Samples() {}

    public static RetentionRule years(int count) {
        return new RetentionRule(new RetentionPeriod(count, Unit.YEAR), RetentionRule.StandsIn.LIBRARY);
    }

    public static VersionId version(int number) {
        return new VersionId(POLICY, number);
    }

    public static SignOff signOff(PolicyId policy, LocalDate meeting) {
        return signOff(policy, meeting, SEVEN_YEARS);
    }

    public static SignOff signOff(PolicyId policy, LocalDate meeting, RetentionRule rule) {
        return new SignOff(
                policy,
                "Social Media & \"ICT\" <Policy>",
                meeting,
                new Signatories("Zoë O'Brien\nChair", "A. Name <head@example.org>"),
                "Clerk to the Governors",
                Optional.of("as minuted\n\nunder item 9"),
                "0123456789012345678901234567890123456789",
                "0.1.0",
                rule,
                List.of(new Attachment("minutes.pdf", bytes("scan of the minutes"))));
    }

    /** Contents that say which version they are, so that no two versions are alike; one line is in all of them. */
    public static Contents.Maker text(String words) {
        return number -> Outcome.of(new Contents(
                "# " + words + " " + number + "\n",
                new Publication(Map.of(
                        Format.PDF, bytes("%PDF " + words + number),
                        Format.DOCX, bytes("PK " + words + number),
                        Format.HTML, bytes("<p>the same in every version")))));
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static InstantSource at(String instant) {
        return InstantSource.fixed(Instant.parse(instant));
    }

    /** The value of an outcome that has no error. */
    public static <T> T done(Outcome<T> outcome) {
        assertEquals(List.of(), outcome.problems());
        return outcome.value().orElseThrow();
    }

    /** The one problem of an outcome without a value. */
    public static Problem refused(Outcome<?> outcome) {
        assertEquals(Optional.empty(), outcome.value());
        assertEquals(1, outcome.problems().size(), outcome.problems()::toString);
        return outcome.problems().getFirst();
    }
}
