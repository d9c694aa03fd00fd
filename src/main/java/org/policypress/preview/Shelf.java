package org.policypress.preview;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.policypress.document.Edition;
import org.policypress.library.Checkout;
import org.policypress.library.DiskFiles;
import org.policypress.library.Library;
import org.policypress.library.LibraryReader;
import org.policypress.library.Policy;
import org.policypress.library.School;
import org.policypress.library.SourceFiles;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;
import org.policypress.render.Beside;
import org.policypress.render.Format;
import org.policypress.render.Publication;
import org.policypress.render.Publisher;
import org.policypress.tailoring.Tailor;

/**
 * The library as it was at one moment, with what makes drafts of it. Safe from any thread.
 *
 * @param library those of its schools and policies that have no errors; nothing where {@code library.yaml} has some
 * @param publisher makes the pages; nothing where a template has errors
 * @param problems what is wrong in the library's files
 * @param edition which state of the library it is
 */
record Shelf(
        SourceFiles files,
        Optional<Library> library,
        Optional<Publisher> publisher,
        List<Problem> problems,
        Edition.Draft edition) {

    private static final Set<Format> SHOWN = Set.of(Format.HTML);

    Shelf {
        problems = List.copyOf(problems);
    }

    /** Reads the library in a folder. */
    static Shelf read(Path folder) {
        return read(folder, Optional.empty());
    }

    /** Reads the library again, after files have changed. */
    Shelf next(Path folder, Set<Path> changed) {
        boolean layout = changed.stream()
                .map(file -> folder.relativize(file).toString())
                .anyMatch(file -> file.startsWith("templates") || file.equals("library.yaml"));
        return read(folder, layout ? Optional.empty() : publisher);
    }

    /** Policies and schools are read on one core while the library's state and the templates are looked at on another. */
    private static Shelf read(Path folder, Optional<Publisher> known) {
        DiskFiles files = DiskFiles.of(folder);
        CompletableFuture<Edition.Draft> looking = Beside.begin(() -> edition(folder));
        CompletableFuture<Outcome<Publisher>> opening =
                Beside.begin(() -> known.map(Outcome::of).orElseGet(() -> Publisher.open(files, SHOWN)));
        Outcome<Library> library = LibraryReader.read(files);
        Outcome<Publisher> publisher = Beside.ended(opening);
        List<Problem> problems = new ArrayList<>(library.problems());
        problems.addAll(publisher.problems());
        return new Shelf(files, library.value(), publisher.value(), problems, Beside.ended(looking));
    }

    private static Edition.Draft edition(Path folder) {
        try (Checkout checkout = Checkout.of(folder)) {
            return new Edition.Draft(checkout.state());
        }
    }

    /** A draft's page, or what keeps it from being made; with the warnings about it. */
    Outcome<String> draft(School school, Policy policy) {
        if (library.isEmpty() || publisher.isEmpty()) {
            return Outcome.failed(problems);
        }
        try {
            return Tailor.of(library.get())
                    .tailor(policy, school, edition)
                    .then(document -> publisher.get().publish(document, SHOWN))
                    .then(Shelf::page);
        } catch (SourceFiles.UnreadableFile e) {
            return Outcome.failed(e.problem());
        }
    }

    private static Outcome<String> page(Publication publication) {
        return Outcome.of(new String(publication.file(Format.HTML), StandardCharsets.UTF_8));
    }

    /** What is wrong in the library's files apart from single drafts: it may be why one is missing. */
    List<Problem> errors() {
        return problems.stream().filter(Problem::isError).toList();
    }

    /** The lines of a file around a line, to show where a problem is; none where there is no such file. */
    List<String> lines(String file) {
        try {
            return files.read(file)
                    .map(bytes ->
                            new String(bytes, StandardCharsets.UTF_8).lines().toList())
                    .orElse(List.of());
        } catch (SourceFiles.UnreadableFile e) {
            return List.of();
        }
    }
}
