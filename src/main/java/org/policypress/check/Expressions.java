package org.policypress.check;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands in the placeholders and tags of texts: there a variable is asked for.
 *
 * @param written each placeholder and tag as it was written
 */
record Expressions(List<String> written) {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^}]*}|<#[^>]*>");

    /** The expressions of some texts. */
    static Expressions in(Stream<String> texts) {
        return new Expressions(texts.flatMap(text -> EXPRESSION.matcher(text).results())
                .map(MatchResult::group)
                .toList());
    }

    /** Whether one of them asks for a variable. */
    boolean ask(String variable) {
        Pattern name = Pattern.compile("\\b" + Pattern.quote(variable) + "\\b");
        return written.stream().anyMatch(name.asPredicate());
    }
}
