package org.policypress.compare;

/**
 * A stretch of two compared lines of tokens: kept, when both say the same; else an edit, which replaces the one by the
 * other.
 *
 * @param kept whether both are equal, token by token
 * @param fromOld where it begins in the old line, counted in tokens from 0
 * @param toOld where it ends there, exclusive
 * @param fromNew where it begins in the new line
 * @param toNew where it ends there, exclusive
 */
record Segment(boolean kept, int fromOld, int toOld, int fromNew, int toNew) {

    /** This stretch and the following ones up to another, as one edit. */
    Segment editUpTo(Segment last) {
        return new Segment(false, fromOld, last.toOld, fromNew, last.toNew);
    }

    boolean isEdit() {
        return !kept;
    }

    boolean isInsertion() {
        return !kept && fromOld == toOld;
    }

    boolean isDeletion() {
        return !kept && fromNew == toNew;
    }
}
