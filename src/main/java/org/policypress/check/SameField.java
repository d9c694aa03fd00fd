package org.policypress.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policypress.problem.Problem;

/** Two fields of one form that ask for the same: whoever fills it in by voice or with a screen reader cannot tell them apart. */
final class SameField implements PolicyRule {

    private static final Pattern FORM =
            Pattern.compile("^(`{3,}|~{3,})[ \\t]*form[ \\t]*\\n(.*?)^\\1", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern FIELD =
            Pattern.compile("^[ \\t]*(\\S[^\\n]*?)[ \\t]*:[ \\t]*[a-z]+[ \\t]*$", Pattern.MULTILINE);

    @Override
    public String id() {
        return "same-field";
    }

    @Override
    public List<Problem> check(PolicyText text) {
        List<Problem> problems = new ArrayList<>();
        Matcher form = FORM.matcher(text.body());
        while (form.find()) {
            Set<String> labels = new HashSet<>();
            Matcher field = FIELD.matcher(text.body()).region(form.start(2), form.end(2));
            while (field.find()) {
                if (!labels.add(field.group(1).toLowerCase(Locale.ROOT))) {
                    problems.add(text.problem(
                            this,
                            field.start(1),
                            "this form asks for “" + field.group(1)
                                    + "” twice; say in one of the two which is meant, such as whose it is"));
                }
            }
        }
        return problems;
    }
}
