package org.policypress.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {

    private static final Place HERE = new Place("policies/a.md", 14, 9);

    @Test
    void aPlaceReadsAsEditorsLinkIt() {
        assertEquals("policies/a.md", Place.of("policies/a.md").toString());
        assertEquals("policies/a.md:14", new Place("policies/a.md", 14, 0).toString());
        assertEquals("policies/a.md:14:9", HERE.toString());
        assertThrows(IllegalArgumentException.class, () -> Place.of(""));
        assertThrows(IllegalArgumentException.class, () -> new Place("a", -1, 0));
    }

    @Test
    void aProblemReadsAsACompilersDoesAndAWarningSaysSo() {
        assertEquals(
                "policies/a.md:14:9: it is wrong",
                Problem.error(HERE, "r", "it is wrong").toString());
        assertEquals(
                "policies/a.md:14:9: warning: look at it",
                Problem.warning(HERE, "r", "look at it").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\r\nb"})
    void aProblemIsOneSentenceOnOneLine(String sentence) {
        assertThrows(IllegalArgumentException.class, () -> Problem.error(HERE, "r", sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "R", "a_b", "a--b", "-a", "a-", "1a"})
    void aRuleIsInKebabCase(String rule) {
        assertThrows(IllegalArgumentException.class, () -> Problem.error(HERE, rule, "it is wrong"));
    }

    @Test
    void anOutcomeHasItsProblemsOnceAndByPlace() {
        Problem first = Problem.error(new Place("a", 2, 1), "r", "x");
        Problem second = Problem.warning(new Place("a", 10, 1), "r", "x");
        Problem third = Problem.error(Place.of("b"), "r", "x");

        assertEquals(
                List.of(first, second, third),
                Outcome.of("value", List.of(third, second, first, second)).problems());
    }

    @Test
    void anOutcomeWithoutAValueHasAnErrorThatSaysWhy() {
        List<Problem> warnings = List.of(Problem.warning(HERE, "r", "look"));

        assertThrows(IllegalArgumentException.class, () -> Outcome.failed(warnings));
        assertTrue(Outcome.failed(Problem.error(HERE, "r", "it is wrong")).hasErrors());
        assertFalse(Outcome.of(1, warnings).hasErrors());
    }

    @Test
    void theNextStageHasTheProblemsOfTheOneBefore() {
        Problem before = Problem.warning(Place.of("a"), "r", "look");
        Problem after = Problem.error(Place.of("b"), "r", "it is wrong");

        assertEquals(
                Outcome.of(2, List.of(before, after)),
                Outcome.of(1, List.of(before)).then(n -> Outcome.of(n + 1, List.of(after))));
        assertEquals(
                List.of(after),
                Outcome.<Integer>failed(after)
                        .then(n -> Outcome.of(n + 1, List.of(before)))
                        .problems());
    }
}
