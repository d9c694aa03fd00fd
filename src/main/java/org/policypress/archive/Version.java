package org.policypress.archive;

import java.time.Instant;
import java.util.List;

/**
 * A version as the register tells of it.
 *
 * @param facts what was signed off
 * @param entry the number of the register's entry that says so
 * @param signedOff when the sign-off was recorded
 * @param by who recorded it
 * @param standing what has become of it since
 * @param holds the holds that keep it, in the order in which they were ordered
 */
public record Version(
        Event.SignedOff facts, int entry, Instant signedOff, String by, Standing standing, List<Hold> holds) {

    public Version {
        holds = List.copyOf(holds);
    }

    /** Which version. */
    public VersionId id() {
        return facts.version();
    }

    /** Whether its files are there: it is neither destroyed nor being destroyed. */
    public boolean isKept() {
        return switch (standing) {
            case Standing.Current _, Standing.Replaced _ -> true;
            case Standing.BeingDisposed _, Standing.Disposed _ -> false;
        };
    }
}
