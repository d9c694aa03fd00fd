package org.policypress.markdown;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.testutil.example.Example;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;

/**
 * Every example of CommonMark 0.31.2 either keeps its visible text or is refused with an error: nothing that an author
 * writes is lost in silence. That the formats lose nothing of it either is told by {@code HtmlTextTest}, {@code
 * WordTextTest} and {@code SameWordsTest}.
 */
class CommonMarkTest {

    /** Why a policy refuses what CommonMark allows. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("raw-html", "not every format can carry HTML"),
            Map.entry("link-address", "a printed or mailed policy has no other files, and no script may run"),
            Map.entry("picture-path", "a picture is a file of the library"),
            Map.entry("heading-inside", "a heading is a numbered section, which a list cannot hold"),
            Map.entry("heading-level", "a section below no section has no number"),
            Map.entry("empty-heading", "a contents list and a bookmark need words"),
            Map.entry("list-start", "a year at the beginning of a line would be lost"),
            Map.entry("open-fence", "the rest of a policy would be shown as code"),
            Map.entry("broken-link", "what looks like a link should be one"),
            Map.entry("no-alternative", "a reader who cannot see a picture needs words (WCAG 2.2, 1.1.1)"),
            Map.entry("character", "no document can have a control character"),
            Map.entry("id-form", "a reference leads to an id"));

    /** What flexmark, which follows an older CommonMark, reads in another way: no words are lost by it. */
    private static final Map<Integer, Deviation> DEVIATIONS = Map.of(
            215,
                    new Deviation(
                            "[foo]:/urlbar[foo]", "a definition before an underlined heading is part of the heading"),
            216, new Deviation("[foo]:/url[foo]", "as 215; the underline is none of the words"),
            312, new Deviation("abcde", "a bullet four spaces in is a bullet, not a line of the one before"),
            313, new Deviation("abc", "as 312, with numbers"),
            354, new Deviation("*$*alpha.£bravo.€charlie.", "signs of money became punctuation in CommonMark 0.31"),
            416, new Deviation("foo***bar***baz", "three asterisks within a word are asterisks"),
            417, new Deviation("foo******bar*********baz", "as 416"),
            540, new Deviation("[ẞ]", "names are compared in lower case, not folded"));

    private record Deviation(String text, String why) {}

    @TestFactory
    Stream<DynamicTest> examples() {
        List<Example> examples = CommonMarkExamples.all();
        return IntStream.range(0, examples.size())
                .mapToObj(i -> DynamicTest.dynamicTest(
                        (i + 1) + " " + examples.get(i).getSection(), () -> check(examples.get(i), i + 1)));
    }

    private static void check(Example example, int number) {
        Outcome<Content> outcome = CommonMarkExamples.read(example, number);
        if (outcome.hasErrors()) {
            Set<String> rules = outcome.problems().stream()
                    .filter(Problem::isError)
                    .map(Problem::rule)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertTrue(REFUSED.keySet().containsAll(rules), () -> "refused for a new reason: " + outcome.problems());
        } else {
            Deviation deviation = DEVIATIONS.get(number);
            String expected = deviation == null ? VisibleText.ofHtml(example.getHtml()) : deviation.text();
            String actual = outcome.value().map(VisibleText::of).orElse("");
            assertEquals(
                    expected,
                    actual,
                    () -> example.getSource()
                            + outcome.problems().stream().map(Problem::toString).collect(joining("\n")));
        }
    }
}
