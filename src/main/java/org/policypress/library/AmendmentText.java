package org.policypress.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.policypress.yaml.Characters;
import org.policypress.yaml.Fields;

/**
 * A school's amendments to a policy: the front matter of their file, and its text. What the text says is for a later stage.
 *
 * @param base the commit of the model text that they were written against: its id or the beginning of one
 * @param basePlace where the file says that
 * @param body the Markdown after the front matter
 */
public record AmendmentText(String base, Place basePlace, SourceText body) {

    private static final String AMENDS = "amends";
    private static final String BASE = "base";

    /** A name such as {@code main} would move on with the model, and no change of it would ever be seen. */
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,40}");

    /**
     * Reads a school's file.
     *
     * @return its text, or everything that is wrong in the front matter
     */
    public static Outcome<AmendmentText> read(School.AmendmentFile file) {
        return FrontMatter.of(file.text()).then(parts -> read(file.policy(), parts));
    }

    private static Outcome<AmendmentText> read(PolicyId policy, FrontMatter parts) {
        List<Problem> problems = new ArrayList<>();
        Fields fields = Fields.of(parts.keys(), problems);
        Optional<String> amends = fields.requiredText(AMENDS);
        Optional<String> base = fields.required(
                BASE,
                text -> Optional.of(text).filter(COMMIT.asMatchPredicate()),
                "the id of the commit whose model text this amends, such as 4f2a91c");
        fields.refuseOthers();
        amends.filter(name -> !name.equals(policy.value()))
                .ifPresent(name -> problems.add(Problem.error(
                        fields.place(AMENDS),
                        "wrong-policy",
                        "this file is named after " + policy + " and amends " + Characters.quoted(name)
                                + "; give both the same name")));
        return problems.stream().anyMatch(Problem::isError)
                ? Outcome.failed(problems)
                : Outcome.of(new AmendmentText(base.orElseThrow(), fields.place(BASE), parts.body()), problems);
    }
}
