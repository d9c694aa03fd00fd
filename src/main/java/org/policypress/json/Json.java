package org.policypress.json;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A JSON value. Numbers are whole numbers: nothing that is recorded needs another kind. */
public sealed interface Json {

    /** Text: any Unicode. */
    record Text(String value) implements Json {}

    /** A whole number. */
    record Whole(long value) implements Json {}

    /** {@code true} or {@code false}. */
    record Truth(boolean value) implements Json {}

    /** {@code null}. */
    record Nothing() implements Json {}

    /** An array. */
    record Items(List<Json> items) implements Json {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * An object.
     *
     * @param members its values, sorted by their names
     */
    record Members(SortedMap<String, Json> members) implements Json {

        public Members {
            members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
        }

        /** An object without members, to add to. */
        public static Members empty() {
            return new Members(Collections.emptySortedMap());
        }

        /** This object with one more member; the value of one that is there is replaced. */
        public Members with(String name, Json value) {
            SortedMap<String, Json> more = new TreeMap<>(members);
            more.put(name, value);
            return new Members(more);
        }

        /** This object with a text. */
        public Members with(String name, String value) {
            return with(name, new Text(value));
        }

        /** This object with a whole number. */
        public Members with(String name, long value) {
            return with(name, new Whole(value));
        }

        /** This object with a text, or as it is when there is none. */
        public Members with(String name, Optional<String> value) {
            return value.map(text -> with(name, text)).orElse(this);
        }

        /** The member of that name, if there is one. */
        public Optional<Json> find(String name) {
            return Optional.ofNullable(members.get(name));
        }

        /**
         * The text of that name.
         *
         * @throws Unexpected when it is missing or something else
         */
        public String text(String name) {
            if (required(name) instanceof Text(String value)) {
                return value;
            }
            throw wrong(name, "a text");
        }

        /**
         * The text of that name, if there is such a member.
         *
         * @throws Unexpected when it is something else
         */
        public Optional<String> optionalText(String name) {
            return find(name).map(_ -> text(name));
        }

        /**
         * The whole number of that name.
         *
         * @throws Unexpected when it is missing, something else, or no {@code int}
         */
        public int whole(String name) {
            if (required(name) instanceof Whole(long value) && value == (int) value) {
                return (int) value;
            }
            throw wrong(name, "a whole number");
        }

        /**
         * The object of that name.
         *
         * @throws Unexpected when it is missing or something else
         */
        public Members object(String name) {
            if (required(name) instanceof Members object) {
                return object;
            }
            throw wrong(name, "an object");
        }

        private Json required(String name) {
            return find(name).orElseThrow(() -> new Unexpected("'" + name + "' is missing"));
        }

        private static Unexpected wrong(String name, String wanted) {
            return new Unexpected("'" + name + "' is not " + wanted);
        }
    }

    /** An array of values. */
    static Items items(Collection<? extends Json> items) {
        return new Items(List.copyOf(items));
    }

    /** An object of texts. */
    static Members texts(Map<String, String> texts) {
        Members object = Members.empty();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            object = object.with(text.getKey(), text.getValue());
        }
        return object;
    }

    /**
     * This value in the one form that it is always written in: names sorted by their UTF-16 code units, two spaces of
     * indentation, {@code \n} at line ends but none after the last line, no escape but where JSON asks for one.
     */
    default String write() {
        return JsonWriter.write(this);
    }

    /**
     * Reads a value.
     *
     * @throws Unexpected when the text is not one JSON value, names a member twice, has a number that is not whole, or
     *     goes beyond the reader's bounds in length or depth
     */
    static Json read(String text) {
        return JsonReader.read(text);
    }

    /**
     * Reads an object.
     *
     * @throws Unexpected as {@link #read(String)}, and when it is no object
     */
    static Members readObject(String text) {
        if (read(text) instanceof Members object) {
            return object;
        }
        throw new Unexpected("it is no JSON object");
    }

    /** A text that is not the JSON that was expected. The message is the end of a sentence. */
    final class Unexpected extends RuntimeException {
        public Unexpected(String message) {
            super(message);
        }
    }
}
