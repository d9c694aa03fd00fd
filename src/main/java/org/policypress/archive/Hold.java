package org.policypress.archive;

import java.time.Instant;
import java.util.Optional;
import org.policypress.library.PolicyId;

/**
 * An order to keep versions although their retention has ended, not released yet.
 *
 * @param number its entry in the register: what {@code release} can name it by
 * @param policy whose versions
 * @param version which; all of the policy's, future ones too, when absent
 * @param reason why
 * @param since when it was ordered
 * @param by who recorded it
 */
public record Hold(int number, PolicyId policy, Optional<Integer> version, String reason, Instant since, String by) {

    /** Whether it keeps that version. */
    public boolean covers(VersionId id) {
        return policy.equals(id.policy()) && version.map(n -> n == id.number()).orElse(true);
    }
}
