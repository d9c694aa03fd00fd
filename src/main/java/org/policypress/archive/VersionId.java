package org.policypress.archive;

import org.policypress.library.PolicyId;

/**
 * Which of a school's versions.
 *
 * @param policy of which policy
 * @param number 1, 2, 3 ... in the order in which they were signed off; a number is never given twice, not even after
 *     disposal
 */
public record VersionId(PolicyId policy, int number) implements Comparable<VersionId> {

    public VersionId {
        if (number < 1) {
            throw new IllegalArgumentException("version " + number + " must be >= 1");
        }
    }

    /** The tag that points at the version: {@code social-media-and-ict/v3}. */
    public String tag() {
        return policy + "/v" + number;
    }

    @Override
    public int compareTo(VersionId other) {
        int byPolicy = policy.compareTo(other.policy);
        return byPolicy != 0 ? byPolicy : Integer.compare(number, other.number);
    }

    /** The form that commands take: {@code social-media-and-ict@3}. */
    @Override
    public String toString() {
        return policy + "@" + number;
    }
}
