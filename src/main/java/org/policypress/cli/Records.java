package org.policypress.cli;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.policypress.archive.Archive;
import org.policypress.archive.Archives;
import org.policypress.archive.Export;
import org.policypress.archive.Signing;
import org.policypress.library.DiskFiles;
import org.policypress.library.Names;
import org.policypress.library.SchoolId;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;
import org.policypress.problem.Spelling;

/** The archives of the library that a command is about. */
final class Records {

    /** Problems that are the machine's rather than those of somebody's files. */
    private static final Set<String> MACHINE = Set.of("archive-failed", Export.FAILED);

    private final PolicyPress top;
    private final Archives archives;

    Records(PolicyPress top) {
        this.top = top;
        this.archives = Archives.in(
                top.library().resolve("archive"),
                InstantSource.system(),
                () -> Signing.of(top.library(), new PassphrasePrompt(top.terminal())));
    }

    Archives archives() {
        return archives;
    }

    /**
     * A school's archive, whether there is one yet or not.
     *
     * @throws WrongCommand when neither the library nor an archive knows the school
     */
    Archive of(String school) {
        SortedSet<String> known = known();
        if (!known.contains(school) || Names.refusal(school).isPresent()) {
            throw new WrongCommand("There is no school '" + school + "'" + Spelling.didYouMean(school, known));
        }
        return archives.of(new SchoolId(school));
    }

    private SortedSet<String> known() {
        SortedSet<String> known = new TreeSet<>();
        archives.schools().forEach(id -> known.add(id.value()));
        DiskFiles.of(top.library()).list("schools").stream()
                .filter(name -> name.endsWith("/"))
                .forEach(name -> known.add(name.substring(0, name.length() - 1)));
        return known;
    }

    /** The archives of some schools; of all schools that have one when none is named. */
    List<Archive> of(List<String> schools) {
        return schools.isEmpty()
                ? archives.schools().stream().map(archives::of).toList()
                : schools.stream().map(this::of).toList();
    }

    /** The archives of all schools that are in the library or have one, sorted. */
    List<Archive> all() {
        return known().stream()
                .filter(id -> Names.refusal(id).isEmpty())
                .map(SchoolId::new)
                .map(archives::of)
                .toList();
    }

    /** Prints the problems of an outcome, goes on with its value, and gives the exit status of both. */
    <T> int answer(Outcome<T> outcome, ToIntFunction<T> then) {
        new ProblemPrinter(top.terminal()).print(outcome.problems());
        int status = outcome.value().map(then::applyAsInt).orElse(ExitStatus.DONE);
        return Math.max(status, status(outcome.problems()));
    }

    /** The exit status that problems of archives stand for. */
    static int status(List<Problem> problems) {
        if (problems.stream().anyMatch(problem -> MACHINE.contains(problem.rule()))) {
            return ExitStatus.FAILED;
        }
        return problems.stream().anyMatch(Problem::isError) ? ExitStatus.PROBLEMS : ExitStatus.DONE;
    }
}
