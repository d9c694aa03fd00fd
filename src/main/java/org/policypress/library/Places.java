package org.policypress.library;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.policypress.problem.Place;
import org.policypress.yaml.YamlNode;

/**
 * Where the values of a YAML file stand, for problems that only a later stage can find.
 *
 * @param file the file's path from the library's root
 * @param byKey the place of each value by its keys with dots between them, such as {@code people.head} or
 *     {@code policies.social-media-and-ict.variables.ict_coordinator}
 */
public record Places(String file, Map<String, Place> byKey) {

    public Places {
        byKey = Map.copyOf(byKey);
    }

    /** No place but the file. */
    public static Places none(String file) {
        return new Places(file, Map.of());
    }

    /** The places of all values below a node. */
    static Places of(YamlNode.Mapping root) {
        Map<String, Place> byKey = new HashMap<>();
        collect("", root, byKey);
        return new Places(root.place().file(), byKey);
    }

    private static void collect(String prefix, YamlNode.Mapping mapping, Map<String, Place> byKey) {
        for (YamlNode.Entry entry : mapping.entries()) {
            String key = prefix + entry.key();
            if (entry.value() instanceof YamlNode.Mapping below) {
                byKey.put(key, entry.place());
                collect(key + ".", below, byKey);
            } else {
                byKey.put(key, entry.value().place());
            }
        }
    }

    /** The place of a value; where it is not there, that of the group of keys it would be in, or else the file. */
    public Place of(String key) {
        String at = key;
        while (true) {
            Optional<Place> place = Optional.ofNullable(byKey.get(at));
            if (place.isPresent()) {
                return place.get();
            }
            int dot = at.lastIndexOf('.');
            if (dot < 0) {
                return Place.of(file);
            }
            at = at.substring(0, dot);
        }
    }
}
