package org.policypress.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.policypress.archive.Archive;
import org.policypress.archive.Attachment;
import org.policypress.archive.Contents;
import org.policypress.archive.RetentionRule;
import org.policypress.archive.SignOff;
import org.policypress.archive.Version;
import org.policypress.document.Edition;
import org.policypress.document.Edition.Signatories;
import org.policypress.json.Json;
import org.policypress.library.Checkout;
import org.policypress.library.CommitFiles;
import org.policypress.library.DiskFiles;
import org.policypress.library.Library;
import org.policypress.library.LibraryReader;
import org.policypress.library.Policy;
import org.policypress.library.PolicyId;
import org.policypress.library.School;
import org.policypress.problem.Outcome;
import org.policypress.render.Format;
import org.policypress.render.Publisher;
import org.policypress.tailoring.Tailor;
import org.policypress.tailoring.TailoredSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes versions. */
@Command(
        name = "sign-off",
        description = {
            "Make the next version of a policy: what the governing body adopted, never changed again.",
            "",
            "It is made from a commit of the library, by default the one that is checked out."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  policypress sign-off larkmoor-primary whistleblowing --meeting 2026-03-09 \\",
            "      --chair \"B. Name\" --head \"A. Name\" --attach minutes.pdf"
        })
final class SignOffCommand implements Callable<Integer> {

    private final PolicyPress top;

    @Parameters(index = "0", paramLabel = "SCHOOL", description = "The school's id.")
    private String school = "";

    @Parameters(index = "1", paramLabel = "POLICY", description = "The policy's id.")
    private String policy = "";

    @Option(
            names = "--meeting",
            paramLabel = "DATE",
            required = true,
            description = "The day of the meeting that adopted it: YYYY-MM-DD.")
    private LocalDate meeting = LocalDate.EPOCH;

    @Option(names = "--chair", paramLabel = "NAME", required = true, description = "Who signed as chair.")
    private String chair = "";

    @Option(names = "--head", paramLabel = "NAME", required = true, description = "Who signed as head.")
    private String head = "";

    @Option(names = "--at", paramLabel = "COMMIT", description = "Make it from this commit of the library.")
    private Optional<String> at = Optional.empty();

    @Option(names = "--attach", paramLabel = "FILE", description = "Keep this file with it. May be repeated.")
    private List<Path> attachments = new ArrayList<>();

    @Option(names = "--note", paramLabel = "TEXT", description = "Keep these words with it.")
    private Optional<String> note = Optional.empty();

    @Option(names = "--again", description = "Sign off although nothing has changed since the current version.")
    private boolean again;

    @Option(names = "--by", paramLabel = "NAME", description = Recorder.DESCRIPTION)
    private Optional<String> by = Optional.empty();

    @Option(names = "--json", description = "Print the version as JSON.")
    private boolean json;

    SignOffCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        Records records = new Records(top);
        Archive archive = records.of(school);
        PolicyId id = VersionChoice.of(policy).policy();
        try (Checkout checkout = Checkout.of(top.library())) {
            CommitFiles files = checkout.commit(at.orElse("HEAD"))
                    .orElseThrow(() -> new WrongCommand(
                            "There is no commit " + at.orElse("HEAD") + " with a library. Commit the library first"));
            requireCommitted(files, archive, id);
            requireChange(checkout, files, archive, id);
            Outcome<Library> library = LibraryReader.read(files);
            Optional<School> adopting = library.value().flatMap(l -> l.school(archive.school()));
            Optional<Policy> adopted = library.value().flatMap(l -> l.policy(id));
            if (adopting.isEmpty() || adopted.isEmpty()) {
                new ProblemPrinter(top.terminal()).print(library.problems());
                top.terminal().tell("Nothing was signed off: " + school + " or " + id + " is missing or has errors.");
                return ExitStatus.PROBLEMS;
            }
            if (adopting.get().adoption(id).isEmpty()) {
                throw new WrongCommand(adopting.get().name() + " does not adopt " + id + ": list it under policies in "
                        + adopting.get().file());
            }
            return records.answer(
                    signOff(archive, library.value().orElseThrow(), adopted.get(), adopting.get(), files), this::tell);
        }
    }

    private void requireCommitted(CommitFiles files, Archive archive, PolicyId id) {
        List<String> different = at.isPresent()
                ? List.of()
                : SourceDifference.between(files, DiskFiles.of(top.library()), archive.school(), id);
        if (!different.isEmpty()) {
            throw new WrongCommand("These files are not as they were committed: " + String.join(", ", different)
                    + ". Commit them, or say with --at which commit was adopted");
        }
    }

    private void requireChange(Checkout checkout, CommitFiles files, Archive archive, PolicyId id) {
        Optional<CommitFiles> before = archive.register()
                .value()
                .flatMap(register -> register.current(id))
                .flatMap(current -> archive.files(current.id()).value())
                .flatMap(SignOffCommand::commit)
                .flatMap(checkout::commit);
        if (!again
                && before.isPresent()
                && SourceDifference.between(before.get(), files, archive.school(), id)
                        .isEmpty()) {
            throw new WrongCommand(
                    "Nothing has changed since the current version. To sign it off all the same, add" + " --again");
        }
    }

    private static Optional<String> commit(SortedMap<String, byte[]> version) {
        byte[] record = version.getOrDefault("record.json", new byte[0]);
        return Json.readObject(new String(record, StandardCharsets.UTF_8)).optionalText("library_commit");
    }

    private Outcome<Version> signOff(
            Archive archive, Library library, Policy adopted, School adopting, CommitFiles files) {
        Signatories signatories = new Signatories(chair, head);
        Tailor tailor = Tailor.of(library);
        RetentionRule rule = new RetentionRule(
                library.retention(adopted),
                adopted.retention().isPresent() ? RetentionRule.StandsIn.POLICY : RetentionRule.StandsIn.LIBRARY);
        SignOff signOff = new SignOff(
                adopted.id(),
                adopted.title(),
                meeting,
                signatories,
                Recorder.name(by),
                note,
                files.state().id(),
                Toolkit.version(),
                rule,
                attachments.stream().map(this::attachment).toList());
        return Publisher.open(files)
                .then(publisher -> archive.signOff(signOff, number -> {
                    Edition edition = new Edition.Version(number, meeting, signatories, files.state());
                    return TailoredSource.of(library, adopted, adopting, edition)
                            .then(source -> tailor.tailor(adopted, adopting, edition)
                                    .then(document -> publisher.publish(document, EnumSet.allOf(Format.class)))
                                    .then(publication -> Outcome.of(new Contents(source, publication))));
                }));
    }

    private Attachment attachment(Path file) {
        String name = String.valueOf(file.getFileName());
        Attachment.refusal(name).ifPresent(why -> {
            throw new WrongCommand("The attachment's name '" + name + "' " + why + ": rename it");
        });
        try {
            return new Attachment(
                    name, Files.readAllBytes(top.terminal().folder().resolve(file)));
        } catch (IOException e) {
            throw new WrongCommand("The attachment " + file + " cannot be read");
        }
    }

    private int tell(Version version) {
        Terminal terminal = top.terminal();
        if (json) {
            terminal.out().println(VersionWords.json(school, version).write());
            return ExitStatus.DONE;
        }
        terminal.tell("Signed off version " + version.id().number() + " of "
                + version.facts().title() + " for " + school + ", tag "
                + version.id().tag() + ":");
        version.facts().files().forEach((path, hash) -> terminal.out().println(hash + "  " + path));
        return ExitStatus.DONE;
    }
}
