package org.policypress.problem;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * One thing that is wrong with a user's files.
 *
 * @param place where; several problems may share a place
 * @param severity how bad it is
 * @param rule the rule's id in kebab case, such as {@code unknown-placeholder}: stable, for scripts and for turning a
 *     rule down
 * @param sentence what is wrong and what to do about it, in the user's words; no line break, and no full stop after a
 *     word that someone may copy
 */
public record Problem(Place place, Severity severity, String rule, String sentence) implements Comparable<Problem> {

    private static final Pattern RULE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::place)
            .thenComparing(Problem::severity)
            .thenComparing(Problem::rule)
            .thenComparing(Problem::sentence);

    public Problem {
        if (!RULE.matcher(rule).matches()) {
            throw new IllegalArgumentException("rule '" + rule + "' must be in kebab case");
        }
        if (sentence.isBlank() || sentence.lines().count() > 1) {
            throw new IllegalArgumentException("a problem is one sentence on one line: '" + sentence + "'");
        }
    }

    /** A problem that keeps a document from being published. */
    public static Problem error(Place place, String rule, String sentence) {
        return new Problem(place, Severity.ERROR, rule, sentence);
    }

    /** A problem that somebody should look at. */
    public static Problem warning(Place place, String rule, String sentence) {
        return new Problem(place, Severity.WARNING, rule, sentence);
    }

    /** Whether this keeps a document from being published. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column: sentence}, with {@code warning:} before the sentence of a warning. */
    @Override
    public String toString() {
        return place + ": " + (isError() ? "" : "warning: ") + sentence;
    }
}
