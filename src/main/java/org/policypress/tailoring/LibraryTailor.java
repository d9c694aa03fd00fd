package org.policypress.tailoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.Numbering;
import org.policypress.library.Fragments;
import org.policypress.library.Library;
import org.policypress.library.Policy;
import org.policypress.library.School;
import org.policypress.markdown.Content;
import org.policypress.markdown.Markdown;
import org.policypress.markdown.MarkdownText;
import org.policypress.markdown.Pictures;
import org.policypress.markdown.SyntaxTrees;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;

/** Tailors the policies of one library; each policy's template is parsed once. */
final class LibraryTailor implements Tailor {

    private final Library library;
    private final Pictures pictures;
    private final SchoolTexts texts;
    private final Outcome<PolicyTemplate> closing;
    private final Map<Policy, Outcome<PolicyTemplate>> templates = new ConcurrentHashMap<>();
    private final SyntaxTrees trees = new SyntaxTrees();

    LibraryTailor(Library library, Pictures pictures) {
        this.library = library;
        this.pictures = pictures;
        this.texts = new SchoolTexts(library);
        this.closing = Closing.template(library);
    }

    @Override
    public Outcome<Document> tailor(Policy policy, School school, Edition edition) {
        return tailor(policy, school, edition, (document, _, _) -> document);
    }

    /** See {@link Tailored.Maker}. */
    Outcome<Tailored> withSource(Policy policy, School school, Edition edition) {
        return tailor(
                policy,
                school,
                edition,
                (document, text, pictures) ->
                        new Tailored(document, text.text().written(), text.amendments(), pictures));
    }

    /** What becomes of a document, of the text that it was read from, and of the paths of its pictures. */
    private interface Result<T> {
        T of(Document document, SchoolText text, List<String> pictures);
    }

    private <T> Outcome<T> tailor(Policy policy, School school, Edition edition, Result<T> result) {
        PlaceholderValues values = PlaceholderValues.of(library, policy, school, edition);
        if (!values.tooLong().isEmpty()) {
            return Outcome.failed(values.tooLong());
        }
        Outcome<SchoolText> body = template(policy).then(t -> texts.of(policy, t, values, edition));
        Outcome<MarkdownText> end = closing.then(t -> t.fill(values.forClosing(library, edition)));
        List<Problem> problems = new ArrayList<>(body.problems());
        problems.addAll(end.problems());
        if (body.value().isEmpty()) {
            return Outcome.failed(problems);
        }
        SchoolText text = body.value().get();
        List<MarkdownText> all =
                Stream.concat(Stream.of(text.text()), end.value().stream()).toList();
        ShownPictures shown = new ShownPictures(pictures);
        Outcome<Document> document = Markdown.read(all, shown, trees)
                .then(content -> Numbering.number(document(content, policy, school, edition)));
        problems.addAll(text.explain(document));
        return problems.stream().anyMatch(Problem::isError)
                ? Outcome.failed(problems)
                : new Outcome<>(document.value().map(d -> result.of(d, text, List.copyOf(shown.paths()))), problems);
    }

    /** See {@link Proof#problems}. */
    List<Problem> prove(Policy policy, List<School> schools, Edition edition) {
        Outcome<PolicyTemplate> template = template(policy);
        if (template.value().isEmpty()) {
            return template.problems();
        }
        List<Problem> problems = new ArrayList<>(template.problems());
        Set<String> good = new HashSet<>();
        for (School school : schools) {
            PlaceholderValues values = PlaceholderValues.of(library, policy, school, edition);
            String signature = template.value().get().signature(values);
            if (school.amendment(policy.id()).isPresent() || !good.contains(signature)) {
                List<Problem> found = tailor(policy, school, edition).problems();
                problems.addAll(found);
                if (found.isEmpty()) {
                    good.add(signature);
                }
            } else {
                problems.addAll(values.tooLong());
            }
        }
        return problems;
    }

    private Outcome<PolicyTemplate> template(Policy policy) {
        return templates.computeIfAbsent(
                policy, p -> PolicyTemplate.of(p.body(), Fragments.of(library.files()), Vocabulary.of(library, p)));
    }

    private Document document(Content content, Policy policy, School school, Edition edition) {
        return new Document(
                new Document.Key(
                        school.id().value(), policy.id().value(), school.urn().orElse("")),
                library.locale(),
                CoverPage.of(library, policy, school),
                content.opening(),
                content.sections(),
                content.footnotes(),
                edition);
    }
}
