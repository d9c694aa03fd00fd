package org.policypress.compare;

import org.policypress.library.HashedFiles;
import org.policypress.library.PolicyId;
import org.policypress.library.SchoolId;
import org.policypress.library.SourceFiles;
import org.policypress.library.SourcePart;

/**
 * Which schools' policies a change of a library can have changed, by the files that they are made from: what is made from the same
 * files is the same, and making it twice would take minutes for many schools. Safe from any thread.
 */
final class Touched {

    private final HashedFiles old;
    private final HashedFiles now;

    Touched(SourceFiles old, SourceFiles now) {
        this.old = new HashedFiles(old);
        this.now = new HashedFiles(now);
    }

    /** Whether one of the files differs, is new or is gone. */
    boolean has(SchoolId school, PolicyId policy) {
        return SourcePart.ofAnyText(policy, school).stream()
                .anyMatch(part -> !old.hash(part).equals(now.hash(part)));
    }
}
