package org.policypress.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.policypress.document.Document;

/**
 * Two texts of a policy, with the changes that a person named.
 *
 * @param name the file's name
 * @param sentence what the pair shows
 * @param changes a line for each change: its kind, what was changed, and where it stands, or stood when it is gone
 */
public record NamedPair(String name, String sentence, List<String> changes, String oldText, String newText) {

    private static final Path FOLDER = Path.of("src/test/resources/compare/pairs");

    /** Pairs whose changes were named before they were compared for the first time. */
    private static final Path HELD_OUT = Path.of("src/test/resources/compare/held-out");

    /** All pairs, by name. */
    public static List<NamedPair> all() {
        return all(FOLDER);
    }

    /** All pairs that were held out, by name. */
    public static List<NamedPair> heldOut() {
        return all(HELD_OUT);
    }

    private static List<NamedPair> all(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(NamedPair::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NamedPair read(Path file) {
        try {
            String[] parts = Files.readString(file).split("--- changes\n|--- old\n|--- new\n", -1);
            String name = file.getFileName().toString().replace(".txt", "");
            return new NamedPair(name, parts[0].strip(), parts[1].lines().toList(), parts[2], parts[3]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pair compared. */
    public Redline redline() {
        return Redline.compare(old(), now());
    }

    Document old() {
        return Notation.document(oldText);
    }

    Document now() {
        return Notation.document(newText);
    }

    /** A change in the words that the files have. */
    static String named(Change change) {
        String kind = change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String subject = change.subject().name().toLowerCase(Locale.ROOT);
        String where = change.after().or(change::before).orElseThrow().citation();
        return kind + " " + subject + " " + where;
    }
}
