package org.policypress.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.policypress.compare.Redline;
import org.policypress.compare.RedlineJson;
import org.policypress.compare.RedlineSummary;
import org.policypress.compare.RedlineText;
import org.policypress.document.Document;
import org.policypress.library.DiskFiles;
import org.policypress.library.SourceFiles;
import org.policypress.problem.Outcome;
import org.policypress.problem.Spelling;
import org.policypress.render.Format;
import org.policypress.render.Publication;
import org.policypress.render.Publisher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what changed between two texts of a policy. */
@Command(
        name = "diff",
        description = {
            "Show what changed in a policy, to the word.",
            "",
            "Clauses are known by their ids and their text: a number that changed because another clause came is no"
                    + " change. Exit status 0 says that both are equal, 1 that they differ."
        },
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  policypress diff canterbury-nursery social-media-and-ict",
            "  policypress diff canterbury-nursery social-media-and-ict 1a2b3c4 draft --summary",
            "  policypress diff old.md new.md --format docx --out changes.docx"
        })
final class DiffCommand implements Callable<Integer> {

    private static final List<String> FORMATS = List.of("text", "html", "docx", "pdf", "json");

    private final PolicyPress top;

    @Parameters(
            arity = "2..4",
            paramLabel = "SCHOOL POLICY [OLD] [NEW]",
            description = {
                "What to compare: OLD and NEW are a commit or 'draft', the files as they are on the disk; by default the"
                        + " commit that is checked out, and the draft.",
                "Or two Markdown files: OLD.md NEW.md"
            })
    private List<String> arguments = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = Formats.class,
            description = "Show it as text, html, docx, pdf or json; text by default.")
    private String format = "text";

    @Option(names = "--summary", description = "Show the counts, and one line for each change.")
    private boolean summary;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to FILE instead of standard output.")
    private Optional<Path> out = Optional.empty();

    DiffCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        String wanted = chosenFormat();
        boolean isFile = !(wanted.equals("text") || wanted.equals("json") || wanted.equals("html"));
        if (isFile && out.isEmpty() && top.terminal().outIsTerminal()) {
            throw new WrongCommand("A " + wanted + " file is not for a terminal; add --out FILE");
        }
        Outcome<Redline> compared = redline();
        Outcome<byte[]> shown = compared.then(redline -> show(redline, wanted));
        new ProblemPrinter(top.terminal()).print(shown.problems());
        if (shown.value().isEmpty()) {
            // Not 1, which says that they differ.
            return ExitStatus.FAILED;
        }
        write(shown.value().get(), isFile);
        return compared.value().orElseThrow().isEmpty() ? ExitStatus.DONE : ExitStatus.PROBLEMS;
    }

    private String chosenFormat() {
        String word = format.toLowerCase(Locale.ROOT);
        if (!FORMATS.contains(word)) {
            throw new WrongCommand("There is no format '" + format + "'"
                    + Spelling.nearest(word, FORMATS)
                            .map(near -> "; did you mean " + near + "?")
                            .orElse("; there are " + String.join(", ", FORMATS)));
        }
        return word;
    }

    private Outcome<Redline> redline() {
        boolean plain = arguments.stream()
                .allMatch(name -> name.toLowerCase(Locale.ROOT).endsWith(".md"));
        Outcome<Document> old;
        Outcome<Document> now;
        if (plain) {
            if (arguments.size() != 2) {
                throw new WrongCommand("Two files can be compared, not " + arguments.size());
            }
            old = PlainPolicy.read(arguments.getFirst(), top.terminal());
            now = PlainPolicy.read(arguments.getLast(), top.terminal());
        } else {
            LibraryText text = new LibraryText(top.library(), arguments.get(0), arguments.get(1));
            old = text.document(arguments.size() > 2 ? arguments.get(2) : LibraryText.CHECKED_OUT);
            now = text.document(arguments.size() > 3 ? arguments.get(3) : LibraryText.DRAFT);
        }
        return old.then(before -> now.then(after -> Outcome.of(Redline.compare(before, after))));
    }

    private Outcome<byte[]> show(Redline redline, String wanted) {
        return switch (wanted) {
            case "text" -> {
                boolean colour = out.isEmpty()
                        && top.terminal().outIsTerminal()
                        && top.terminal().hasColour();
                yield bytes(summary ? RedlineSummary.of(redline) : RedlineText.of(redline, colour));
            }
            case "json" -> bytes(RedlineJson.of(redline).write() + "\n");
            default -> publish(redline, Format.valueOf(wanted.toUpperCase(Locale.ROOT)));
        };
    }

    private static Outcome<byte[]> bytes(String text) {
        return Outcome.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private Outcome<byte[]> publish(Redline redline, Format wanted) {
        SourceFiles files = DiskFiles.of(
                arguments.size() == 2 && arguments.getFirst().endsWith(".md")
                        ? top.terminal().folder()
                        : top.library());
        Outcome<Publication> publication =
                Publisher.open(files).then(publisher -> publisher.publish(redline.document(), EnumSet.of(wanted)));
        return publication.then(p -> Outcome.of(p.file(wanted)));
    }

    private void write(byte[] content, boolean isFile) {
        if (out.isEmpty()) {
            if (isFile) {
                top.terminal().writeRaw(content);
            } else {
                top.terminal().out().print(new String(content, StandardCharsets.UTF_8));
            }
            return;
        }
        Path file = top.terminal().folder().resolve(out.get());
        try {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Failed(top.terminal().show(file) + " cannot be written: " + e.getMessage());
        }
    }

    /** The formats, for the shells to complete. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return FORMATS.iterator();
        }
    }
}
