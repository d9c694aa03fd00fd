package org.policypress.status;

/** How the draft of a policy stands to the version in force. */
public sealed interface DraftStanding {

    /** Nobody would find a difference. */
    record AsSigned() implements DraftStanding {}

    /**
     * Something was changed since.
     *
     * @param places in how many clauses, headings or other pieces of the text; at least one
     */
    record Changed(int places) implements DraftStanding {}

    /**
     * There is no draft, since something is wrong: {@code check} tells what.
     *
     * @param conflicts how many of the school's amendments no longer fit the model
     * @param others how many other errors there are
     */
    record Refused(int conflicts, int others) implements DraftStanding {}

    /** In words, as the end of a line. */
    default String words() {
        return switch (this) {
            case AsSigned _ -> "draft as signed";
            case Changed(int places) -> "draft differs in " + counted(places, "place");
            case Refused(int conflicts, int others) when others == 0 -> "draft has " + counted(conflicts, "conflict");
            case Refused(int conflicts, int others) when conflicts == 0 -> "draft has " + counted(others, "error");
            case Refused(int conflicts, int others) ->
                "draft has " + counted(conflicts, "conflict") + " and " + counted(others, "other error");
        };
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
