package org.policypress.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.policypress.compare.Effect;
import org.policypress.compare.Redline;
import org.policypress.library.DiskFiles;
import org.policypress.library.PolicyId;
import org.policypress.problem.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what changed between two texts of a policy. */
@Command(
        name = "diff",
        customSynopsis = {
            "policypress diff [OPTIONS] SCHOOL POLICY [OLD] [NEW]",
            "       policypress diff [OPTIONS] OLD.md NEW.md",
            "       policypress diff [OPTIONS] --policy ID OLD [NEW]",
            "       policypress diff [OPTIONS] --schools POLICY",
            "       policypress diff [OPTIONS] --library OLD NEW"
        },
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
            "  policypress diff larkmoor-primary whistleblowing",
            "  policypress diff larkmoor-primary whistleblowing 1 2 --format pdf --out c.pdf",
            "  policypress diff larkmoor-primary whistleblowing 1a2b3c4 draft --summary",
            "  policypress diff old.md new.md --format docx --out c.docx",
            "  policypress diff --policy whistleblowing HEAD~3 HEAD",
            "  policypress diff --schools whistleblowing --summary",
            "  policypress diff --library HEAD~1 draft --json"
        })
final class DiffCommand implements Callable<Integer> {

    private final PolicyPress top;

    @Parameters(
            arity = "0..4",
            paramLabel = "SCHOOL POLICY [OLD] [NEW]",
            hideParamSyntax = true,
            description = {
                "What to compare. OLD and NEW: a version's number, a commit of the library, or 'draft', the files as they"
                        + " are on the disk. By default the current version and the draft."
            })
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--policy",
            paramLabel = "ID",
            description = "Compare the model text of this policy between two commits, or a commit and the draft.")
    private Optional<String> policy = Optional.empty();

    @Option(
            names = "--schools",
            description = "Show how each school's text of a policy departs from the model: by its amendments, terms and"
                    + " values.")
    private boolean schools;

    @Option(
            names = "--effects",
            description = "Show which schools a change of the library changes, and what: as --library OLD NEW, which"
                    + " needs --effects where a folder of the library is named as well.")
    private boolean effects;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = DiffFormat.Words.class,
            description = "Show it as text, html, docx, pdf or json; text by default.")
    private String format = DiffFormat.TEXT.word();

    @Option(names = "--json", description = "The same as --format json.")
    private boolean json;

    @Option(names = "--summary", description = "Show the counts, and one line for each change: a page for governors.")
    private boolean summary;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write to FILE instead of standard output; to a folder where several schools are compared in"
                    + " html, docx or pdf.")
    private Optional<Path> out = Optional.empty();

    DiffCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        RedlineOutput output =
                new RedlineOutput(top.terminal(), json ? DiffFormat.JSON : DiffFormat.of(format), summary, out);
        boolean ofLibrary = effects || isLibraryChange();
        output.check(schools || ofLibrary);
        if (schools) {
            require(1, 1, "--schools POLICY");
            PolicyId id = id(words.getFirst());
            return effects(output, top.library(), new LibraryChange(top.library()).departures(id));
        }
        if (effects) {
            require(1, 2, "--effects OLD [NEW]");
            return effects(output, top.library(), change(top.library(), words.getFirst(), word(1, State.DRAFT)));
        }
        if (ofLibrary) {
            Path library = top.libraryHere();
            return effects(
                    output, library, change(library, top.named().orElseThrow().toString(), words.getFirst()));
        }
        if (policy.isPresent()) {
            require(1, 2, "--policy ID OLD [NEW]");
            State old = State.of(words.getFirst());
            State now = State.of(word(1, State.DRAFT));
            return one(output, top.library(), new LibraryChange(top.library()).model(id(policy.get()), old, now));
        }
        if (words.stream().anyMatch(PlainPolicy::isFile)) {
            return files(output);
        }
        require(2, 4, "SCHOOL POLICY [OLD] [NEW]");
        try (SchoolPolicy text = SchoolPolicy.of(top, words.get(0), words.get(1))) {
            State old = words.size() > 2 ? State.of(words.get(2)) : new State.Current();
            return one(output, top.library(), text.compare(old, State.of(word(3, State.DRAFT))));
        }
    }

    /** Whether {@code --library} names a state of the library rather than its folder. */
    private boolean isLibraryChange() {
        return words.size() == 1
                && !schools
                && policy.isEmpty()
                && top.named()
                        .filter(name -> !Files.isRegularFile(
                                top.terminal().folder().resolve(name).resolve("library.yaml")))
                        .isPresent();
    }

    private static Outcome<List<Effect>> change(Path library, String old, String now) {
        return new LibraryChange(library).effects(State.of(old), State.of(now));
    }

    private Integer files(RedlineOutput output) {
        require(2, 2, "OLD.md NEW.md");
        Outcome<Redline> redline = PlainPolicy.read(words.getFirst(), top.terminal())
                .then(old -> PlainPolicy.read(words.getLast(), top.terminal())
                        .then(now -> Outcome.of(Redline.compare(old, now))));
        return one(output, top.terminal().folder(), redline);
    }

    private String word(int index, String otherwise) {
        return index < words.size() ? words.get(index) : otherwise;
    }

    private void require(int least, int most, String usage) {
        if (words.size() < least || words.size() > most) {
            throw new WrongCommand("Write it as: policypress diff " + usage);
        }
    }

    private static PolicyId id(String word) {
        SchoolPolicy.requireName("policy", word);
        return new PolicyId(word);
    }

    private int one(RedlineOutput output, Path templates, Outcome<Redline> redline) {
        return told(redline.then(found -> output.show(found, DiskFiles.of(templates))), Redline::isEmpty);
    }

    private int effects(RedlineOutput output, Path templates, Outcome<List<Effect>> found) {
        return told(found.then(effects -> output.show(effects, DiskFiles.of(templates))), List::isEmpty);
    }

    /** What went wrong is not 1, which says that they differ. */
    private <T> int told(Outcome<T> shown, Predicate<T> isEqual) {
        new ProblemPrinter(top.terminal()).print(shown.problems());
        return shown.value()
                .map(value -> isEqual.test(value) ? ExitStatus.DONE : ExitStatus.PROBLEMS)
                .orElse(ExitStatus.FAILED);
    }
}
