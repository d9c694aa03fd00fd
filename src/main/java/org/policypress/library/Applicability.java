package org.policypress.library;

import java.util.Set;

/**
 * Which schools a policy is for: those of its phases and its kinds of governance.
 *
 * @param phases none for schools of any phase
 * @param governance none for schools of any governance
 */
public record Applicability(Set<School.Phase> phases, Set<School.Governance> governance) {

    /** Every school. */
    public static final Applicability ALL = new Applicability(Set.of(), Set.of());

    public Applicability {
        phases = Set.copyOf(phases);
        governance = Set.copyOf(governance);
    }

    /** Whether a school of that phase and governance is among them. */
    public boolean has(School.Phase phase, School.Governance by) {
        return (phases.isEmpty() || phases.contains(phase)) && (governance.isEmpty() || governance.contains(by));
    }

    /** The words of its front matter, such as {@code phase: primary, special}; to be shown to people. */
    String words() {
        StringBuilder words = new StringBuilder();
        if (!phases.isEmpty()) {
            words.append("phase ")
                    .append(String.join(
                            " or ",
                            phases.stream().map(School.Phase::word).sorted().toList()));
        }
        if (!governance.isEmpty()) {
            words.append(words.isEmpty() ? "" : " and ")
                    .append("governance ")
                    .append(String.join(
                            " or ",
                            governance.stream()
                                    .map(School.Governance::word)
                                    .sorted()
                                    .toList()));
        }
        return words.toString();
    }
}
