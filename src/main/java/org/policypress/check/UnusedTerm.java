package org.policypress.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.policypress.library.Library;
import org.policypress.problem.Problem;

/** A term of library.yaml that no text asks for. */
final class UnusedTerm implements LibraryRule {

    /** Terms that every library has, whether it names them or not. */
    private static final Set<String> BUILT_IN = Set.of("head", "chair", "governing_body");

    @Override
    public String id() {
        return "unused-term";
    }

    @Override
    public List<Problem> check(Library library, LocalDate today) {
        List<String> texts = WrittenTexts.of(library).toList();
        return library.terms().keySet().stream()
                .filter(term -> !BUILT_IN.contains(term))
                .filter(term -> texts.stream().noneMatch(text -> uses(text, term)))
                .sorted()
                .map(term -> Problem.warning(
                        library.places().of("terms." + term),
                        id(),
                        "nothing asks for ${school." + term
                                + "}; write it where a policy means it, or delete the term"))
                .toList();
    }

    private static boolean uses(String text, String term) {
        return text.contains("." + term) || text.contains("\"" + term + "\"");
    }
}
