package org.policypress.library;

/**
 * A policy's id: the name of its file under {@code policies/}, without {@code .md}.
 *
 * @param value fit for a folder, an address and a git ref: see {@link Names}
 */
public record PolicyId(String value) implements Comparable<PolicyId> {

    public PolicyId {
        Names.require(value);
    }

    @Override
    public int compareTo(PolicyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
