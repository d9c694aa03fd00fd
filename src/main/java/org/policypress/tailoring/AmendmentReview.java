package org.policypress.tailoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypress.document.Edition;
import org.policypress.library.Fragments;
import org.policypress.library.Library;
import org.policypress.library.Policy;
import org.policypress.library.School;
import org.policypress.problem.Outcome;

/** Holds schools' amendments against the model, for those who settle, count or record them. Safe from any thread. */
public final class AmendmentReview {

    private final Library library;
    private final BaseTexts bases;

    private AmendmentReview(Library library) {
        this.library = library;
        this.bases = new BaseTexts(library);
    }

    /** A review of the amendments in a library. */
    public static AmendmentReview of(Library library) {
        return new AmendmentReview(library);
    }

    /**
     * A school's amendments to a policy. Where the base cannot be read, that is told, and what can be in conflict is.
     *
     * @return nothing where the school has none; what is wrong in how they are written
     */
    public Outcome<Optional<Amendments>> read(Policy policy, School school, Edition edition) {
        Optional<School.AmendmentFile> file = school.amendment(policy.id());
        if (file.isEmpty()) {
            return Outcome.of(Optional.empty());
        }
        PlaceholderValues values = PlaceholderValues.of(library, policy, school, edition);
        return PolicyTemplate.of(policy.body(), Fragments.of(library.files()), Vocabulary.of(library, policy))
                .then(template -> template.fill(values))
                .then(model -> AmendedPolicy.read(file.get(), model, library, bases, policy, values, edition))
                .then(amended -> Outcome.of(Optional.of(amendments(amended, policy, school))));
    }

    private static Amendments amendments(AmendedPolicy amended, Policy policy, School school) {
        List<Amendments.Entry> entries = amended.standings().entrySet().stream()
                .map(entry -> entry(entry, amended.model(), policy, school))
                .toList();
        return new Amendments(amended.text().base(), entries);
    }

    private static Amendments.Entry entry(
            Map.Entry<Amendment, Standing> of, FilledModel model, Policy policy, School school) {
        Amendment amendment = of.getKey();
        Optional<String> now = model.find(amendment.target()).map(model::authored);
        return switch (of.getValue()) {
            case Standing.Holds _ -> entry(of, Amendments.State.HOLDS, now, now, policy, school);
            case Standing.Same _ -> entry(of, Amendments.State.SAME, Optional.empty(), now, policy, school);
            case Standing.Unknown _ -> entry(of, Amendments.State.UNKNOWN, Optional.empty(), now, policy, school);
            case Standing.Conflict c ->
                entry(
                        of,
                        c.renamed().isPresent() ? Amendments.State.RENAMED : Amendments.State.CONFLICT,
                        c.base(),
                        c.now(),
                        policy,
                        school);
        };
    }

    private static Amendments.Entry entry(
            Map.Entry<Amendment, Standing> of,
            Amendments.State state,
            Optional<String> base,
            Optional<String> now,
            Policy policy,
            School school) {
        Amendment amendment = of.getKey();
        return new Amendments.Entry(
                amendment.action().word(),
                amendment.target(),
                amendment.place(),
                state,
                base,
                now,
                amendment.authored().stripTrailing(),
                of.getValue() instanceof Standing.Conflict c ? c.renamed() : Optional.empty(),
                AmendmentProblems.of(amendment, of.getValue(), policy, school));
    }
}
