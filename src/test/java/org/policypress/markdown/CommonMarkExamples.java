package org.policypress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.policypress.document.Block;
import org.policypress.document.Cover;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.GalleryPictures;
import org.policypress.document.GalleryText;
import org.policypress.document.Inline;
import org.policypress.document.LibraryState;
import org.policypress.document.Numbering;
import org.policypress.document.Section;
import org.policypress.problem.Outcome;

/** The examples of CommonMark 0.31.2, which has 652 of them. */
public final class CommonMarkExamples {

    private CommonMarkExamples() {}

    /** All of them, in the specification's order. */
    static List<Example> all() {
        return ExampleReader.readExamples(Objects.requireNonNull(Example.class.getResource("/spec.txt")));
    }

    /** What a policy makes of an example, whose file is named after its number; every picture that it names is there. */
    static Outcome<Content> read(Example example, int number) {
        return Markdown.read(
                List.of(MarkdownText.plain("policies/example-" + number + ".md", 1, example.getSource())),
                (_, _) -> Outcome.of(GalleryPictures.icon()));
    }

    /**
     * One document with every example that a policy can hold, each below a heading with its number: what a renderer draws
     * of it is drawn of any Markdown.
     */
    public static Document document() {
        return documentWithout(Set.of());
    }

    /** The same document without the examples of these numbers. */
    public static Document documentWithout(Set<Integer> numbers) {
        List<Section> sections = new ArrayList<>();
        List<Example> examples = all();
        for (int i = 0; i < examples.size(); i++) {
            Outcome<Content> content = read(examples.get(i), i + 1);
            if (!content.hasErrors() && !numbers.contains(i + 1)) {
                sections.add(heading(
                        "Example " + (i + 1), content.value().orElseThrow().opening()));
                sections.addAll(content.value().orElseThrow().sections());
            }
        }
        Document document = new Document(
                new Document.Key("school", "common-mark", ""),
                "en-GB",
                new Cover("Provider", "CommonMark", "School", Optional.empty(), "Staff", List.of(), Optional.empty()),
                List.of(),
                sections,
                List.of(),
                new Edition.Draft(new LibraryState.Unversioned()));
        Outcome<Document> numbered = Numbering.number(document);
        return numbered.value().orElseThrow(() -> new AssertionError(numbered.problems()));
    }

    private static Section heading(String title, List<Block> content) {
        return GalleryText.section(Section.Kind.UNNUMBERED, "", List.of(new Inline.Text(title)), content);
    }
}
