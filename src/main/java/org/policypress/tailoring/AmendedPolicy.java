package org.policypress.tailoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.policypress.document.Edition;
import org.policypress.document.Id;
import org.policypress.library.AmendmentText;
import org.policypress.library.Library;
import org.policypress.library.Policy;
import org.policypress.library.School;
import org.policypress.markdown.MarkdownText;
import org.policypress.markdown.Passage;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;

/**
 * A policy with one school's amendments: how each stands to the model, and the text with all of them.
 *
 * @param text what the school's file says
 * @param model the model text, filled for the school
 * @param standings how each amendment stands, in the order of the file
 */
record AmendedPolicy(AmendmentText text, FilledModel model, Map<Amendment, Standing> standings) {

    /**
     * Reads a school's amendments and holds them against the model.
     *
     * @param file the school's file
     * @param filled the model text, filled for the school
     * @return the amendments, with what is wrong in how they are written; not yet with how they stand
     */
    static Outcome<AmendedPolicy> read(
            School.AmendmentFile file,
            MarkdownText filled,
            Library library,
            BaseTexts bases,
            Policy policy,
            PlaceholderValues values,
            Edition edition) {
        School school = values.school();
        return AmendmentText.read(file).then(text -> {
            Outcome<List<Amendment>> amendments = PolicyTemplate.of(
                            WholeText.plain(text.body()), Vocabulary.of(library, policy))
                    .then(template -> template.fill(values))
                    .then(AmendmentReader::read);
            Outcome<FilledModel> model = FilledModel.of(filled);
            Outcome<Optional<FilledModel>> base = bases.of(text, policy, school, edition);
            List<Problem> problems = new ArrayList<>(amendments.problems());
            problems.addAll(model.problems());
            problems.addAll(base.problems());
            if (problems.stream().anyMatch(Problem::isError)) {
                return Outcome.failed(problems);
            }
            Map<Amendment, Standing> standings = new LinkedHashMap<>();
            for (Amendment amendment : amendments.value().orElseThrow()) {
                standings.put(
                        amendment,
                        Standing.of(
                                amendment,
                                model.value().orElseThrow(),
                                base.value().orElseThrow(),
                                filled.source()));
            }
            return Outcome.of(new AmendedPolicy(text, model.value().orElseThrow(), standings), problems);
        });
    }

    /** The policy's text with the amendments in it, or everything that keeps them out. */
    Outcome<MarkdownText> apply(Policy policy, School school) {
        List<Problem> problems = new ArrayList<>();
        standings.forEach((amendment, standing) ->
                AmendmentProblems.of(amendment, standing, policy, school).ifPresent(problems::add));
        Map<Amendment, Passage> holding = holding();
        holding.forEach((amendment, passage) -> check(amendment, passage, problems));
        problems.addAll(Overlaps.check(holding));
        if (problems.stream().anyMatch(Problem::isError)) {
            return Outcome.failed(problems);
        }
        Splicing splicing = new Splicing(model.text());
        holding.forEach(splicing::add);
        Outcome<MarkdownText> amended =
                splicing.text(model.text().source() + "\n" + text.body().text());
        problems.addAll(amended.problems());
        return new Outcome<>(amended.value(), problems);
    }

    /** The amendments that are to be applied, with what they change. */
    Map<Amendment, Passage> holding() {
        Map<Amendment, Passage> holding = new LinkedHashMap<>();
        standings.forEach((amendment, standing) -> {
            if (standing instanceof Standing.Holds(Passage passage)) {
                holding.put(amendment, passage);
            }
        });
        return holding;
    }

    /** The names that go with what is left out, each with the amendment that leaves it out. */
    Map<Id, Amendment> namesLeftOut() {
        Map<Id, Amendment> gone = new LinkedHashMap<>();
        Set<Id> local = new HashSet<>();
        holding().forEach((amendment, passage) -> {
            amendment.passages().forEach(p -> p.id().ifPresent(local::add));
            if (!amendment.action().inserts()) {
                model.names(passage).forEach(id -> gone.put(id, amendment));
            }
            if (amendment.action() == Amendment.Action.REPLACE) {
                local.add(amendment.target());
            }
        });
        gone.keySet().removeAll(local);
        return gone;
    }

    /** Whether the model has a name, and no amendment leaves it out. */
    private boolean isTaken(Id id) {
        return model.find(id)
                .filter(passage -> holding().entrySet().stream()
                        .filter(entry -> !entry.getKey().action().inserts())
                        .noneMatch(entry -> entry.getValue().equals(passage)
                                || entry.getValue().holds(passage)))
                .isPresent();
    }

    private void check(Amendment amendment, Passage passage, List<Problem> problems) {
        Shape.check(amendment, passage).ifPresent(problems::add);
        for (Passage own : amendment.passages()) {
            own.id().filter(this::isTaken).ifPresent(id -> {
                if (!id.equals(amendment.target())) {
                    problems.add(Problem.error(
                            amendment.text().places().at(own.start()),
                            "duplicate-id",
                            "the model has the name {#" + id + "} already; give this one another name"));
                }
            });
        }
        if (passage.kind() == Passage.Kind.CLAUSE && !Splicing.beginsItsLine(model.text(), passage)) {
            problems.add(Problem.error(
                    amendment.place(),
                    "amendment-place",
                    "{#" + amendment.target()
                            + "} begins on the line of another clause in the model, where nothing can be changed; begin a line"
                            + " with it there"));
        }
    }
}
