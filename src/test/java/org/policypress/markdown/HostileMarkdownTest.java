package org.policypress.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;

/** Text that would keep a Markdown parser busy for minutes, or overflow its stack, ends soon: read, or refused. */
class HostileMarkdownTest {

    /** Far more than any of these takes, and far less than they took without bounds. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final int MANY = 5_000;

    @TestFactory
    Stream<DynamicTest> endsSoon() {
        Map<String, String> texts = new TreeMap<>(Map.ofEntries(
                Map.entry("open brackets", "[".repeat(MANY)),
                Map.entry("brackets in brackets", "[".repeat(MANY) + "a" + "]".repeat(MANY)),
                Map.entry("links that are not closed", "[a](b".repeat(MANY)),
                Map.entry("pictures that are not closed", "![a](b".repeat(MANY)),
                Map.entry("emphasis that is not closed", "*a **a ".repeat(MANY)),
                Map.entry("emphasis in emphasis", "**a *a ".repeat(MANY / 3) + "b" + " a* a**".repeat(MANY / 3)),
                Map.entry("underscores", "_a __a ".repeat(MANY)),
                Map.entry("backticks of many lengths", backticks()),
                Map.entry("smaller than", "<".repeat(MANY)),
                Map.entry("tags that are not closed", "<a ".repeat(MANY)),
                Map.entry("comments that are not closed", "a <!--".repeat(MANY)),
                Map.entry("ampersands", "&".repeat(MANY) + ";"),
                Map.entry("one list", "- a\n".repeat(MANY)),
                Map.entry("one loose list", "- a\n\n".repeat(MANY)),
                Map.entry("one table", "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(MANY / 2)),
                Map.entry("definitions", "[a]: b\n\n".repeat(MANY)),
                Map.entry("parentheses in an address", "[a](" + "(".repeat(MANY) + ")".repeat(MANY) + ")"),
                Map.entry("a title that does not end", "[a](b \"" + "a".repeat(MANY)),
                Map.entry("braces", "{#".repeat(MANY) + "a}".repeat(MANY)),
                Map.entry("deeper and deeper", stairs()),
                Map.entry("spaces", "a" + " ".repeat(MANY) + "b")));
        return texts.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> assertTimeout(SOON, () -> read(entry.getValue()))));
    }

    @Test
    void aLineOfMarkersIsRefusedAtItsPlace() {
        for (String marker : List.of("> ", "- ", "1. ", ">", "  * ")) {
            assertRefused("Words.\n\n" + marker.repeat(MANY) + "a", 3, "too-deep");
        }
    }

    @Test
    void aRowOfSignsOfEmphasisIsRefusedAtItsPlace() {
        assertRefused("Words\n" + "*".repeat(MANY) + "a" + "*".repeat(MANY), 2, "too-long");
        assertRefused("Words\n" + "_".repeat(MANY), 2, "too-long");
    }

    @Test
    void aParagraphIsRefusedThatNobodyCouldRead() {
        assertRefused("Words.\n\n" + "word\n".repeat(2 * MANY + 1), 3, "too-long");
    }

    @Test
    void instructionsAreRefusedAsTheHtmlThatTheyAre() {
        assertRefused("a <?".repeat(MANY), 1, "raw-html");
        assertRefused("a <![CDATA[".repeat(MANY / 3), 1, "raw-html");
    }

    @Test
    void aTableWiderThanAnyPageIsRefused() {
        String row = "|a".repeat(5_000) + "|\n";
        assertRefused(row + "|-".repeat(5_000) + "|\n" + row, 1, "too-deep");
    }

    private static void assertRefused(String text, int line, String rule) {
        List<Problem> problems = read(text).problems();
        assertTrue(problems.stream().anyMatch(Problem::isError), "not refused");
        assertEquals(line, problems.getFirst().place().line());
        assertEquals(rule, problems.getFirst().rule());
    }

    private static Outcome<Content> read(String text) {
        return Markdown.read(
                List.of(MarkdownText.plain("policies/hostile.md", 1, text)),
                (path, citedAt) -> Outcome.failed(Problem.error(citedAt, "missing-picture", "there is no " + path)));
    }

    private static String backticks() {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < 140; i++) {
            text.append('e').append("`".repeat(i));
        }
        return text.toString();
    }

    private static String stairs() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            text.append("  ".repeat(i)).append("- a\n");
        }
        return text.toString();
    }
}
