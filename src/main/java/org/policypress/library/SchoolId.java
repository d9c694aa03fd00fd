package org.policypress.library;

/**
 * A school's id: the name of its folder under {@code schools/}.
 *
 * @param value fit for a folder, an address and a git ref: see {@link Names}
 */
public record SchoolId(String value) implements Comparable<SchoolId> {

    public SchoolId {
        Names.require(value);
    }

    @Override
    public int compareTo(SchoolId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
