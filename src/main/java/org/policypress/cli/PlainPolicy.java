package org.policypress.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.policypress.document.Cover;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.ImageFile;
import org.policypress.document.LibraryState;
import org.policypress.library.DiskFiles;
import org.policypress.library.ImageFiles;
import org.policypress.library.SourceFiles;
import org.policypress.library.SourceText;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.policypress.tailoring.ModelText;

/** A Markdown file outside any library, read as a policy that is tailored for nobody: placeholders stay as they are. */
final class PlainPolicy {

    private static final String ENDING = ".md";
    private static final String FENCE = "---";

    private final Terminal terminal;
    private final Path file;
    private final String shown;

    private PlainPolicy(Terminal terminal, String name) {
        this.terminal = terminal;
        this.file = terminal.folder().resolve(name).toAbsolutePath().normalize();
        this.shown = terminal.show(file);
    }

    /** Whether a word of a command line is meant as a file: ids have no dot and no slash. */
    static boolean isFile(String word) {
        return word.contains(".") || word.contains("/") || word.contains("\\");
    }

    /**
     * The document in a file, or what is wrong with it.
     *
     * @throws WrongCommand when there is no such file, or its name is not that of a Markdown file
     */
    static Outcome<Document> read(String name, Terminal terminal) {
        return new PlainPolicy(terminal, name).read();
    }

    private Outcome<Document> read() {
        if (!Files.exists(file)) {
            throw new WrongCommand("There is no file " + shown);
        }
        if (!Files.isRegularFile(file) || !shown.toLowerCase(Locale.ROOT).endsWith(ENDING)) {
            throw new WrongCommand(shown + " is no Markdown file: name two files that end in .md");
        }
        try {
            if (Files.size(file) > SourceFiles.LARGEST) {
                return Outcome.failed(Problem.error(
                        Place.of(shown),
                        "file-too-large",
                        "this file is larger than " + SourceFiles.LARGEST / 1024 / 1024
                                + " MiB, the most that is read"));
            }
            Outcome<SourceText> text = SourceText.decode(shown, Files.readAllBytes(file));
            return text.hasErrors() ? Outcome.failed(text.problems()) : text.then(this::document);
        } catch (IOException e) {
            throw new Failed(shown + " cannot be read: " + e.getMessage());
        }
    }

    private Outcome<Document> document(SourceText text) {
        List<String> lines = text.text().lines().toList();
        int end = lines.isEmpty() || !lines.getFirst().equals(FENCE)
                ? 0
                : lines.subList(1, lines.size()).indexOf(FENCE) + 2;
        boolean hasKeys = end > 1;
        List<Cover.Fact> keys = hasKeys ? keys(lines.subList(1, end - 1)) : List.of();
        int begin = hasKeys
                ? lines.subList(0, end).stream()
                        .mapToInt(line -> line.length() + 1)
                        .sum()
                : 0;
        SourceText body = new SourceText(
                shown,
                hasKeys ? end + 1 : 1,
                text.text().substring(Math.min(begin, text.text().length())));
        return ModelText.of(body, this::picture, frame(keys));
    }

    private Document frame(List<Cover.Fact> keys) {
        return new Document(
                new Document.Key("", "", ""),
                "en-GB",
                new Cover(
                        "policypress",
                        value(keys, "title").orElse("Untitled"),
                        "Plain text",
                        Optional.empty(),
                        value(keys, "audience").orElse(""),
                        keys.stream()
                                .filter(key -> !List.of("title", "audience").contains(key.label()))
                                .toList(),
                        Optional.empty()),
                List.of(),
                List.of(),
                List.of(),
                new Edition.Draft(new LibraryState.Unversioned()));
    }

    /** The keys of the front matter, each with all that stands under it. */
    private static List<Cover.Fact> keys(List<String> lines) {
        List<Cover.Fact> keys = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            boolean begins = colon > 0 && line.substring(0, colon).matches("[A-Za-z][A-Za-z0-9_-]*");
            if (begins) {
                keys.add(new Cover.Fact(
                        line.substring(0, colon), line.substring(colon + 1).strip()));
            } else if (!keys.isEmpty() && !line.isBlank()) {
                Cover.Fact last = keys.removeLast();
                keys.add(new Cover.Fact(last.label(), (last.value() + " " + line.strip()).strip()));
            }
        }
        return keys;
    }

    private static Optional<String> value(List<Cover.Fact> keys, String name) {
        return keys.stream()
                .filter(key -> key.label().equals(name))
                .map(Cover.Fact::value)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** A picture beside the file or in a folder there. */
    private Outcome<ImageFile> picture(String path, Place citedAt) {
        Path folder = Optional.ofNullable(file.getParent()).orElse(file);
        Path picture = terminal.folder().resolve(path).normalize();
        return picture.startsWith(folder)
                ? ImageFiles.read(
                        DiskFiles.of(folder),
                        folder.relativize(picture).toString().replace('\\', '/'),
                        citedAt)
                : Outcome.failed(Problem.error(
                        citedAt, "picture-path", "the picture " + path + " lies outside of the file's folder"));
    }
}
