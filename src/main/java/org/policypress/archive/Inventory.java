package org.policypress.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypress.library.PolicyId;

/**
 * What a school's archive has, in short: all that lists over many schools ask for. A value that follows from the register.
 *
 * @param items every version in the order of the sign-offs, destroyed ones too
 */
public record Inventory(List<Item> items) {

    /**
     * A version in short.
     *
     * @param version which
     * @param title the policy's title on the day of the sign-off
     * @param adopted the day of the meeting
     * @param replaced since when, and until when it has to be kept; absent while it is current
     * @param isKept whether its files are there
     * @param disposed the day of its disposal, in the United Kingdom, once that is complete
     * @param holds the holds that keep it, in the order in which they were ordered
     */
    public record Item(
            VersionId version,
            String title,
            LocalDate adopted,
            Optional<Standing.Replaced> replaced,
            boolean isKept,
            Optional<LocalDate> disposed,
            List<Hold> holds) {

        public Item {
            holds = List.copyOf(holds);
        }

        /** Whether it may be destroyed on a day: replaced, kept for as long as promised, and held by nobody. */
        public boolean isDue(LocalDate day) {
            return isKept
                    && holds.isEmpty()
                    && replaced.map(r -> r.keptUntil().isBefore(day)).orElse(false);
        }
    }

    public Inventory {
        items = List.copyOf(items);
    }

    /** What a register tells, in short. */
    static Inventory of(Register register) {
        List<Item> items = new ArrayList<>();
        for (Version version : register.versions()) {
            items.add(new Item(
                    version.id(),
                    version.facts().title(),
                    version.facts().adopted(),
                    replaced(version),
                    version.isKept(),
                    version.standing() instanceof Standing.Disposed gone
                            ? Optional.of(UkTime.day(gone.at()))
                            : Optional.empty(),
                    version.holds()));
        }
        return new Inventory(items);
    }

    private static Optional<Standing.Replaced> replaced(Version version) {
        return switch (version.standing()) {
            case Standing.Current _ -> Optional.empty();
            case Standing.Replaced r -> Optional.of(r);
            case Standing.BeingDisposed(Standing.Replaced r) -> Optional.of(r);
            case Standing.Disposed(var _, Certificate c) ->
                Optional.of(
                        new Standing.Replaced(c.replaced(), version.id().number() + 1, c.authority(), c.keptUntil()));
        };
    }

    /** The version in force on a day, as {@link Register#inForce} has it. */
    public Optional<Item> inForce(PolicyId policy, LocalDate day) {
        return items.stream()
                .filter(item -> item.version().policy().equals(policy)
                        && !item.adopted().isAfter(day))
                .reduce((_, later) -> later);
    }

    /** A policy's last version, if it was ever signed off: the current one. */
    public Optional<Item> current(PolicyId policy) {
        return items.stream()
                .filter(item -> item.version().policy().equals(policy))
                .reduce((_, later) -> later);
    }

    /** The number that the next version of a policy gets. */
    int nextNumber(PolicyId policy) {
        return current(policy).map(item -> item.version().number() + 1).orElse(1);
    }

    /** The policies that any version is of, sorted. */
    public List<PolicyId> policies() {
        return items.stream()
                .map(item -> item.version().policy())
                .distinct()
                .sorted()
                .toList();
    }
}
