package org.policypress.compare;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.policypress.library.PolicyId;
import org.policypress.library.SchoolId;
import org.policypress.library.SourceDifference;
import org.policypress.library.SourceFiles;

/**
 * Which schools' policies a change of a library can have changed, by the files that they are made from: what is made from the same
 * files is the same, and making it twice would take minutes for many schools. Safe from any thread.
 */
final class Touched {

    private final SourceFiles old;
    private final SourceFiles now;
    private final Map<PolicyId, Boolean> policies = new ConcurrentHashMap<>();
    private final Map<SchoolId, Boolean> schools = new ConcurrentHashMap<>();

    Touched(SourceFiles old, SourceFiles now) {
        this.old = old;
        this.now = now;
    }

    /** Whether one of the files differs, or cannot be read. */
    boolean has(SchoolId school, PolicyId policy) {
        return policies.computeIfAbsent(policy, this::isShared) || schools.computeIfAbsent(school, this::isOwn);
    }

    private boolean isShared(PolicyId policy) {
        try {
            return !SourceDifference.shared(old, now, policy).isEmpty();
        } catch (SourceFiles.UnreadableFile _) {
            return true;
        }
    }

    private boolean isOwn(SchoolId school) {
        try {
            return !SourceDifference.own(old, now, school).isEmpty();
        } catch (SourceFiles.UnreadableFile _) {
            return true;
        }
    }
}
