package org.policypress.check;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policypress.library.School;
import org.policypress.problem.Problem;

/** A variable that schools are asked for, and that stands nowhere. */
final class UnusedVariable implements PolicyRule {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^}]*}|<#[^>]*>");

    @Override
    public String id() {
        return "unused-variable";
    }

    @Override
    public List<Problem> check(PolicyText text) {
        List<String> expressions = Stream.concat(
                        Stream.of(text.body()),
                        text.library().schools().stream()
                                .flatMap(
                                        school -> school.amendment(text.policy().id()).stream())
                                .map(School.AmendmentFile::text)
                                .map(source -> source.text()))
                .flatMap(source -> EXPRESSION.matcher(source).results().map(found -> found.group()))
                .toList();
        return text.policy().variables().stream()
                .filter(variable -> expressions.stream()
                        .noneMatch(Pattern.compile("\\b" + Pattern.quote(variable.name()) + "\\b")
                                .asPredicate()))
                .map(variable -> Problem.warning(
                        text.policy().places().of("variables." + variable.name()),
                        id(),
                        "nothing in the policy asks for ${" + variable.name()
                                + "}; write it where it belongs, or delete the" + " variable"))
                .toList();
    }
}
