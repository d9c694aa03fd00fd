package org.policypress.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.policypress.archive.Event.DisposalStarted;
import org.policypress.archive.Event.Disposed;
import org.policypress.archive.Event.Held;
import org.policypress.archive.Event.Released;
import org.policypress.archive.Event.RetentionChanged;
import org.policypress.archive.Event.SignedOff;
import org.policypress.library.PolicyId;

/** A school's register, and what follows from it. A value: it never changes, and reads nothing. */
public final class Register {

    private final List<Entry> entries;
    private final List<Version> versions;
    private final List<Hold> holds;
    private final Map<PolicyId, RetentionRule> rules;

    private Register(
            List<Entry> entries, List<Version> versions, List<Hold> holds, Map<PolicyId, RetentionRule> rules) {
        this.entries = List.copyOf(entries);
        this.versions = List.copyOf(versions);
        this.holds = List.copyOf(holds);
        this.rules = Map.copyOf(rules);
    }

    /** What follows from the entries, which are in the order in which they were recorded. */
    static Register of(List<Entry> entries) {
        Map<Integer, Hold> holds = new LinkedHashMap<>();
        Map<VersionId, Entry> disposals = new HashMap<>();
        Map<PolicyId, PolicyHistory> histories = new HashMap<>();
        Map<PolicyId, RetentionRule> rules = new HashMap<>();
        for (Entry entry : entries) {
            PolicyHistory history = histories.computeIfAbsent(entry.event().policy(), _ -> new PolicyHistory());
            switch (entry.event()) {
                case SignedOff e -> {
                    history.signedOff(e.version().number(), UkTime.day(entry.at()), e.retention());
                    rules.put(e.policy(), e.retention());
                }
                case RetentionChanged e -> {
                    history.ruleChanged(e.retention());
                    rules.put(e.policy(), e.retention());
                }
                case Held e ->
                    holds.put(
                            entry.number(),
                            new Hold(entry.number(), e.policy(), e.version(), e.reason(), entry.at(), entry.by()));
                case Released e -> holds.remove(e.hold());
                case DisposalStarted e -> disposals.put(e.version(), entry);
                case Disposed e -> disposals.put(e.certificate().version(), entry);
            }
        }
        List<Version> versions = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.event() instanceof SignedOff facts) {
                VersionId id = facts.version();
                Standing standing = standing(
                        Objects.requireNonNull(histories.get(id.policy())).standing(id.number()),
                        Optional.ofNullable(disposals.get(id)));
                List<Hold> covering =
                        holds.values().stream().filter(h -> h.covers(id)).toList();
                versions.add(new Version(facts, entry.number(), entry.at(), entry.by(), standing, covering));
            }
        }
        return new Register(entries, versions, List.copyOf(holds.values()), rules);
    }

    private static Standing standing(Standing before, Optional<Entry> disposal) {
        if (disposal.isEmpty()) {
            return before;
        }
        Entry entry = disposal.get();
        return switch (entry.event()) {
            case Disposed(Certificate certificate) -> new Standing.Disposed(entry.at(), certificate);
            case SignedOff _, RetentionChanged _, Held _, Released _, DisposalStarted _ ->
                new Standing.BeingDisposed(replaced(before, entry));
        };
    }

    private static Standing.Replaced replaced(Standing before, Entry disposal) {
        if (before instanceof Standing.Replaced replaced) {
            return replaced;
        }
        throw new DamagedArchive(
                "entry " + disposal.number() + " of the register disposes of a version that is current");
    }

    /** All entries, the first one first. */
    public List<Entry> entries() {
        return entries;
    }

    /** The last entry, if there is one. */
    public Optional<Entry> last() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
    }

    /** All versions in the order of their sign-offs, destroyed ones too. */
    public List<Version> versions() {
        return versions;
    }

    /** A policy's versions, the first one first. */
    public List<Version> versions(PolicyId policy) {
        return matching(v -> v.id().policy().equals(policy));
    }

    /** One version, if it was ever signed off. */
    public Optional<Version> version(VersionId id) {
        return versions.stream().filter(v -> v.id().equals(id)).findFirst();
    }

    /** The current version of a policy, if it was ever signed off. */
    public Optional<Version> current(PolicyId policy) {
        return versions(policy).stream().reduce((_, later) -> later);
    }

    /**
     * The version in force on a day: the last one that a meeting had adopted by then. It may have been destroyed since.
     */
    public Optional<Version> inForce(PolicyId policy, LocalDate day) {
        return versions(policy).stream()
                .filter(v -> !v.facts().adopted().isAfter(day))
                .reduce((_, later) -> later);
    }

    /** The holds that have not been released. */
    public List<Hold> holds() {
        return holds;
    }

    /** The rule last stated for a policy, if any of its versions was signed off. */
    public Optional<RetentionRule> rule(PolicyId policy) {
        return Optional.ofNullable(rules.get(policy));
    }

    /**
     * The versions that may be destroyed on a day: replaced, kept for as long as promised, and held by nobody.
     *
     * @param day may lie in the future, to see what will fall due
     */
    public List<Version> due(LocalDate day) {
        return matching(v -> v.holds().isEmpty()
                && v.standing() instanceof Standing.Replaced r
                && r.keptUntil().isBefore(day));
    }

    /** The versions whose disposal was decided and not completed. */
    public List<Version> beingDisposed() {
        return matching(v -> v.standing() instanceof Standing.BeingDisposed);
    }

    /** The number that the next version of a policy gets. */
    int nextNumber(PolicyId policy) {
        return current(policy).map(v -> v.id().number() + 1).orElse(1);
    }

    private List<Version> matching(Predicate<Version> wanted) {
        return versions.stream().filter(wanted).toList();
    }
}
