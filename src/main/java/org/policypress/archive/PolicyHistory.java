package org.policypress.archive;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What has become of one policy's versions, worked out entry by entry.
 *
 * <p>A version is promised the rule of its own sign-off, or the one that an event put in its place while it was current. From
 * its replacement on the promise can only grow: each rule stated later counts for it where it keeps it longer.
 */
final class PolicyHistory {

    private final SortedMap<Integer, Standing> standings = new TreeMap<>();
    private Optional<RetentionRule> promised = Optional.empty();

    void signedOff(int number, LocalDate day, RetentionRule rule) {
        if (!standings.isEmpty()) {
            standings.put(standings.lastKey(), replaced(day, number, promised.orElse(rule)));
        }
        standings.put(number, new Standing.Current());
        ruleChanged(rule);
    }

    void ruleChanged(RetentionRule rule) {
        promised = Optional.of(rule);
        standings.replaceAll((_, standing) -> switch (standing) {
            case Standing.Replaced r -> longer(r, replaced(r.on(), r.by(), rule));
            case Standing.Current _, Standing.BeingDisposed _, Standing.Disposed _ -> standing;
        });
    }

    Standing standing(int number) {
        return Optional.ofNullable(standings.get(number))
                .orElseThrow(() -> new IllegalArgumentException("version " + number + " was never signed off"));
    }

    private static Standing.Replaced replaced(LocalDate day, int by, RetentionRule rule) {
        return new Standing.Replaced(day, by, rule, rule.period().until(day));
    }

    private static Standing.Replaced longer(Standing.Replaced before, Standing.Replaced now) {
        return now.keptUntil().isAfter(before.keptUntil()) ? now : before;
    }
}
