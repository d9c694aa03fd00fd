package org.policypress.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.policypress.archive.Decision;
import org.policypress.archive.MeetingList;
import org.policypress.archive.SignOffs;
import org.policypress.archive.Version;
import org.policypress.document.DateWords;
import org.policypress.json.Json;
import org.policypress.library.PolicyId;
import org.policypress.library.SourceFiles;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;

/** Signs off one policy for every school in a list, and tells of each. */
final class SignOffRound {

    private final PolicyPress top;
    private final PolicyId policy;
    private final String by;
    private final boolean json;

    SignOffRound(PolicyPress top, PolicyId policy, String by, boolean json) {
        this.top = top;
        this.policy = policy;
        this.by = by;
        this.json = json;
    }

    /** Reads the list, signs off and tells; gives the exit status. */
    int run(Path file, Supplier<Outcome<SignOffs>> opened) {
        Outcome<List<MeetingList.Line>> list = MeetingList.read(file.toString(), read(file), policy, by);
        new ProblemPrinter(top.terminal()).print(list.problems());
        if (list.value().isEmpty()) {
            return ExitStatus.PROBLEMS;
        }
        Outcome<SignOffs> signOffs = opened.get();
        if (signOffs.value().isEmpty()) {
            new ProblemPrinter(top.terminal()).print(signOffs.problems());
            return ExitStatus.PROBLEMS;
        }
        List<Decision> decisions =
                list.value().get().stream().map(MeetingList.Line::decision).toList();
        List<SignOffs.Answer> answers = signOffs.value().get().signOff(decisions, this::sayAtOnce);
        return tell(answers, list.hasErrors());
    }

    private byte[] read(Path file) {
        try {
            Path path = top.terminal().folder().resolve(file);
            if (Files.size(path) > SourceFiles.LARGEST) {
                throw new Failed(file + " is too large to be a list of meetings.");
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new WrongCommand("There is no file " + file);
        } catch (IOException e) {
            throw new Failed(file + " cannot be read: " + e.getMessage());
        }
    }

    /** A line as soon as it is known: the work may take minutes, and be broken off. */
    private void sayAtOnce(SignOffs.Answer answer) {
        if (json) {
            return;
        }
        Terminal terminal = top.terminal();
        String school = answer.decision().school().value();
        terminal.out()
                .println(Terminal.harmless(answer.outcome()
                        .value()
                        .map(version ->
                                school + ": signed off version " + version.id().number() + ", adopted "
                                        + DateWords.day(version.facts().adopted()) + ", tag "
                                        + version.id().tag())
                        .orElseGet(() -> school + ": not signed off: "
                                + answer.outcome().problems().stream()
                                        .filter(Problem::isError)
                                        .findFirst()
                                        .map(Problem::toString)
                                        .orElse(""))));
        terminal.out().flush();
    }

    private int tell(List<SignOffs.Answer> answers, boolean unreadableLines) {
        Terminal terminal = top.terminal();
        List<Problem> problems = answers.stream()
                .flatMap(answer -> answer.outcome().problems().stream())
                .sorted()
                .distinct()
                .toList();
        long signed = answers.stream()
                .filter(answer -> answer.outcome().value().isPresent())
                .count();
        if (json) {
            terminal.out()
                    .println(Json.items(answers.stream().map(this::json).toList())
                            .write());
        } else {
            new ProblemPrinter(terminal).print(problems);
        }
        terminal.tell("Signed off " + policy + " for " + signed + " of " + answers.size() + " schools.");
        answers.stream()
                .flatMap(answer -> answer.defect().stream())
                .findFirst()
                .ifPresent(new Failures(terminal)::defect);
        if (answers.stream().anyMatch(answer -> answer.defect().isPresent())) {
            return ExitStatus.FAILED;
        }
        return Math.max(Records.status(problems), unreadableLines ? ExitStatus.PROBLEMS : ExitStatus.DONE);
    }

    private Json json(SignOffs.Answer answer) {
        String school = answer.decision().school().value();
        List<Json> problems = new ArrayList<>(
                answer.outcome().problems().stream().map(ProblemPrinter::json).toList());
        Json.Members about = answer.outcome()
                .value()
                .map((Version version) -> VersionWords.json(school, version).with("result", "signed-off"))
                .orElseGet(() -> Json.Members.empty()
                        .with("school", school)
                        .with("policy", policy.value())
                        .with("result", "refused"));
        return about.with("problems", Json.items(problems));
    }
}
