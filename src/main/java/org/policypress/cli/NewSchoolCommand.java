package org.policypress.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.policypress.library.Library;
import org.policypress.library.SampleSchool;
import org.policypress.library.School;
import org.policypress.library.SchoolId;
import org.policypress.problem.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a school. */
@Command(
        name = "school",
        description = {
            "Begin a school: schools/<id>/school.yaml, which works as it is, and whose comments tell what else it can say.",
            "",
            "It adopts the library's policies that are for such a school. Schools in England come quicker from an extract:"
                    + " see policypress schools import --help."
        },
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  policypress new school \"St Hilda's\" --phase secondary --governance academy",
            "  policypress new school \"Ysgol y Nant\" --id nant --head \"Ann Example\""
        })
final class NewSchoolCommand implements Callable<Integer> {

    private final PolicyPress top;

    @Parameters(paramLabel = "NAME", description = "What the school is called, as on its covers.")
    private String name = "";

    @Option(names = "--id", paramLabel = "ID", description = "The school's id, instead of one made of its name.")
    private Optional<String> id = Optional.empty();

    @Option(names = "--phase", paramLabel = "PHASE", description = "Whom it teaches, such as secondary. Else: primary.")
    private School.Phase phase = School.Phase.PRIMARY;

    @Option(names = "--governance", paramLabel = "KIND", description = "Who runs it: academy, or else maintained.")
    private School.Governance governance = School.Governance.MAINTAINED;

    @Option(names = "--head", paramLabel = "NAME", description = "The head's name.")
    private Optional<String> head = Optional.empty();

    @Option(names = "--chair", paramLabel = "NAME", description = "The name of the chair of governors.")
    private Optional<String> chair = Optional.empty();

    NewSchoolCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        Path folder = top.library();
        Outcome<OpenLibrary> open = OpenLibrary.read(folder);
        if (open.value().isEmpty()) {
            new ProblemPrinter(top.terminal()).print(open.problems());
            return ExitStatus.PROBLEMS;
        }
        Library library = open.value().get().library();
        Beginning school = new Beginning("school", name, id);
        refuseName(library, school.words());
        Map<String, String> people = new TreeMap<>();
        head.ifPresent(person -> people.put("head", person));
        chair.ifPresent(person -> people.put("chair", person));
        SampleSchool sample = new SampleSchool(school.words(), phase, governance, people);
        String file = School.file(new SchoolId(school.id()));
        school.write(folder, file, sample.in(library));
        top.terminal().tell("Wrote " + file + ": its comments tell what else it can say.");
        top.terminal().tell("See its drafts with: policypress render --school " + school.id());
        return ExitStatus.DONE;
    }

    private static void refuseName(Library library, String name) {
        library.schools().stream()
                .filter(school -> school.name().equals(name))
                .findFirst()
                .ifPresent(other -> {
                    throw new WrongCommand("The school " + other.id()
                            + " has that name already; add what tells them apart, such as its town");
                });
    }
}
