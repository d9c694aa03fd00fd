package org.policypress.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files of a library's folder as a commit has them. Opens the repository for each file, and holds nothing open: the few
 * that are asked for are kept by whoever asks.
 *
 * @param library the library's folder
 * @param commit a commit that there is
 */
record PastFiles(Path library, String commit) implements SourceFiles {

    /** The past of the library in a folder; nothing when the library is under no version control. */
    static Optional<History> of(Path library) {
        try (Checkout checkout = Checkout.of(library)) {
            return checkout.committed().isEmpty() ? Optional.empty() : Optional.of(commit -> find(library, commit));
        }
    }

    private static Optional<SourceFiles> find(Path library, String commit) {
        try (Checkout checkout = Checkout.of(library)) {
            return checkout.commit(commit)
                    .map(found -> new PastFiles(library, found.state().id()));
        }
    }

    @Override
    public Optional<byte[]> read(String path) {
        try (Checkout checkout = Checkout.of(library)) {
            return checkout.commit(commit).flatMap(files -> files.read(path));
        }
    }

    @Override
    public List<String> list(String folder) {
        try (Checkout checkout = Checkout.of(library)) {
            return checkout.commit(commit).map(files -> files.list(folder)).orElse(List.of());
        }
    }
}
