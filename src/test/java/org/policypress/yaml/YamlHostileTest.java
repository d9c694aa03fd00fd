package org.policypress.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.policypress.problem.Outcome;

/** Files made to keep a reader busy, or to fill its memory. */
class YamlHostileTest {

    private static final Duration QUICKLY = Duration.ofSeconds(5);

    private static final int LONG = Yaml.LONGEST - 10;

    private static Outcome<YamlNode.Mapping> read(String text) {
        return assertTimeoutPreemptively(QUICKLY, () -> Yaml.read("f.yaml", 1, text));
    }

    private static String firstProblem(String text) {
        return read(text).problems().getFirst().toString();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        "a billion laughs",
                        """
                        a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]
                        b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
                        c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
                        d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
                        """,
                        "f.yaml:1:4: a value that begins with & has to stand in quotation marks; write a: \"&a [lol, lol,"
                                + " lol, lol, lol, lol, lol, lol, lol]\""),
                Arguments.of(
                        "a value within itself",
                        "a: &a [*a]\n",
                        "f.yaml:1:4: a value that begins with & has to stand in quotation marks; write a: \"&a [*a]\""),
                Arguments.of(
                        "a tag that names a class",
                        "a: !!javax.script.ScriptEngineManager [x]\n",
                        "f.yaml:1:4: a value that begins with ! has to stand in quotation marks; write a:"
                                + " \"!!javax.script.ScriptEngineManager [x]\""),
                Arguments.of(
                        "a hundred thousand lists in one another",
                        "a: " + "[".repeat(100_000),
                        "f.yaml:1:24: values lie in more than 20 others here; no file needs that"),
                Arguments.of(
                        "forty thousand groups in one another",
                        "{a: ".repeat(40_000),
                        "f.yaml:1:82: values lie in more than 20 others here; no file needs that"),
                Arguments.of(
                        "a hundred thousand lists in one another, by dashes",
                        "- ".repeat(100_000),
                        "f.yaml:1:43: values lie in more than 20 others here; no file needs that"),
                Arguments.of(
                        "fifty megabytes",
                        "a".repeat(50_000_000),
                        "f.yaml: this is longer than 200,000 characters, the most that is read"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String name, String text, String problem) {
        assertEquals(problem, firstProblem(text), name);
    }

    static Stream<Arguments> longTexts() {
        return Stream.of(
                Arguments.of("spaces", " ".repeat(LONG)),
                Arguments.of("lines", "\n".repeat(LONG - 1) + "x"),
                Arguments.of("lines before a mistake", "a: b" + "\n".repeat(LONG - 10) + " c: d"),
                Arguments.of("comments", "#\n".repeat(LONG / 2)),
                Arguments.of("one quotation mark", "a: \"" + "x".repeat(LONG - 10)),
                Arguments.of("backslashes", "a: \"" + "\\\\".repeat(LONG / 2 - 10) + "\""),
                Arguments.of("apostrophes", "a: '" + "''".repeat(LONG / 2 - 10)),
                Arguments.of("a key without an end", "k".repeat(LONG - 10)),
                Arguments.of("colons", "a" + ":".repeat(LONG - 10)),
                Arguments.of("colons and spaces", ": ".repeat(LONG / 2)),
                Arguments.of("question marks", "? ".repeat(LONG / 2)),
                Arguments.of("spaces before a mistake", "a: b" + " ".repeat(LONG - 20) + "c: d"),
                Arguments.of("spaces before a comment", "a: @" + " x #".repeat(LONG / 4 - 10)),
                Arguments.of("items on one line, in wide characters", "a: [" + "😀,".repeat(LONG / 3 - 10) + "]"),
                Arguments.of("a value over many lines", "a: x" + "\n b".repeat(LONG / 3 - 10)),
                Arguments.of("a block with deep lines", "a: |\n" + (" ".repeat(1000) + "x\n").repeat(190)),
                Arguments.of("anchors", "- &a x\n".repeat(LONG / 7)),
                Arguments.of("a key again and again", "a: b\n".repeat(LONG / 5)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void longTexts(String name, String text) {
        Outcome<YamlNode.Mapping> outcome = read(text);

        assertTrue(outcome.value().isPresent() || outcome.hasErrors(), name);
    }

    @Test
    void anEscapeCanBringInAnyCharacterWhichIsThenForTheReaderOfTheValueToRefuse() {
        assertEquals(
                "[Scalar[text=\u0007\ud800, plain=false, place=f.yaml:1:4]]",
                read("a: \"\\a\\ud800\"").value().orElseThrow().entries().stream()
                        .map(YamlNode.Entry::value)
                        .toList()
                        .toString());
    }
}
