package org.policypress.drafts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.policypress.library.SchoolId;

/**
 * The ledgers of the schools whose drafts are being written: each is opened for its school's first order and closed with its
 * last, so that no more of them are in memory than schools are worked on. Safe from any thread.
 */
final class Ledgers {

    private final OutputFolder output;
    private final Map<SchoolId, Ledger> open = new ConcurrentHashMap<>();

    /** How many orders of each school are not done yet. */
    private final Map<SchoolId, Integer> ahead = new ConcurrentHashMap<>();

    Ledgers(OutputFolder output, List<Order> orders) {
        this.output = output;
        orders.forEach(order -> ahead.merge(order.school().id(), 1, Integer::sum));
    }

    /** The ledger of a school. */
    Ledger of(SchoolId school) {
        return open.computeIfAbsent(school, s -> Ledger.open(output, output.of(s)));
    }

    /** Tells that one of a school's orders is done: after the last one, its ledger is saved. */
    void done(SchoolId school) {
        if (ahead.merge(school, -1, (left, one) -> left + one == 0 ? null : left + one) == null) {
            Optional.ofNullable(open.remove(school)).ifPresent(Ledger::save);
        }
    }

    /** Saves whatever was noted. */
    void save() {
        open.values().forEach(Ledger::save);
    }
}
