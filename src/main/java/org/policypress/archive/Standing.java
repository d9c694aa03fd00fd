package org.policypress.archive;

import java.time.Instant;
import java.time.LocalDate;

/** What has become of a version since its sign-off. */
public sealed interface Standing {

    /** The latest of its policy. */
    record Current() implements Standing {}

    /**
     * A later one was signed off.
     *
     * @param on the day, in the United Kingdom, of the later sign-off: retention counts from it
     * @param by the number of the version that replaced it
     * @param rule the rule that decides how long it is kept: the one of those promised that keeps it longest
     * @param keptUntil the last day on which it has to be kept; it may be destroyed on the day after
     */
    record Replaced(LocalDate on, int by, RetentionRule rule, LocalDate keptUntil) implements Standing {}

    /** Its disposal was decided and is being carried out, or was interrupted: the next command completes it. */
    record BeingDisposed(Replaced before) implements Standing {}

    /** It was destroyed; its certificate stays. */
    record Disposed(Instant at, Certificate certificate) implements Standing {}
}
