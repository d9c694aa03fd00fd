package org.policypress.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.policypress.archive.Attachment;
import org.policypress.archive.Decision;
import org.policypress.archive.SignOffs;
import org.policypress.archive.Version;
import org.policypress.document.Edition.Signatories;
import org.policypress.library.Checkout;
import org.policypress.library.CommitFiles;
import org.policypress.library.DiskFiles;
import org.policypress.library.PolicyId;
import org.policypress.library.SourceFiles;
import org.policypress.problem.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes versions. */
@Command(
        name = "sign-off",
        customSynopsis = {
            "policypress sign-off SCHOOL POLICY --meeting DATE --chair NAME",
            "                            --head NAME [--at COMMIT] [--attach FILE]...",
            "                            [--note TEXT] [--again] [--by NAME] [--json]",
            "       policypress sign-off POLICY --all FILE [--at COMMIT] [--again]",
            "                            [--by NAME] [--json]"
        },
        description = {
            "Make the next version of a policy: what the governing body adopted, never changed again.",
            "",
            "It is made from a commit of the library, by default the one that is checked out. With --all, for every school"
                    + " in a list: a CSV file with the columns school, meeting, chair, head and, if wanted, note."
        },
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  policypress sign-off larkmoor-primary whistleblowing --meeting 2026-03-09 \\",
            "      --chair \"B. Name\" --head \"A. Name\" --attach minutes.pdf",
            "  policypress sign-off whistleblowing --all spring-meetings.csv"
        })
final class SignOffCommand implements Callable<Integer> {

    private final PolicyPress top;

    @Parameters(
            arity = "1..2",
            paramLabel = "[SCHOOL] POLICY",
            hideParamSyntax = true,
            description = "The ids of the school and the policy.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--all", paramLabel = "FILE", description = "Sign off for every school in this list.")
    private Optional<Path> list = Optional.empty();

    @Option(
            names = "--meeting",
            paramLabel = "DATE",
            description = "The day of the meeting that adopted it: YYYY-MM-DD.")
    private Optional<LocalDate> meeting = Optional.empty();

    @Option(names = "--chair", paramLabel = "NAME", description = "Who signed as chair.")
    private Optional<String> chair = Optional.empty();

    @Option(names = "--head", paramLabel = "NAME", description = "Who signed as head.")
    private Optional<String> head = Optional.empty();

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

    @Option(names = "--json", description = "Print what was signed off as JSON.")
    private boolean json;

    SignOffCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        Records records = new Records(top);
        return list.isPresent() ? signOffAll(records, list.get()) : signOffOne(records);
    }

    private int signOffOne(Records records) {
        if (ids.size() != 2) {
            throw new WrongCommand("sign-off needs SCHOOL and POLICY, or POLICY and --all FILE");
        }
        PolicyId policy = VersionChoice.of(ids.get(1)).policy();
        Decision decision = new Decision(
                records.of(ids.getFirst()).school(),
                policy,
                said(meeting, "--meeting DATE"),
                new Signatories(said(chair, "--chair NAME"), said(head, "--head NAME")),
                Recorder.name(by),
                note,
                attachments.stream().map(this::attachment).toList());
        try (Checkout checkout = Checkout.of(top.library())) {
            return records.answer(
                    signOffs(checkout, records).then(signOffs -> signOffs.signOff(decision)),
                    version -> tell(decision, version));
        }
    }

    private int signOffAll(Records records, Path file) {
        if (ids.size() != 1 || meeting.isPresent() || chair.isPresent() || head.isPresent() || note.isPresent()) {
            throw new WrongCommand("With --all, say the policy only: the list has the schools, meetings and names");
        }
        if (!attachments.isEmpty()) {
            throw new WrongCommand("--attach goes with one school");
        }
        SignOffRound round =
                new SignOffRound(top, VersionChoice.of(ids.getFirst()).policy(), Recorder.name(by), json);
        try (Checkout checkout = Checkout.of(top.library())) {
            return round.run(file, () -> signOffs(checkout, records));
        }
    }

    private static <T> T said(Optional<T> value, String option) {
        return value.orElseThrow(() -> new WrongCommand("Say " + option));
    }

    private Outcome<SignOffs> signOffs(Checkout checkout, Records records) {
        CommitFiles commit = checkout.commit(at.orElse("HEAD"))
                .orElseThrow(() -> new WrongCommand(
                        "There is no commit " + at.orElse("HEAD") + " with a library. Commit the library first"));
        Optional<SourceFiles> working = at.isPresent() ? Optional.empty() : Optional.of(DiskFiles.of(top.library()));
        return SignOffs.of(checkout, commit, records.archives(), Toolkit.version(), new SignOffs.Leave(working, again));
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

    private int tell(Decision decision, Version version) {
        Terminal terminal = top.terminal();
        if (json) {
            terminal.out()
                    .println(VersionWords.json(decision.school().value(), version)
                            .write());
            return ExitStatus.DONE;
        }
        terminal.tell("Signed off version " + version.id().number() + " of "
                + version.facts().title() + " for " + decision.school() + ", tag "
                + version.id().tag() + ":");
        version.facts().files().forEach((path, hash) -> terminal.out().println(hash + "  " + path));
        return ExitStatus.DONE;
    }
}
