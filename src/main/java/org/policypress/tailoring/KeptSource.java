package org.policypress.tailoring;

import java.util.ArrayList;
import java.util.List;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.Numbering;
import org.policypress.library.Library;
import org.policypress.library.Policy;
import org.policypress.library.School;
import org.policypress.library.SourceText;
import org.policypress.markdown.Markdown;
import org.policypress.markdown.MarkdownText;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;

/**
 * A document made of text that an archive kept ({@link TailoredSource}), where the library no longer has the commit that the
 * text came from. Cover, pictures and the closing sections are those of the library as it is.
 */
public final class KeptSource {

    private KeptSource() {}

    /**
     * The document.
     *
     * @param source the kept Markdown
     * @param policy one of the library's policies
     * @param school one of the library's schools, which adopts the policy
     */
    public static Outcome<Document> of(
            SourceText source, Library library, Policy policy, School school, Edition edition) {
        PlaceholderValues values = PlaceholderValues.of(library, policy, school, edition);
        List<MarkdownText> texts = new ArrayList<>();
        // The text lies where the policy does, so that its pictures are found.
        texts.add(MarkdownText.plain(policy.file(), 1, source.text()));
        Outcome<MarkdownText> end = Closing.template(library).then(t -> t.fill(values.forClosing(library, edition)));
        end.value().ifPresent(texts::add);
        List<Problem> problems = new ArrayList<>(end.problems());
        Outcome<Document> document = Markdown.read(texts, new LibraryPictures(library.files()))
                .then(content -> Numbering.number(new Document(
                        new Document.Key(
                                school.id().value(),
                                policy.id().value(),
                                school.urn().orElse("")),
                        library.locale(),
                        CoverPage.of(library, policy, school),
                        content.opening(),
                        content.sections(),
                        content.footnotes(),
                        edition)));
        problems.addAll(document.problems());
        return document.hasErrors() ? Outcome.failed(problems) : new Outcome<>(document.value(), problems);
    }
}
