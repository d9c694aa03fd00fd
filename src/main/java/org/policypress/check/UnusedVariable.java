package org.policypress.check;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.policypress.library.Library;
import org.policypress.library.Policy;
import org.policypress.library.School;
import org.policypress.library.SourceText;
import org.policypress.library.Variable;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/** A variable that schools are asked for, by a policy or by library.yaml, and that stands nowhere. */
final class UnusedVariable implements LibraryRule {

    @Override
    public String id() {
        return "unused-variable";
    }

    @Override
    public List<Problem> check(Library library, LocalDate today) {
        return Stream.concat(
                        library.policies().parallelStream().flatMap(policy -> ofPolicy(library, policy)),
                        ofLibrary(library))
                .toList();
    }

    private Stream<Problem> ofPolicy(Library library, Policy policy) {
        if (policy.variables().isEmpty()) {
            return Stream.empty();
        }
        Expressions expressions = Expressions.in(Stream.concat(
                Stream.of(PolicyText.whole(library, policy).text()),
                library.schools().stream()
                        .flatMap(school -> school.amendment(policy.id()).stream())
                        .map(School.AmendmentFile::text)
                        .map(SourceText::text)));
        return unused(policy.variables(), expressions)
                .map(variable -> problem(
                        policy.places().of("variables." + variable.name()), "nothing in the policy asks", variable));
    }

    private Stream<Problem> ofLibrary(Library library) {
        if (library.variables().isEmpty()) {
            return Stream.empty();
        }
        Expressions expressions = Expressions.in(WrittenTexts.of(library));
        return unused(library.variables(), expressions)
                .map(variable -> problem(
                        library.places().of("variables." + variable.name()), "nothing in any policy asks", variable));
    }

    private static Stream<Variable> unused(List<Variable> variables, Expressions expressions) {
        return variables.stream().filter(variable -> !expressions.ask(variable.name()));
    }

    private Problem problem(Place place, String nothing, Variable variable) {
        return Problem.warning(
                place,
                id(),
                nothing + " for ${" + variable.name() + "}; write it where it belongs, or delete the variable");
    }
}
