package org.policypress.library;

import java.util.Optional;
import org.policypress.problem.Outcome;

/** Reads a library's text files. */
final class TextFile {

    private TextFile() {}

    /** The text of a file, or why it has none; nothing when there is no such file. */
    static Optional<Outcome<SourceText>> read(SourceFiles files, String path) {
        try {
            return files.read(path).map(bytes -> SourceText.decode(path, bytes));
        } catch (SourceFiles.UnreadableFile e) {
            return Optional.of(Outcome.failed(e.problem()));
        }
    }
}
