package org.policypress.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.policypress.document.Edition;
import org.policypress.json.Json;
import org.policypress.library.Library;
import org.policypress.library.Policy;
import org.policypress.library.School;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;
import org.policypress.tailoring.AmendmentReview;
import org.policypress.tailoring.Amendments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists amendments. */
@Command(
        name = "list",
        description = {
            "List the amendments of schools, and how each stands to the model of today.",
            "",
            "holds: it is applied. conflict: the model has changed what it amends. renamed: the"
                    + " model has given that another name. same: the model says the same by now."
                    + " unknown: the model has no such clause."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {"  policypress amend list", "  policypress amend list larkmoor-primary --json"})
final class AmendListCommand implements Callable<Integer> {

    private final PolicyPress top;

    @Parameters(arity = "0..*", paramLabel = "SCHOOL", description = "Ids of schools. All of them when none is named.")
    private List<String> schools = new ArrayList<>();

    @Option(names = "--json", description = "Print them as JSON, with the texts of model and school.")
    private boolean json;

    AmendListCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        Outcome<OpenLibrary> opened = OpenLibrary.read(top.library());
        List<Problem> problems = new ArrayList<>();
        List<Json> items = new ArrayList<>();
        opened.value().ifPresent(library -> list(library, items, problems));
        if (opened.value().isEmpty()) {
            problems.addAll(opened.problems());
        }
        new ProblemPrinter(top.terminal())
                .print(problems.stream().sorted().distinct().toList());
        if (json) {
            top.terminal().out().println(Json.items(items).write());
        }
        return problems.stream().anyMatch(Problem::isError) ? ExitStatus.PROBLEMS : ExitStatus.DONE;
    }

    private void list(OpenLibrary open, List<Json> items, List<Problem> problems) {
        Library library = open.library();
        AmendmentReview review = AmendmentReview.of(library);
        for (School school : open.schools(schools)) {
            for (School.Adoption adoption : school.policies()) {
                Optional<Policy> policy = library.policy(adoption.policy());
                policy.ifPresent(found -> {
                    Outcome<Optional<Amendments>> amendments =
                            review.read(found, school, new Edition.Draft(open.state()));
                    problems.addAll(amendments.problems());
                    amendments
                            .value()
                            .flatMap(a -> a)
                            .ifPresent(a -> a.entries().forEach(entry -> tell(school, found, a, entry, items)));
                });
            }
        }
    }

    private void tell(School school, Policy policy, Amendments amendments, Amendments.Entry entry, List<Json> items) {
        String state = entry.state().name().toLowerCase(Locale.ROOT);
        if (!json) {
            top.terminal()
                    .out()
                    .println(Terminal.harmless(entry.place() + ": " + school.id() + " " + policy.id() + " "
                            + entry.words() + ": " + state));
            return;
        }
        items.add(Json.Members.empty()
                .with("school", school.id().value())
                .with("policy", policy.id().value())
                .with("action", entry.action())
                .with("target", entry.target().value())
                .with("state", state)
                .with("file", entry.place().file())
                .with("line", entry.place().line())
                .with("base_commit", amendments.base())
                .with("base", entry.base())
                .with("now", entry.now())
                .with("school_text", entry.school()));
    }
}
