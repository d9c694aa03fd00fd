package org.policypress.tailoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypress.document.Cover;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.Numbering;
import org.policypress.library.Fragments;
import org.policypress.library.Library;
import org.policypress.library.Policy;
import org.policypress.library.SourceText;
import org.policypress.library.Variable;
import org.policypress.markdown.Markdown;
import org.policypress.markdown.MarkdownText;
import org.policypress.markdown.Pictures;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;

/**
 * A policy's model text as a document of no school: placeholders and tags stand in it as they were written, and both
 * branches of a condition follow each other. It serves to compare model texts, never to publish them.
 */
public final class ModelText {

    private ModelText() {}

    /**
     * The document.
     *
     * @param policy one of the library's policies
     * @return the document, or every error found in it
     */
    public static Outcome<Document> of(Library library, Policy policy, Edition edition) {
        Cover cover = new Cover(
                library.provider(),
                policy.title(),
                "Model text",
                Optional.empty(),
                policy.audience(),
                facts(library, policy),
                Optional.empty());
        return WholeText.of(policy.body(), Fragments.of(library.files()))
                .then(text -> of(
                        text,
                        new LibraryPictures(library.files()),
                        new Document(
                                new Document.Key("", policy.id().value(), ""),
                                library.locale(),
                                cover,
                                List.of(),
                                List.of(),
                                List.of(),
                                edition)));
    }

    /**
     * A text as a document; what it includes is a tag in it.
     *
     * @param frame what the document has beside its text
     */
    public static Outcome<Document> of(SourceText source, Pictures pictures, Document frame) {
        return of(WholeText.plain(source), pictures, frame);
    }

    private static Outcome<Document> of(WholeText source, Pictures pictures, Document frame) {
        MarkdownText text = ModelMarkdown.of(source);
        return Markdown.read(List.of(text), pictures)
                .then(content -> withoutRepeatedIds(Numbering.number(new Document(
                        frame.key(),
                        frame.language(),
                        frame.cover(),
                        content.opening(),
                        content.sections(),
                        content.footnotes(),
                        frame.edition()))));
    }

    /** Two branches of a condition may use the same id, since no school has both. */
    private static Outcome<Document> withoutRepeatedIds(Outcome<Document> numbered) {
        List<Problem> rest = numbered.problems().stream()
                .filter(problem -> !problem.rule().equals("duplicate-id"))
                .toList();
        return new Outcome<>(numbered.value(), rest);
    }

    private static List<Cover.Fact> facts(Library library, Policy policy) {
        List<Cover.Fact> facts = new ArrayList<>();
        facts.add(new Cover.Fact("Statutory or non-statutory", policy.statutory() ? "Statutory" : "Non-statutory"));
        facts.add(new Cover.Fact("Frequency of review", policy.review().words()));
        facts.add(new Cover.Fact("Published on the school’s website", policy.website() ? "Yes" : "No"));
        facts.add(new Cover.Fact(
                "Kept after replacement", library.retention(policy).words()));
        for (Variable variable : policy.variables()) {
            facts.add(new Cover.Fact(
                    "Variable " + variable.name(),
                    variable.label()
                            + (variable.kind() instanceof Variable.Kind.Text
                                    ? ""
                                    : ", " + variable.kind().description())
                            + variable.fallback()
                                    .map(words -> ", by default: " + words)
                                    .orElse("")));
        }
        return facts;
    }
}
