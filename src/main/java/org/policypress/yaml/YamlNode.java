package org.policypress.yaml;

import java.util.List;
import org.policypress.problem.Place;

/** What stands in a YAML file. */
public sealed interface YamlNode {

    /** Where it begins. */
    Place place();

    /** What it is called in a sentence: {@code a list}. */
    String kind();

    /**
     * A single value.
     *
     * @param text what it says, without quotation marks; nothing is yet made of it
     * @param plain whether it stands there without quotation marks, on one line or folded over several
     */
    record Scalar(String text, boolean plain, Place place) implements YamlNode {

        /** Whether there is no value: nothing after the colon, {@code ~} or {@code null}. */
        public boolean isNothing() {
            return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }

        @Override
        public String kind() {
            return "a single value";
        }
    }

    /** Values in an order. */
    record Sequence(List<YamlNode> items, Place place) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /**
     * Values by key.
     *
     * @param entries in the order of the file, each key once
     */
    record Mapping(List<Entry> entries, Place place) implements YamlNode {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String kind() {
            return "a group of keys";
        }
    }

    /**
     * A key with its value.
     *
     * @param place where the key begins
     */
    record Entry(String key, Place place, YamlNode value) {}
}
