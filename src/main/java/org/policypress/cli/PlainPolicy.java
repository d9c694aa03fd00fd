package org.policypress.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.policypress.document.Cover;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.LibraryState;
import org.policypress.document.Numbering;
import org.policypress.library.SourceFiles;
import org.policypress.markdown.Markdown;
import org.policypress.markdown.MarkdownText;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/** A Markdown file outside any library, read as a policy that is tailored for nobody: placeholders stay as they are. */
final class PlainPolicy {

    private static final String MARK = "---\n";

    private PlainPolicy() {}

    /** The document in a file, or what is wrong with it. */
    static Outcome<Document> read(String name, Terminal terminal) {
        Path file = terminal.folder().resolve(name);
        Place place = Place.of(terminal.show(file));
        try {
            if (Files.size(file) > SourceFiles.LARGEST) {
                return failed(place, "file-too-large", "this file is larger than any policy");
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return document(place, text.replace("\r\n", "\n").replace("\uFEFF", ""));
        } catch (CharacterCodingException e) {
            return failed(place, "not-utf-8", "this file is not in UTF-8; save it as UTF-8");
        } catch (NoSuchFileException e) {
            throw new WrongCommand("There is no file " + terminal.show(file));
        } catch (IOException e) {
            throw new Failed(terminal.show(file) + " cannot be read: " + e.getMessage());
        }
    }

    private static Outcome<Document> failed(Place place, String rule, String sentence) {
        return Outcome.failed(Problem.error(place, rule, sentence));
    }

    private static Outcome<Document> document(Place place, String text) {
        int end = text.startsWith(MARK) ? text.indexOf("\n" + MARK) : -1;
        String head = end < 0 ? "" : text.substring(MARK.length(), end + 1);
        String body = end < 0 ? text : text.substring(end + 1 + MARK.length());
        int firstLine = 1
                + (int) text.substring(0, text.length() - body.length())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return Markdown.read(
                        List.of(MarkdownText.plain(place.file(), firstLine, body)),
                        (path, at) -> Outcome.failed(
                                Problem.error(at, "no-picture", "pictures are shown in a library only: " + path)))
                .then(content -> Numbering.number(new Document(
                        new Document.Key("", "", ""),
                        "en-GB",
                        new Cover(
                                "policypress",
                                value(head, "title").orElse(place.file()),
                                "Two texts compared",
                                Optional.empty(),
                                value(head, "audience").orElse("everyone"),
                                List.of(),
                                Optional.empty()),
                        content.opening(),
                        content.sections(),
                        content.footnotes(),
                        new Edition.Draft(new LibraryState.Unversioned()))));
    }

    /** A plain value of the front matter. */
    private static Optional<String> value(String head, String name) {
        return head.lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2).strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
