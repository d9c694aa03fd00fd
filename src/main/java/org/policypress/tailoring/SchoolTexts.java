package org.policypress.tailoring;

import java.util.List;
import java.util.Optional;
import org.policypress.document.Edition;
import org.policypress.library.Library;
import org.policypress.library.Policy;
import org.policypress.library.School;
import org.policypress.markdown.MarkdownText;
import org.policypress.problem.Outcome;

/** Fills a policy's text for a school, and writes the school's amendments into it. Safe from any thread. */
final class SchoolTexts {

    private final Library library;
    private final BaseTexts bases;

    SchoolTexts(Library library) {
        this.library = library;
        this.bases = new BaseTexts(library);
    }

    /** The school's text, or everything that is wrong in the policy's or in the amendments. */
    Outcome<SchoolText> of(Policy policy, PolicyTemplate template, PlaceholderValues values, Edition edition) {
        Outcome<MarkdownText> model = template.fill(values);
        Optional<School.AmendmentFile> file = values.school().amendment(policy.id());
        return file.isEmpty() || model.hasErrors()
                ? model.then(text -> Outcome.of(SchoolText.plain(text)))
                : model.then(text -> amended(policy, file.get(), text, values, edition));
    }

    private Outcome<SchoolText> amended(
            Policy policy, School.AmendmentFile file, MarkdownText model, PlaceholderValues values, Edition edition) {
        return AmendedPolicy.read(file, model, library, bases, policy, values, edition)
                .then(amended -> amended.apply(policy, values.school())
                        .then(text -> Outcome.of(new SchoolText(text, words(amended), amended.namesLeftOut()))));
    }

    private static List<String> words(AmendedPolicy amended) {
        return amended.holding().keySet().stream().map(Amendment::words).toList();
    }
}
