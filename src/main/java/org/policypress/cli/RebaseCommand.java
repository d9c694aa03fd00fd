package org.policypress.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.policypress.document.Edition;
import org.policypress.document.LibraryState;
import org.policypress.library.Checkout;
import org.policypress.library.CommitFiles;
import org.policypress.library.DiskFiles;
import org.policypress.library.Policy;
import org.policypress.library.School;
import org.policypress.problem.Outcome;
import org.policypress.tailoring.AmendmentReview;
import org.policypress.tailoring.Amendments;
import org.policypress.tailoring.Rebase;
import org.policypress.tailoring.Rebase.Settlement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Settles conflicts. */
@Command(
        name = "rebase",
        description = {
            "Settle what the model has changed since a school has amended it.",
            "",
            "Shows for each conflict what the model said, what it says now, and what the school"
                    + " says, and asks which is to stand. The school's file then names the commit of"
                    + " today as its base. What is settled is yours to commit."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  policypress amend rebase larkmoor-primary whistleblowing",
            "  policypress amend rebase larkmoor-primary whistleblowing --take school"
        })
final class RebaseCommand implements Callable<Integer> {

    /** How much of a commit's id names it for as long as the library grows: what git shows is meant for today. */
    private static final int BASE_LENGTH = 12;

    private final PolicyPress top;

    @Parameters(index = "0", paramLabel = "SCHOOL", description = "The school's id.")
    private String school = "";

    @Parameters(index = "1", paramLabel = "POLICY", description = "The policy's id.")
    private String policy = "";

    @Option(
            names = "--take",
            paramLabel = "SIDE",
            description = "Ask nothing: in each conflict the text of the model or of the school stands.")
    private Optional<Side> take = Optional.empty();

    /** Whose text stands. */
    enum Side {
        MODEL,
        SCHOOL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    RebaseCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        Outcome<OpenLibrary> opened = OpenLibrary.read(top.library());
        if (opened.value().isEmpty()) {
            new ProblemPrinter(top.terminal()).print(opened.problems());
            return ExitStatus.PROBLEMS;
        }
        OpenLibrary open = opened.value().get();
        School of = open.school(school);
        Policy amended = open.policy(policy);
        School.AmendmentFile file = of.amendment(amended.id())
                .orElseThrow(() -> new WrongCommand(of.id() + " has no amendments to " + amended.id()));
        String commit = commit(open, amended);
        Outcome<Optional<Amendments>> read =
                AmendmentReview.of(open.library()).read(amended, of, new Edition.Draft(open.state()));
        new ProblemPrinter(top.terminal()).print(read.problems());
        return read.value()
                .flatMap(amendments -> amendments)
                .map(amendments -> settle(file, amendments, commit))
                .orElse(ExitStatus.PROBLEMS);
    }

    /** The commit that the amendments are read against: it has to have the model as it is on the disk. */
    private String commit(OpenLibrary open, Policy amended) {
        if (!(open.state() instanceof LibraryState.Commit commit)) {
            throw new WrongCommand("This library is under no version control, so there is no commit to name as base:"
                    + " keep it in git first");
        }
        try (Checkout checkout = Checkout.of(top.library())) {
            Optional<CommitFiles> committed = checkout.committed();
            boolean same = committed
                    .flatMap(files -> files.read(amended.file()))
                    .filter(bytes -> java.util.Arrays.equals(
                            bytes,
                            DiskFiles.of(top.library()).read(amended.file()).orElse(new byte[0])))
                    .isPresent();
            if (!same) {
                throw new WrongCommand(amended.file()
                        + " is not as it was committed: commit it first, so that the school's base can be that commit");
            }
        }
        return commit.id().substring(0, BASE_LENGTH);
    }

    private int settle(School.AmendmentFile file, Amendments amendments, String commit) {
        Terminal terminal = top.terminal();
        Conversation conversation = new Conversation(terminal);
        Map<Integer, Settlement> settlements = new HashMap<>();
        boolean open = false;
        for (Amendments.Entry entry : amendments.entries()) {
            Optional<Settlement> settled = settle(entry, amendments, conversation);
            settled.ifPresent(s -> settlements.put(entry.place().line(), s));
            open |= settled.isEmpty();
        }
        if (open) {
            terminal.tell("Nothing was changed in " + file.text().file() + ".");
            return ExitStatus.PROBLEMS;
        }
        String text = Rebase.apply(file.text(), commit, settlements);
        if (text.equals(file.text().text())) {
            terminal.tell(file.text().file() + " is settled already.");
            return ExitStatus.DONE;
        }
        FileText.write(top.library().resolve(file.text().file()), text);
        terminal.tell(
                "Settled " + file.text().file() + ", whose base is " + commit + " now. Look at it, then commit it.");
        return ExitStatus.DONE;
    }

    /** How an amendment is settled; nothing when it is not. */
    private Optional<Settlement> settle(Amendments.Entry entry, Amendments amendments, Conversation conversation) {
        Terminal terminal = top.terminal();
        return switch (entry.state()) {
            case HOLDS -> Optional.of(new Settlement.Keep());
            case SAME -> {
                terminal.tell(entry.words() + ": the model says the same by now; taken out.");
                yield Optional.of(new Settlement.Drop());
            }
            case RENAMED -> {
                terminal.tell(entry.words() + ": the model calls it "
                        + entry.renamed().orElseThrow() + " by now; renamed.");
                yield Optional.of(new Settlement.Rename(entry.renamed().orElseThrow()));
            }
            case UNKNOWN -> {
                new ProblemPrinter(terminal).print(entry.problem().stream().toList());
                yield Optional.empty();
            }
            case CONFLICT -> conflict(entry, amendments, conversation);
        };
    }

    private Optional<Settlement> conflict(Amendments.Entry entry, Amendments amendments, Conversation conversation) {
        if (take.isEmpty()) {
            conversation.show(entry, amendments.base());
        }
        boolean gone = entry.now().isEmpty();
        if (take.equals(Optional.of(Side.MODEL))) {
            return Optional.of(new Settlement.Drop());
        }
        if (take.isPresent() && gone) {
            top.terminal()
                    .tell(entry.place() + ": " + entry.words() + ": the model has no {#" + entry.target()
                            + "} any more, so there is nothing to keep the school's text beside. Put it beside another"
                            + " clause with insert-after, or repeat with --take model");
            return Optional.empty();
        }
        if (take.isPresent()) {
            return Optional.of(new Settlement.Keep());
        }
        List<String> choices = gone ? List.of("model") : List.of("model", "school", "edit");
        return conversation.ask(choices, entry);
    }
}
