package org.policypress.tailoring;

import freemarker.core.ParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policypress.problem.Lines;
import org.policypress.problem.Problem;

/**
 * Says in an author's words why FreeMarker cannot read a template. FreeMarker stops at the first thing that it cannot read,
 * so the rest is looked through here, roughly, for all else that would be reported of a template that can be read.
 */
final class ParseProblems {

    private static final Pattern BUILT_IN = Pattern.compile("(?<!\\?)\\?([A-Za-z_]+)");
    private static final Pattern NAME =
            Pattern.compile("\\s*([A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*)\\s*(?:[?!].*)?", Pattern.DOTALL);
    private static final Pattern LOOP_VARIABLE = Pattern.compile("\\bas\\s+(\\w+)(?:\\s*,\\s*(\\w+))?");
    private static final String CURLY_QUOTES = "“”‘’„";

    private final WholeText source;
    private final TemplateScan scan;
    private final List<Problem> problems = new ArrayList<>();

    private ParseProblems(WholeText source) {
        this.source = source;
        this.scan = TemplateScan.of(source.text());
    }

    /** What is wrong with a template that FreeMarker cannot read: at least one error. */
    static List<Problem> of(ParseException e, WholeText source, Vocabulary vocabulary) {
        ParseProblems found = new ParseProblems(source);
        found.checkTags();
        found.checkBuiltIns();
        if (found.problems.isEmpty()) {
            found.problems.addAll(TagNesting.check(found.scan, source));
        }
        if (found.problems.isEmpty()) {
            found.problems.add(found.syntax(e));
        }
        found.checkNames(vocabulary);
        return found.problems;
    }

    private void checkTags() {
        for (TemplateScan.Tag tag : scan.tags()) {
            if (!Sandbox.allowsTag(tag.name()) && !tag.closing()) {
                error(tag.offset(), "not-allowed", Sandbox.tagSentence(tag.name()));
            }
        }
    }

    private void checkBuiltIns() {
        for (TemplateScan.Expression expression : scan.expressions()) {
            Matcher builtIn = BUILT_IN.matcher(expression.text());
            while (builtIn.find()) {
                if (!Sandbox.allowsBuiltIn(builtIn.group(1))) {
                    error(
                            expression.offset() + builtIn.start(),
                            "unknown-built-in",
                            Sandbox.builtInSentence(builtIn.group(1)));
                }
            }
        }
    }

    private void checkNames(Vocabulary vocabulary) {
        Set<String> variables = new HashSet<>();
        Matcher variable = LOOP_VARIABLE.matcher(source.text());
        while (variable.find()) {
            variables.add(variable.group(1));
            if (variable.group(2) != null) {
                variables.add(variable.group(2));
            }
        }
        PlaceholderCheck check = new PlaceholderCheck(vocabulary, source, problems);
        for (TemplateScan.Expression expression : scan.expressions()) {
            Matcher name = NAME.matcher(expression.text());
            if (expression.dollar() >= 0
                    && name.matches()
                    && !variables.contains(name.group(1).split("\\.", 2)[0])) {
                check.check(new Reference(name.group(1), expression.offset(), false), true, expression.dollar());
            }
        }
    }

    /** What FreeMarker stumbled over, when nothing else was found. */
    private Problem syntax(ParseException e) {
        int at = Lines.of(source.file(), 1, source.text()).offset(e.getLineNumber(), Math.max(1, e.getColumnNumber()));
        if (!scan.open().isEmpty()) {
            TemplateScan.Open open = scan.open().getFirst();
            return problem(
                    open.offset(), "nothing ends " + open.begin() + " here; add " + open.end() + " where it ends");
        }
        for (TemplateScan.Expression expression : scan.expressions()) {
            int end = expression.offset() + expression.text().length();
            int begin = expression.dollar() >= 0
                    ? expression.dollar()
                    : source.text().lastIndexOf('<', expression.offset());
            if (at >= begin && at <= end) {
                return problem(begin, expression(expression));
            }
        }
        return problem(
                at,
                "this cannot be read: "
                        + e.getEditorMessage().lines().findFirst().orElse("FreeMarker gives no reason"));
    }

    private static String expression(TemplateScan.Expression expression) {
        if (expression.text().chars().anyMatch(c -> CURLY_QUOTES.indexOf(c) >= 0)) {
            return "write straight quotation marks here, \" before and after, not curly ones";
        }
        return expression.dollar() >= 0
                ? "this placeholder cannot be read; between the braces stands its name, as in ${school.name}"
                : "this tag cannot be read; write it as in <#if school.phase == \"nursery\"> or <#list 1..3 as n>";
    }

    private Problem problem(int offset, String sentence) {
        return Problem.error(source.at(offset), "placeholder-syntax", sentence);
    }

    private void error(int offset, String rule, String sentence) {
        problems.add(Problem.error(source.at(offset), rule, sentence));
    }
}
