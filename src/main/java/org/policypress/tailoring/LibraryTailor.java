package org.policypress.tailoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.Numbering;
import org.policypress.library.Library;
import org.policypress.library.Policy;
import org.policypress.library.School;
import org.policypress.markdown.Content;
import org.policypress.markdown.Markdown;
import org.policypress.markdown.MarkdownText;
import org.policypress.markdown.Pictures;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/** Tailors the policies of one library; each policy's template is parsed once. */
final class LibraryTailor implements Tailor {

    private final Library library;
    private final Pictures pictures;
    private final Outcome<PolicyTemplate> closing;
    private final Map<Policy, Outcome<PolicyTemplate>> templates = new ConcurrentHashMap<>();

    LibraryTailor(Library library, Pictures pictures) {
        this.library = library;
        this.pictures = pictures;
        this.closing = Closing.template(library);
    }

    @Override
    public Outcome<Document> tailor(Policy policy, School school, Edition edition) {
        Outcome<PolicyTemplate> template =
                templates.computeIfAbsent(policy, p -> PolicyTemplate.of(p.body(), Vocabulary.of(library, p)));
        PlaceholderValues values = PlaceholderValues.of(library, policy, school, edition);
        List<Problem> refused = new ArrayList<>(values.tooLong());
        refused.addAll(amendments(policy, school));
        if (!refused.isEmpty()) {
            return Outcome.failed(refused);
        }
        Outcome<MarkdownText> body = template.then(t -> t.fill(values));
        Outcome<MarkdownText> end = closing.then(t -> t.fill(values.forClosing(library, edition)));
        List<Problem> problems = new ArrayList<>(body.problems());
        problems.addAll(end.problems());
        List<MarkdownText> texts =
                Stream.of(body, end).flatMap(text -> text.value().stream()).toList();
        if (body.value().isEmpty()) {
            return Outcome.failed(problems);
        }
        Outcome<Document> document = Markdown.read(texts, pictures)
                .then(content -> Numbering.number(document(content, policy, school, edition)));
        problems.addAll(document.problems());
        Optional<Document> value = problems.stream().anyMatch(Problem::isError) ? Optional.empty() : document.value();
        return new Outcome<>(value, problems);
    }

    /** A school's own changes are not for dropping: as long as nothing applies them, they are an error. */
    private static List<Problem> amendments(Policy policy, School school) {
        return school.amendments().stream()
                .filter(amendment -> amendment.policy().equals(policy.id()))
                .map(
                        amendment -> Problem.error(
                                Place.of(amendment.text().file()),
                                "amendment",
                                "this version does not apply a school's amendments yet; remove the file to have the model text"))
                .toList();
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
