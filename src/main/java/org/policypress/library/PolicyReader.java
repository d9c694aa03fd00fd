package org.policypress.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;
import org.policypress.yaml.Fields;

/** Reads a policy: its front matter. What its text says is for a later stage. */
final class PolicyReader {

    private final PolicyId id;
    private final FrontMatter file;
    private final List<Problem> problems = new ArrayList<>();

    private PolicyReader(PolicyId id, FrontMatter file) {
        this.id = id;
        this.file = file;
    }

    /**
     * The policy of a file.
     *
     * @return the policy, or all errors found
     */
    static Outcome<Policy> read(PolicyId id, SourceText text) {
        return FrontMatter.of(text).then(file -> new PolicyReader(id, file).read());
    }

    private Outcome<Policy> read() {
        Fields fields = Fields.of(file.keys(), problems);
        Optional<String> title = fields.requiredText("title");
        Optional<String> audience = fields.requiredText("audience");
        Optional<Boolean> statutory = fields.requiredFlag("statutory");
        Optional<ReviewCycle> review = fields.required("review", ReviewCycle::parse, ReviewCycle.FORM);
        Optional<Boolean> website = fields.requiredFlag("website");
        Optional<RetentionPeriod> retention =
                fields.optional("retention", RetentionPeriod::parse, RetentionPeriod.FORM);
        List<Variable> variables = new VariableReader(problems).declared(fields.fields("variables"));
        Applicability applies = applies(fields.fields("applies"));
        fields.refuseOthers();
        return problems.stream().anyMatch(Problem::isError)
                ? Outcome.failed(problems)
                : Outcome.of(
                        new Policy(
                                id,
                                title.orElseThrow(),
                                audience.orElseThrow(),
                                statutory.orElseThrow(),
                                review.orElseThrow(),
                                website.orElseThrow(),
                                retention,
                                variables,
                                applies,
                                file.body(),
                                Places.of(file.keys())),
                        problems);
    }

    private static Applicability applies(Fields fields) {
        Set<School.Phase> phases = fields.choices("phase", School.Phase.class);
        Set<School.Governance> governance = fields.choices("governance", School.Governance.class);
        fields.refuseOthers();
        return new Applicability(phases, governance);
    }
}
