package org.policypress.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON in one form: what is written is read back, and the bytes never depend on the order in which things were added. */
class JsonTest {

    @Test
    void namesAreSortedAndLinesIndented() {
        Json.Members object = Json.Members.empty()
                .with("version", 3)
                .with("by", "A. \"Name\" <é>")
                .with("empty", Json.items(List.of()))
                .with("holds", Json.items(List.of(new Json.Truth(true), new Json.Nothing())));

        assertEquals("""
                {
                  "by": "A. \\"Name\\" <é>",
                  "empty": [],
                  "holds": [
                    true,
                    null
                  ],
                  "version": 3
                }\
                """, object.write());
    }

    @Test
    void emptyObjectsStayOnTheirLine() {
        assertEquals("{}", Json.Members.empty().write());
    }

    @Property(seed = "1", tries = 300)
    void anyTextSurvivesAsUtf8(@ForAll String text) {
        Json.Members object = Json.Members.empty().with("text", text);

        byte[] stored = object.write().getBytes(StandardCharsets.UTF_8);

        assertEquals(object, Json.read(new String(stored, StandardCharsets.UTF_8)));
    }

    @Property(seed = "1", tries = 100)
    void anyWholeNumberSurvives(@ForAll long number) {
        assertEquals(new Json.Whole(number), Json.read(new Json.Whole(number).write()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,",
                "{\"a\":1,\"a\":2}",
                "{} {}",
                "1.5",
                "nan",
                "{\"a\":}",
                "99999999999999999999999",
                "'single'"
            })
    void whatIsNotTheExpectedJsonIsRefused(String text) {
        assertThrows(Json.Unexpected.class, () -> Json.read(text));
    }

    @Test
    void depthAndLengthAreBounded() {
        assertThrows(Json.Unexpected.class, () -> Json.read("[".repeat(1000) + "]".repeat(1000)));
        assertThrows(Json.Unexpected.class, () -> Json.read("\"" + "x".repeat(5_000_000) + "\""));
    }

    @Test
    void aMissingOrWrongMemberIsNamed() {
        Json.Members object = Json.readObject("{\"version\": \"three\"}");

        assertEquals(
                "'policy' is missing",
                assertThrows(Json.Unexpected.class, () -> object.text("policy")).getMessage());
        assertEquals(
                "'version' is not a whole number",
                assertThrows(Json.Unexpected.class, () -> object.whole("version"))
                        .getMessage());
    }
}
