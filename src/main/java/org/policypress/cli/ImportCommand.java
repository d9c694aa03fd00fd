package org.policypress.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.policypress.json.Json;
import org.policypress.library.Library;
import org.policypress.library.Names;
import org.policypress.library.Policy;
import org.policypress.library.PolicyId;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;
import org.policypress.transcription.Transcript;
import org.policypress.transcription.Transcription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes policies from Word files. */
@Command(
        name = "import",
        description = {
            "Make a policy from a Word file: policies/<policy>.md, with its pictures.",
            "",
            "Numbers, lists, tables, footnotes and references are made out, however they were typed. Header, footer and"
                    + " contents are left out, tracked changes are accepted, names of schools become placeholders. What"
                    + " somebody ought to look at is told with its line."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  policypress import 'Whistleblowing Policy 2024.docx'",
            "  policypress import old-policies/ --force",
            "  policypress import sickness.docx --as attendance --keep-names"
        })
final class ImportCommand implements Callable<Integer> {

    private final PolicyPress top;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Word files, or folders of them.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--as",
            paramLabel = "POLICY",
            description = "Give the policy this id, instead of one made from the file's name.")
    private Optional<String> as = Optional.empty();

    @Option(names = "--keep-names", description = "Leave names of schools and people as they stand.")
    private boolean keepNames;

    @Option(names = "--force", description = "Write over policies and pictures that are there.")
    private boolean force;

    @Option(names = "--json", description = "Print what was made as JSON.")
    private boolean json;

    ImportCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        Path folder = top.library();
        Outcome<OpenLibrary> open = OpenLibrary.read(folder);
        if (open.value().isEmpty()) {
            new ProblemPrinter(top.terminal()).print(open.problems());
            return ExitStatus.PROBLEMS;
        }
        List<Path> found = found();
        if (as.isPresent() && found.size() > 1) {
            throw new WrongCommand(
                    "--as names one policy, and there are " + found.size() + " Word files; import that one alone");
        }
        boolean failed = false;
        List<Json> made = new ArrayList<>();
        Map<PolicyId, String> taken = new HashMap<>();
        as.ifPresent(id -> Names.refusal(id).ifPresent(why -> {
            throw new WrongCommand("The policy id '" + id + "' (--as) " + why);
        }));
        for (Path file : found) {
            Optional<PolicyId> policy = policy(file, taken);
            Optional<Json> one = policy.flatMap(
                    id -> one(file, id, folder, open.value().get().library()));
            one.ifPresent(made::add);
            failed |= one.isEmpty();
        }
        if (json) {
            top.terminal().out().println(Json.items(made).write());
        }
        return failed ? ExitStatus.PROBLEMS : ExitStatus.DONE;
    }

    /** The Word files that are asked for, those of a folder sorted. */
    private List<Path> found() {
        List<Path> found = new ArrayList<>();
        for (Path file : files) {
            Path path = top.terminal().folder().resolve(file);
            if (Files.isDirectory(path)) {
                int before = found.size();
                // Word's own lock files begin with ~$.
                try (DirectoryStream<Path> inside = Files.newDirectoryStream(
                        path,
                        p -> p.toString().toLowerCase(Locale.ROOT).endsWith(".docx")
                                && !String.valueOf(p.getFileName()).startsWith("~$"))) {
                    inside.forEach(found::add);
                } catch (IOException e) {
                    throw new Failed("The folder " + file + " cannot be read: " + e.getMessage());
                }
                found.subList(before, found.size()).sort(null);
                if (found.size() == before) {
                    throw new WrongCommand("There are no Word files (.docx) in the folder " + file);
                }
            } else if (Files.isRegularFile(path)) {
                found.add(path);
            } else {
                throw new WrongCommand("There is no file " + file);
            }
        }
        return found;
    }

    /**
     * What the policy of a file is to be called; nothing, and a problem, where it cannot be called so.
     *
     * @param taken the policies of this run, with the files that they are made from
     */
    private Optional<PolicyId> policy(Path file, Map<PolicyId, String> taken) {
        String shown = top.terminal().show(file);
        String id = as.orElseGet(() -> id(file));
        Optional<String> refusal = Names.refusal(id)
                .map(why -> "would make a policy called '" + id + "', which " + why
                        + "; import it alone, with another id: --as");
        if (refusal.isEmpty()) {
            refusal = Optional.ofNullable(taken.putIfAbsent(new PolicyId(id), shown))
                    .map(other -> "would make the same policy as " + other + ", " + id
                            + "; import it alone, with another id: --as");
        }
        refusal.ifPresent(sentence -> new ProblemPrinter(top.terminal())
                .print(List.of(Problem.error(Place.of(shown), "policy-id", "this file " + sentence))));
        return refusal.isPresent() ? Optional.empty() : Optional.of(new PolicyId(id));
    }

    private Optional<Json> one(Path file, PolicyId policy, Path folder, Library library) {
        String shown = top.terminal().show(file);
        ProblemPrinter printer = new ProblemPrinter(top.terminal());
        Outcome<Transcript> outcome = Transcription.of(file, shown, library, policy, keepNames);
        if (outcome.value().isEmpty()) {
            printer.print(outcome.problems());
            return Optional.empty();
        }
        Transcript transcript = outcome.value().get();
        List<String> written = new ArrayList<>(List.of(Policy.file(policy)));
        written.addAll(transcript.pictures().keySet().stream().sorted().toList());
        Optional<String> there =
                written.stream().filter(w -> Files.exists(folder.resolve(w))).findFirst();
        if (there.isPresent() && !force) {
            printer.print(
                    List.of(
                            Problem.error(
                                    Place.of(shown),
                                    "already-there",
                                    there.get()
                                            + " is there already, and was not written over; give --force to do so, or --as another id")));
            return Optional.empty();
        }
        write(transcript, policy, folder);
        printer.print(transcript.problems());
        return Optional.of(tell(shown, policy, transcript));
    }

    private void write(Transcript transcript, PolicyId policy, Path folder) {
        try {
            Files.createDirectories(folder.resolve("policies/images"));
            for (var picture : transcript.pictures().entrySet()) {
                Files.write(folder.resolve(picture.getKey()), picture.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FileText.write(folder.resolve(Policy.file(policy)), transcript.markdown());
    }

    private Json tell(String shown, PolicyId policy, Transcript transcript) {
        Transcript.Count count = transcript.count();
        if (!json) {
            top.terminal().out().println(Terminal.harmless(shown + ": " + Policy.file(policy)));
            transcript.proposals().forEach(line -> top.terminal().out().println(Terminal.harmless("  " + line)));
        }
        int look = transcript.problems().size();
        top.terminal()
                .tell("Made " + Policy.file(policy) + " with " + counted(count.sections(), "section") + ", "
                        + counted(count.clauses(), "clause") + ", " + counted(count.tables(), "table") + ", "
                        + counted(count.pictures(), "picture") + " and " + counted(count.footnotes(), "footnote") + "; "
                        + (look == 0 ? "nothing" : counted(look, "thing")) + " to look at.");
        return Json.Members.empty()
                .with("from", shown)
                .with("policy", policy.value())
                .with("file", Policy.file(policy))
                .with("sections", count.sections())
                .with("clauses", count.clauses())
                .with("tables", count.tables())
                .with("pictures", count.pictures())
                .with("footnotes", count.footnotes())
                .with(
                        "placeholders",
                        Json.items(transcript.proposals().stream()
                                .map(Json.Text::new)
                                .toList()))
                .with(
                        "problems",
                        Json.items(transcript.problems().stream()
                                .map(ProblemPrinter::json)
                                .toList()));
    }

    private static String counted(int count, String what) {
        return String.format(Locale.UK, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }

    /** An id from a file's name: its words in ASCII. */
    private static String id(Path file) {
        String id = Names.of(String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", ""));
        return id.isEmpty() ? "policy" : id;
    }
}
