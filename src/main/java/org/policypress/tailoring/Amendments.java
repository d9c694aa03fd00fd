package org.policypress.tailoring;

import java.util.List;
import java.util.Optional;
import org.policypress.document.Id;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/**
 * One school's amendments to a policy, as they stand to the model of today.
 *
 * @param base the commit that they were written against, as their file says it
 * @param entries in the order of the file
 */
public record Amendments(String base, List<Entry> entries) {

    /**
     * One amendment. The texts are as their authors wrote them, with placeholders.
     *
     * @param action what it does: {@code replace}, {@code insert-after}, {@code insert-before} or {@code remove}
     * @param target what it does that to
     * @param place its opening fence
     * @param state how it stands
     * @param base what the model said when the amendment was written; nothing where it said nothing, or nobody can know
     * @param now what the model says; nothing where it has no such section or clause any more
     * @param school what the school says; blank where it removes
     * @param renamed how the model calls what it has renamed since
     * @param problem what is told of it
     */
    public record Entry(
            String action,
            Id target,
            Place place,
            State state,
            Optional<String> base,
            Optional<String> now,
            String school,
            Optional<Id> renamed,
            Optional<Problem> problem) {

        /** What stands after its opening fence: {@code replace who}. */
        public String words() {
            return action + " " + target;
        }
    }

    /** How an amendment stands to the model. */
    public enum State {
        /** The model says what it said. */
        HOLDS,
        /** The model has come to say what the school says. */
        SAME,
        /** The model has changed what the school has amended. */
        CONFLICT,
        /** The model has it under another name. */
        RENAMED,
        /** The model has nothing of that name, and had not. */
        UNKNOWN
    }

    public Amendments {
        entries = List.copyOf(entries);
    }

    /** Those that stand in some way. */
    public List<Entry> in(State state) {
        return entries.stream().filter(entry -> entry.state() == state).toList();
    }
}
