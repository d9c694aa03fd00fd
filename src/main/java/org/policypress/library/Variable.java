package org.policypress.library;

import java.util.List;
import java.util.Optional;
import org.policypress.yaml.Fields;

/**
 * What each school fills in for itself: in a policy that declares it, or in all of them where {@code library.yaml} does.
 *
 * @param name the placeholder's name
 * @param label what it is called when a person is asked for it
 * @param kind what its values can be
 * @param fallback what stands there when the school says nothing; without it, the school must
 */
public record Variable(String name, String label, Kind kind, Optional<String> fallback) {

    /** What the values of a variable can be. */
    public sealed interface Kind {

        /** Any text, empty too. */
        record Text() implements Kind {}

        /** A number in digits, printed as it was written: see {@link WrittenNumber}. */
        record Numeral() implements Kind {}

        /** A day or a month, printed in words: see {@link ReviewDate}. */
        record Date() implements Kind {}

        /** Yes or no. */
        record YesNo() implements Kind {}

        /**
         * One of some words.
         *
         * @param words those that there are, in the order of the file; at least one
         */
        record Choice(List<String> words) implements Kind {
            public Choice {
                words = List.copyOf(words);
            }
        }

        /** Whether a value can be written so. */
        default boolean allows(String written) {
            return switch (this) {
                case Text _ -> true;
                case Numeral _ -> WrittenNumber.of(written).isPresent();
                case Date _ -> ReviewDate.parse(written).isPresent();
                case YesNo _ -> yesOrNo(written).isPresent();
                case Choice(var words) -> words.contains(written);
            };
        }

        /** What the kind is called in a list of facts: {@code a number}. */
        default String description() {
            return switch (this) {
                case Text _ -> "a text";
                case Numeral _ -> "a number";
                case Date _ -> "a date";
                case YesNo _ -> "yes or no";
                case Choice(var words) -> "one of " + String.join(", ", words);
            };
        }

        /** What {@code yes}, {@code no}, {@code true} and {@code false} stand for, in any case; nothing for other words. */
        static Optional<Boolean> yesOrNo(String written) {
            return Fields.truth(written);
        }
    }

    /** A variable that can be any text. */
    public Variable(String name, String label, Optional<String> fallback) {
        this(name, label, new Kind.Text(), fallback);
    }
}
