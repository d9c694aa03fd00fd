package org.policypress.archive;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.policypress.document.Edition;
import org.policypress.library.CommitFiles;
import org.policypress.library.Library;
import org.policypress.library.LibraryReader;
import org.policypress.library.Policy;
import org.policypress.library.PolicyId;
import org.policypress.library.School;
import org.policypress.library.SchoolId;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.policypress.render.Beside;
import org.policypress.render.Format;
import org.policypress.render.Publisher;
import org.policypress.tailoring.Tailored;

/**
 * The policies of a library as its schools adopt them, in the state of one commit: what versions are made from. Safe from any
 * thread, for as long as the checkout is open that the commit came from.
 */
final class Adoptions {

    private final Outcome<Library> read;
    private final Library library;
    private final Tailored.Maker tailor;
    private final Publisher publisher;

    private Adoptions(Outcome<Library> read, Library library, Publisher publisher) {
        this.read = read;
        this.library = library;
        this.tailor = Tailored.Maker.of(library);
        this.publisher = publisher;
    }

    /** A school's adoption of a policy, both free of errors. */
    record Adoption(School school, Policy policy) {}

    /** Reads a commit. Errors in single schools and policies come up when one of these is asked for. */
    static Outcome<Adoptions> in(CommitFiles files) {
        // Fonts and style sheets are read beside policies and schools: each takes a core a good part of a second.
        CompletableFuture<Outcome<Publisher>> opening = Beside.begin(() -> Publisher.open(files));
        Outcome<Library> read = LibraryReader.read(files);
        Outcome<Publisher> opened = Beside.ended(opening);
        return read.value()
                .map(library -> opened.then(publisher -> Outcome.of(new Adoptions(read, library, publisher))))
                .orElseGet(() -> Outcome.failed(read.problems()));
    }

    /** A school's adoption of a policy, or why there is none. */
    Outcome<Adoption> find(SchoolId schoolId, PolicyId policyId) {
        Optional<School> school = library.school(schoolId);
        Optional<Policy> policy = library.policy(policyId);
        if (school.isEmpty() || policy.isEmpty()) {
            List<Problem> why = new ArrayList<>();
            school.ifPresentOrElse(
                    _ -> {}, () -> why.addAll(missing("schools/" + schoolId + "/", "school", schoolId.value())));
            policy.ifPresentOrElse(
                    _ -> {}, () -> why.addAll(missing("policies/" + policyId + ".md", "policy", policyId.value())));
            return Outcome.failed(why);
        }
        if (school.get().adoption(policyId).isEmpty()) {
            return Outcome.failed(Problem.error(
                    Place.of(school.get().file()),
                    "not-adopted",
                    school.get().name() + " does not adopt " + policyId + "; list it under policies:"));
        }
        return Outcome.of(new Adoption(school.get(), policy.get()));
    }

    /** What is wrong in the files of a school or policy that the library was read without; else, that it is not there. */
    private List<Problem> missing(String path, String kind, String id) {
        List<Problem> errors = read.problems().stream()
                .filter(Problem::isError)
                .filter(problem -> (problem.place().file() + "/").startsWith(path)
                        || problem.place().file().equals(path))
                .toList();
        return errors.isEmpty()
                ? List.of(Problem.error(
                        Place.of(path),
                        "no-such-" + kind,
                        "the commit has no " + kind + " " + id + "; commit it first"))
                : errors;
    }

    /** The rule that the versions of a policy are promised. */
    RetentionRule retention(Policy policy) {
        return RetentionRule.of(library, policy);
    }

    /** What an edition of an adopted policy holds, or every error found in making it. */
    Outcome<Contents> contents(Adoption adoption, Edition edition) {
        return tailor.tailor(adoption.policy(), adoption.school(), edition)
                .then(tailored -> publisher
                        .publish(tailored.document(), EnumSet.allOf(Format.class))
                        .then(publication ->
                                Outcome.of(new Contents(tailored.source(), publication, tailored.amendments()))));
    }
}
