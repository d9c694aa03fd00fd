package org.policypress.cli;

import java.util.List;
import java.util.stream.Stream;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.LibraryState;
import org.policypress.library.Library;
import org.policypress.library.LibraryReader;
import org.policypress.library.Policy;
import org.policypress.library.PolicyId;
import org.policypress.library.School;
import org.policypress.library.SchoolId;
import org.policypress.library.SourceFiles;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;
import org.policypress.problem.Spelling;
import org.policypress.tailoring.Tailor;

/**
 * What a school's document is made from, in one state of the library.
 *
 * @param library the library as it was then
 * @param policy one of its policies
 * @param school one of its schools, which adopts the policy
 * @param state which state it is
 */
record Made(Library library, Policy policy, School school, LibraryState state) {

    /**
     * Looks a school and a policy up.
     *
     * @return both, or what is wrong in their files
     * @throws WrongCommand when there is no such school or policy, or the school does not adopt it
     */
    static Outcome<Made> of(SourceFiles files, LibraryState state, SchoolId school, PolicyId policy) {
        Outcome<Library> read = LibraryReader.read(files);
        if (read.value().isEmpty()) {
            return Outcome.failed(read.problems());
        }
        Library library = read.value().get();
        List<Problem> own = read.problems().stream()
                .filter(problem -> concerns(problem.place().file(), school, policy))
                .toList();
        requireFile(files, "school", school.value(), "schools/" + school + "/school.yaml", library);
        requireFile(files, "policy", policy.value(), "policies/" + policy + ".md", library);
        if (own.stream().anyMatch(Problem::isError)) {
            return Outcome.failed(own);
        }
        School adopting = library.school(school).orElseThrow();
        if (adopting.adoption(policy).isEmpty()) {
            throw new WrongCommand(
                    adopting.name() + " does not adopt " + policy + ": list it under policies in " + adopting.file());
        }
        return Outcome.of(new Made(library, library.policy(policy).orElseThrow(), adopting, state), own);
    }

    private static boolean concerns(String file, SchoolId school, PolicyId policy) {
        return file.equals("schools/" + school)
                || file.startsWith("schools/" + school + "/")
                || file.equals("policies/" + policy + ".md")
                || !(file.startsWith("schools/") || file.startsWith("policies/"));
    }

    private static void requireFile(SourceFiles files, String what, String id, String path, Library library) {
        if (files.read(path).isEmpty()) {
            Stream<String> known = what.equals("school")
                    ? library.schools().stream().map(s -> s.id().value())
                    : library.policies().stream().map(p -> p.id().value());
            throw new WrongCommand(
                    "There is no " + what + " '" + id + "'" + where(files) + Spelling.didYouMean(id, known.toList()));
        }
    }

    private static String where(SourceFiles files) {
        return files.toString().startsWith("commit ") ? " in " + files : "";
    }

    /** The document. */
    Outcome<Document> document(Edition edition) {
        return Tailor.of(library).tailor(policy, school, edition);
    }
}
