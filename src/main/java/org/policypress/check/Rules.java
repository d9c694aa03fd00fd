package org.policypress.check;

import java.util.List;

/** All rules. */
final class Rules {

    private Rules() {}

    /**
     * The rules about a policy's text.
     *
     * @param words words that the library says are spelt right
     */
    static List<PolicyRule> policies(List<String> words) {
        return List.of(
                new EmptySection(),
                Unnamed.sections(),
                Unnamed.clauses(),
                new NamedInText(),
                new TermInText(),
                new ReviewInText(),
                new OutdatedLaw(ReplacedLaw.builtIn()),
                new ReadingAge(),
                new SpeltWrong(words),
                new SameField());
    }

    /** The rules about a library and its schools. */
    static List<LibraryRule> libraries() {
        return List.of(
                new OverdueReview(), new MissingPolicy(), new UnusedVariable(), new UnusedTerm(), new UnusedFragment());
    }
}
