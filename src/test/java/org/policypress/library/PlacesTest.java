package org.policypress.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policypress.yaml.Yaml;

class PlacesTest {

    private static final Places PLACES =
            Places.of(Yaml.read("f.yaml", 1, """
                    name: A
                    people: {head: B}
                    policies:
                      v1.2:
                        last_review: 2026-03
                      plain:
                    """).value().orElseThrow());

    @ParameterizedTest
    @CsvSource({
        "name, f.yaml:1:7",
        "people, f.yaml:2:1",
        "people.head, f.yaml:2:16",
        "people.chair, f.yaml:2:1",
        "policies.v1.2.last_review, f.yaml:5:18",
        "policies.v1.2.variables.x, f.yaml:4:3",
        "policies.other.last_review, f.yaml:3:1",
        "policies.plain, f.yaml:6:9",
        "urn, f.yaml"
    })
    void aValueHasAPlaceAndAMissingOneThatOfWhatItWouldBeIn(String key, String place) {
        assertEquals(place, PLACES.of(key).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "people.head"})
    void withoutPlacesThereIsTheFile(String key) {
        assertEquals("g.yaml", Places.none("g.yaml").of(key).toString());
    }
}
