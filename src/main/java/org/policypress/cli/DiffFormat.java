package org.policypress.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.policypress.problem.Spelling;
import org.policypress.render.Format;

/** What a redline can be shown as. */
enum DiffFormat {
    TEXT,
    HTML,
    DOCX,
    PDF,
    JSON;

    /** The word on the command line, and a file's ending. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The publication's format, where it is drawn by a renderer. */
    Optional<Format> publication() {
        return switch (this) {
            case TEXT, JSON -> Optional.empty();
            case HTML -> Optional.of(Format.HTML);
            case DOCX -> Optional.of(Format.DOCX);
            case PDF -> Optional.of(Format.PDF);
        };
    }

    /** Whether it is no text: nothing that a terminal could show. */
    boolean isBinary() {
        return this == DOCX || this == PDF;
    }

    /**
     * The format that a word names.
     *
     * @throws WrongCommand when it names none
     */
    static DiffFormat of(String word) {
        List<String> words = words();
        String plain = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.word().equals(plain))
                .findFirst()
                .orElseThrow(() -> new WrongCommand("There is no format '" + word + "'"
                        + Spelling.nearest(plain, words)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("; there are " + String.join(", ", words))));
    }

    private static List<String> words() {
        return Arrays.stream(values()).map(DiffFormat::word).toList();
    }

    /** The words, for the shells to complete. */
    static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return words().iterator();
        }
    }
}
