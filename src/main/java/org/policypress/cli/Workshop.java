package org.policypress.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.policypress.drafts.LibrarySources;
import org.policypress.library.Checkout;
import org.policypress.library.DiskFiles;
import org.policypress.library.HashedFiles;
import org.policypress.library.LastChanges;
import org.policypress.library.Library;
import org.policypress.library.LibraryReader;
import org.policypress.problem.Outcome;
import org.policypress.render.Beside;
import org.policypress.render.Format;
import org.policypress.render.Publisher;
import org.policypress.tailoring.Tailored;

/**
 * A library opened, with everything that makes publications of it.
 *
 * @param checkout the library's folder as git sees it
 * @param library those of its schools and policies that have no errors, and what is wrong; no library when
 *     {@code library.yaml} is wrong
 * @param publisher makes publications' files
 * @param changes when documents' files last changed; nothing when the library is under no version control
 */
record Workshop(
        Checkout checkout,
        HashedFiles files,
        Outcome<Library> library,
        Publisher publisher,
        Optional<LastChanges> changes)
        implements AutoCloseable {

    /** When fonts, style sheets and templates are read. */
    enum Opening {
        /** Beside policies and schools, since each takes a core a good part of a cold start. */
        AT_ONCE,
        /** When the first document is published: there may be none. */
        LATE
    }

    /**
     * Opens the library in a folder; its state in git is looked at beside all else.
     *
     * @param formats those that publications will be made in
     */
    static Workshop open(Path folder, Set<Format> formats, Opening opening) {
        HashedFiles files = new HashedFiles(DiskFiles.of(folder));
        CompletableFuture<Checkout> opened = Beside.begin(() -> Checkout.of(folder));
        CompletableFuture<Optional<LastChanges>> looking = opened.thenApply(Checkout::lastChanges);
        Publisher publisher = switch (opening) {
            case AT_ONCE -> {
                CompletableFuture<Outcome<Publisher>> begun = Beside.begin(() -> Publisher.open(files, formats));
                yield Publisher.late(() -> Beside.ended(begun));
            }
            case LATE -> Publisher.late(() -> Publisher.open(files, formats));
        };
        Outcome<Library> library = LibraryReader.read(files);
        return new Workshop(Beside.ended(opened), files, library, publisher, Beside.ended(looking));
    }

    /** Makes documents of the library. */
    Tailored.Maker tailor() {
        return Tailored.Maker.of(library.value().orElseThrow());
    }

    /** What drafts are made from. */
    LibrarySources sources(String toolkit) {
        return new LibrarySources(toolkit, files, changes);
    }

    @Override
    public void close() {
        checkout.close();
    }
}
