package org.policypress.cli;

import java.util.regex.Pattern;

/** A state of a policy, as a command line names it. */
sealed interface State {

    /** What is typed for the files as they are on the disk. */
    String DRAFT = "draft";

    /** A version's number, with or without a letter before it; more digits are the beginning of a commit's id. */
    Pattern NUMBER = Pattern.compile("v?([1-9][0-9]{0,3})");

    /** A signed-off version. */
    record Numbered(int number) implements State {}

    /** The version that is current. */
    record Current() implements State {}

    /** The files as they are on the disk. */
    record Draft() implements State {}

    /** The files as a commit of the library has them. */
    record Committed(String revision) implements State {}

    /** The state that a word names. */
    static State of(String word) {
        var number = NUMBER.matcher(word);
        if (number.matches()) {
            return new Numbered(Integer.parseInt(number.group(1)));
        }
        return word.equals(DRAFT) ? new Draft() : new Committed(word);
    }

    /** Whether a governing body signed it off. */
    default boolean isSigned() {
        return switch (this) {
            case Numbered _, Current _ -> true;
            case Draft _, Committed _ -> false;
        };
    }
}
