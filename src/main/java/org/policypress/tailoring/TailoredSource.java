package org.policypress.tailoring;

import org.policypress.document.Edition;
import org.policypress.library.Fragments;
import org.policypress.library.Library;
import org.policypress.library.Policy;
import org.policypress.library.School;
import org.policypress.problem.Outcome;

/** A policy's text as a school has it, still as Markdown: what an archive keeps beside the document. */
public final class TailoredSource {

    private TailoredSource() {}

    /**
     * The text with its placeholders filled and the school's amendments in it.
     *
     * @param policy one of the library's policies
     * @param school one of the library's schools, which adopts the policy
     * @return the text, or every error found in making it
     */
    public static Outcome<String> of(Library library, Policy policy, School school, Edition edition) {
        PlaceholderValues values = PlaceholderValues.of(library, policy, school, edition);
        return PolicyTemplate.of(policy.body(), Fragments.of(library.files()), Vocabulary.of(library, policy))
                .then(template -> new SchoolTexts(library).of(policy, template, values, edition))
                .then(text -> Outcome.of(text.text().written()));
    }
}
