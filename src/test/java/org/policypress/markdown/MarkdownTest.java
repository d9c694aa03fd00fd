package org.policypress.markdown;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.policypress.document.Dump;
import org.policypress.document.ImageFile;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/** What Markdown becomes: the examples are in {@code src/test/resources/markdown}. */
class MarkdownTest {

    @TestFactory
    Stream<DynamicContainer> examples() {
        return Examples.tests("markdown", MarkdownTest::read);
    }

    /** The tree of a text, and what is wrong in it: {@code ! line:column rule: sentence}. */
    private static String read(String text) {
        Outcome<Content> outcome =
                Markdown.read(List.of(MarkdownText.plain("policies/example.md", 1, text)), MarkdownTest::picture);
        String tree = outcome.value()
                .map(content -> Dump.of(content.opening(), content.sections(), content.footnotes()))
                .orElse("");
        return tree + outcome.problems().stream().map(MarkdownTest::line).collect(Collectors.joining());
    }

    private static String line(Problem problem) {
        Place place = problem.place();
        return (problem.isError() ? "! " : "? ") + place.line() + ":" + place.column() + " " + problem.rule() + ": "
                + problem.sentence() + "\n";
    }

    private static Outcome<ImageFile> picture(String path, Place citedAt) {
        return path.contains("missing")
                ? Outcome.failed(Problem.error(citedAt, "missing-picture", "there is no " + path))
                : Outcome.of(new ImageFile(path, ImageFile.Type.PNG, 1, 1, new byte[] {1}));
    }
}
