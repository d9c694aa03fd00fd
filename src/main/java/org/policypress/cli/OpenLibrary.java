package org.policypress.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.policypress.document.LibraryState;
import org.policypress.library.Checkout;
import org.policypress.library.DiskFiles;
import org.policypress.library.Library;
import org.policypress.library.LibraryReader;
import org.policypress.library.Policy;
import org.policypress.library.School;
import org.policypress.problem.Outcome;
import org.policypress.problem.Spelling;

/**
 * A library read for commands that make no publications.
 *
 * @param library those of its schools and policies that have no errors
 * @param state which state of the library is on the disk
 */
record OpenLibrary(Library library, LibraryState state) {

    /** Reads the library in a folder. */
    static Outcome<OpenLibrary> read(Path folder) {
        return LibraryReader.read(DiskFiles.of(folder))
                .then(library -> Outcome.of(new OpenLibrary(library, state(folder))));
    }

    private static LibraryState state(Path folder) {
        try (Checkout checkout = Checkout.of(folder)) {
            return checkout.state();
        }
    }

    /**
     * Some schools; all of them when none is named.
     *
     * @throws WrongCommand when there is none of that id
     */
    List<School> schools(Collection<String> ids) {
        return ids.isEmpty()
                ? library.schools()
                : ids.stream().map(this::school).toList();
    }

    /** A school by its id. */
    School school(String id) {
        return library.schools().stream()
                .filter(s -> s.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "school",
                        id,
                        library.schools().stream().map(s -> s.id().value()).toList()));
    }

    /** A policy by its id. */
    Policy policy(String id) {
        return library.policies().stream()
                .filter(p -> p.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "policy",
                        id,
                        library.policies().stream().map(p -> p.id().value()).toList()));
    }

    private static WrongCommand unknown(String what, String id, Collection<String> known) {
        String meant = Spelling.didYouMean(id, new TreeSet<>(known));
        return new WrongCommand(
                "There is no " + what + " '" + id + "'" + (meant.isEmpty() ? " without errors" : meant));
    }
}
