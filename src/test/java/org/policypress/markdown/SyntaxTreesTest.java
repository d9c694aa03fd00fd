package org.policypress.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vladsch.flexmark.util.ast.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.policypress.document.Inline;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

class SyntaxTreesTest {

    private static final String VALUE = ValueMark.of(0);

    private final SyntaxTrees trees = new SyntaxTrees();
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void twoSchoolsWithTheSameTextShareItsTree() {
        assertSame(tree(text("# One\n\n1. " + VALUE, "St Hilda's")), tree(text("# One\n\n1. " + VALUE, "Larkmoor")));
    }

    @Test
    void aMarkThatStandsForNoValueIsFoundAfterOneThatDid() {
        tree(text("1. " + VALUE, "St Hilda's"));
        assertEquals(Optional.empty(), trees.of(Reading.of(text("1. " + VALUE), problems)));
        assertEquals(List.of("character"), problems.stream().map(Problem::rule).toList());
    }

    @Test
    void whatCannotBeReadIsReportedForEachSchool() {
        MarkdownText refused = text("1. a\u0007b");
        trees.of(Reading.of(refused, problems));
        trees.of(Reading.of(refused, problems));
        assertEquals(2, problems.size());
    }

    @Test
    void onlySoMuchIsRemembered() {
        Document first = tree(text("The first."));
        IntStream.range(0, 40).forEach(i -> tree(text(i + " words".repeat(1_000))));
        Document last = tree(text("The last."));
        assertSame(last, tree(text("The last.")));
        assertNotSame(first, tree(text("The first.")));
    }

    @Test
    void manyThreadsReadOneTree() {
        String text = "# A [link][1] {#a}\n\n1. One[^n] `code` *two* [](#a) " + VALUE
                + "\n\n| a | b |\n|---|---|\n| c[^n] | d |\n\n[1]: https://example.org\n[^n]: A note, " + VALUE + ".\n";
        List<Outcome<Content>> read = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> Markdown.read(List.of(text(text, "School " + i)), this::noPicture, trees))
                .toList();
        IntStream.range(0, 200)
                .forEach(i -> assertEquals(
                        Markdown.read(List.of(text(text, "School " + i)), this::noPicture)
                                .value(),
                        read.get(i).value()));
        assertTrue(read.getFirst().value().isPresent());
    }

    private Document tree(MarkdownText text) {
        return trees.of(Reading.of(text, problems)).orElseThrow(() -> new AssertionError(problems));
    }

    private Outcome<org.policypress.document.ImageFile> noPicture(String path, Place citedAt) {
        return Outcome.failed(Problem.error(citedAt, "picture", path));
    }

    private static MarkdownText text(String text, String... values) {
        return new MarkdownText(
                "policies/example.md",
                text,
                text,
                List.of(values).stream()
                        .map(value -> new Inline.Value(value, "school.name"))
                        .toList(),
                _ -> new Place("policies/example.md", 1, 1));
    }
}
