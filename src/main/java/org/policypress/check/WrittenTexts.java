package org.policypress.check;

import java.util.stream.Stream;
import org.policypress.library.Library;
import org.policypress.library.School;
import org.policypress.library.SourceText;
import org.policypress.library.Templates;

/** What people have written in a library that ends up in policies. */
final class WrittenTexts {

    private WrittenTexts() {}

    /** All of it: policies with their fragments, schools' amendments, and the closing. */
    static Stream<String> of(Library library) {
        Stream<String> policies = library.policies().stream()
                .map(policy -> PolicyText.whole(library, policy).text());
        Stream<String> amendments = library.schools().stream()
                .flatMap(school -> school.amendments().stream())
                .map(School.AmendmentFile::text)
                .map(SourceText::text);
        return Stream.of(policies, amendments, closing(library)).flatMap(texts -> texts);
    }

    /** The closing that follows every policy. */
    static Stream<String> closing(Library library) {
        return Templates.of(library.files()).text("closing.md").stream();
    }
}
