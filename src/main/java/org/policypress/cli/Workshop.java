package org.policypress.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.policypress.document.LibraryState;
import org.policypress.library.Checkout;
import org.policypress.library.DiskFiles;
import org.policypress.library.Library;
import org.policypress.library.LibraryReader;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;
import org.policypress.render.Beside;
import org.policypress.render.Publisher;
import org.policypress.tailoring.Tailor;

/**
 * A library opened, with everything that makes publications of it.
 *
 * @param library those of its schools and policies that have no errors
 * @param tailor makes documents
 * @param publisher makes their files
 * @param state which state of the library is on the disk
 */
record Workshop(Library library, Tailor tailor, Publisher publisher, LibraryState state) {

    /**
     * Opens the library in a folder. Fonts and style sheets, and the library's state, are read beside policies and schools, since
     * each takes a core a good part of a cold start.
     *
     * @return the workshop and what is wrong in the library; no workshop when {@code library.yaml} or a template is wrong
     */
    static Outcome<Workshop> open(Path folder) {
        DiskFiles files = DiskFiles.of(folder);
        CompletableFuture<LibraryState> looking = Beside.begin(() -> state(folder));
        CompletableFuture<Outcome<Publisher>> opening = Beside.begin(() -> Publisher.open(files));
        Outcome<Library> library = LibraryReader.read(files);
        LibraryState state = Beside.ended(looking);
        Outcome<Publisher> publisher = Beside.ended(opening);
        List<Problem> problems = new ArrayList<>(library.problems());
        problems.addAll(publisher.problems());
        if (library.value().isEmpty() || publisher.value().isEmpty()) {
            return Outcome.failed(problems);
        }
        Tailor tailor = Tailor.of(library.value().get());
        return Outcome.of(
                new Workshop(library.value().get(), tailor, publisher.value().get(), state), problems);
    }

    private static LibraryState state(Path folder) {
        try (Checkout checkout = Checkout.of(folder)) {
            return checkout.state();
        }
    }
}
