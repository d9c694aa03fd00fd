package org.policypress.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;

class FieldsTest {

    private enum Place {
        LEFT,
        FAR_RIGHT
    }

    private final List<Problem> problems = new ArrayList<>();

    private Fields fields(String yaml) {
        Outcome<YamlNode.Mapping> outcome = Yaml.read("f.yaml", 1, yaml);
        problems.addAll(outcome.problems());
        return Fields.of(outcome.value().orElseThrow(), problems);
    }

    private void assertProblems(String... expected) {
        assertEquals(
                List.of(expected),
                problems.stream().sorted().map(Problem::toString).toList());
    }

    @Test
    void textsAreReadAsTheyStandWithoutTheWhiteSpaceAroundThem() {
        Fields fields = fields("a: 107188\nb: '  two words '\nc: 2026-03\nd: Yes\n");

        assertEquals(Optional.of("107188"), fields.requiredText("a"));
        assertEquals(Optional.of("two words"), fields.text("b"));
        assertEquals(Optional.of("2026-03"), fields.text("c"));
        assertEquals(Optional.of("Yes"), fields.text("d"));
        assertEquals(Optional.empty(), fields.text("e"));
        fields.refuseOthers();
        assertProblems();
    }

    @Test
    void aValueThatIsDueAndMissingEmptyOrBlankIsTold() {
        Fields fields = fields("a:\nb: '  '\n");

        for (String key : List.of("a", "b", "c")) {
            assertEquals(Optional.empty(), fields.requiredText(key));
        }
        assertProblems(
                "f.yaml:1:1: a has no value; write one after the colon",
                "f.yaml:1:1: the key c is missing; write a line c: with its value",
                "f.yaml:2:4: b has a value without a word in it; write one, or delete the key");
    }

    @Test
    void anOptionalValueMayBeLeftEmpty() {
        assertEquals(Optional.empty(), fields("a:\n").text("a"));
        assertEquals(List.of(), fields("a:\n").fields("a").entries());
        assertProblems();
    }

    @Test
    void aFlagIsTrueOrFalseOrYesOrNoInAnyCase() {
        Fields fields = fields("a: true\nb: Yes\nc: FALSE\nd: 'no'\ne: maybe\nf: 1\n");

        assertEquals(Optional.of(true), fields.requiredFlag("a"));
        assertEquals(Optional.of(true), fields.flag("b"));
        assertEquals(Optional.of(false), fields.flag("c"));
        assertEquals(Optional.of(false), fields.flag("d"));
        assertEquals(Optional.empty(), fields.flag("e"));
        assertEquals(Optional.empty(), fields.requiredFlag("f"));
        assertProblems(
                "f.yaml:5:4: e is 'maybe', which it cannot be; write true or false",
                "f.yaml:6:4: f is '1', which it cannot be; write true or false");
    }

    @Test
    void aChoiceIsOneOfTheWordsAndANearMissIsGuessed() {
        Fields fields = fields("a: far-right\nb: LEFT\nc: lift\nd: middle\ne: [left]\n");

        assertEquals(Optional.of(Place.FAR_RIGHT), fields.requiredChoice("a", Place.class));
        assertEquals(Optional.of(Place.LEFT), fields.choice("b", Place.class));
        for (String key : List.of("c", "d", "e")) {
            assertEquals(Optional.empty(), fields.choice(key, Place.class));
        }
        assertProblems(
                "f.yaml:3:4: c is 'lift'; did you mean left?",
                "f.yaml:4:4: d is 'middle'; there are left, far-right",
                "f.yaml:5:4: e: a single value is due after it, not a list");
    }

    @Test
    void aValueOfAFormOfItsOwnIsReadOrToldWhatItShouldLookLike() {
        Fields fields = fields("a: 12\nb: twelve\n");

        assertEquals(Optional.of(12), fields.required("a", FieldsTest::number, "a number"));
        assertEquals(Optional.empty(), fields.optional("b", FieldsTest::number, "a number"));
        assertEquals(Optional.empty(), fields.optional("c", FieldsTest::number, "a number"));
        assertProblems("f.yaml:2:4: b is 'twelve', which it cannot be; write a number");
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]+") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    @Test
    void aKeyThatNobodyAsksForIsRefusedWithTheOneThatWasMeant() {
        Fields fields = fields("nmae: A\ncolour: red\nsize:5: x\n");
        fields.requiredText("name");
        fields.text("urn");
        fields.refuseOthers();

        assertProblems(
                "f.yaml:1:1: unknown key nmae; did you mean name?",
                "f.yaml:2:1: unknown key colour; there are name, urn",
                "f.yaml:3:1: a space is missing after the colon; write size: with a space behind it");
    }

    @Test
    void keysBelowKeysAreReadInTheSameWay() {
        Fields fields = fields("people: {head: A, chair: B}\nterms: x\n");

        assertEquals(Map.of("head", "A", "chair", "B"), fields.fields("people").texts());
        assertEquals(Map.of(), fields.fields("terms").texts());
        assertEquals(Map.of(), fields.fields("none").texts());
        assertProblems(
                "f.yaml:2:8: terms: keys with values are due below it, each on a line of its own, not a single value");
    }

    @Test
    void aCharacterThatNothingPrintsIsRefusedAndNeverShown() {
        Fields fields =
                fields("a: \"x\\u001b[31m\"\nb: \"x\\ny\"\nc: \"\\ud800\"\n\"k\\e[0m\": z\nd: \"\\U000F0000\"\n");
        for (String key : List.of("a", "b", "c", "d")) {
            assertEquals(Optional.empty(), fields.text(key));
        }
        fields.refuseOthers();

        assertProblems(
                "f.yaml:1:4: there is a control character here (U+001B), which nothing can print; delete it",
                "f.yaml:2:4: there is a line break in this value; write it on one line",
                "f.yaml:3:4: there is half a character here (U+D800); delete it",
                "f.yaml:4:1: unknown key k?[0m; there are a, b, c, d",
                "f.yaml:5:4: there is a private character here (U+F0000), one that policypress keeps for its own marks;"
                        + " delete it");
    }

    @Test
    void aKeyKnowsItsPlace() {
        Fields fields = fields("a: x\nb:\nc:\n  d: y\n");

        assertEquals("f.yaml:1:4", fields.place("a").toString());
        assertEquals("f.yaml:2:1", fields.place("b").toString());
        assertEquals("f.yaml:4:3", fields.place("c").toString());
        assertEquals("f.yaml:1:1", fields.place("none").toString());
    }
}
