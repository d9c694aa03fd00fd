package org.policypress.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.policypress.check.Check;
import org.policypress.check.Fixes;
import org.policypress.check.Sarif;
import org.policypress.document.Edition;
import org.policypress.document.LibraryState;
import org.policypress.json.Json;
import org.policypress.library.Checkout;
import org.policypress.library.DiskFiles;
import org.policypress.preview.Watch;
import org.policypress.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks over a library. */
@Command(
        name = "check",
        description = {
            "Tell what is wrong in policies, schools, amendments and templates.",
            "",
            "An error keeps a document from being written. A warning is for somebody to look at:"
                    + " docs/checks.md tells what each is about, and how to turn a rule down."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  policypress check",
            "  policypress check --strict --on 2027-09-01",
            "  policypress check --fix",
            "  policypress check --watch",
            "  policypress check --format sarif > check.sarif"
        })
final class CheckCommand implements Callable<Integer> {

    private final PolicyPress top;

    @Option(names = "--on", paramLabel = "DATE", description = "Tell which reviews are late on that day: YYYY-MM-DD.")
    private Optional<LocalDate> on = Optional.empty();

    @Option(names = "--strict", description = "Ask rules too that few libraries keep, such as a name for each section.")
    private boolean strict;

    @Option(names = "--format", paramLabel = "FORMAT", description = "Print as text, json or sarif (version 2.1.0).")
    private Optional<Form> form = Optional.empty();

    @Option(
            names = "--fix",
            description =
                    "Mend first what can be mended in one way only: amendments that the model says itself by now are"
                            + " taken out, and those whose clause has another name get that.")
    private boolean fix;

    @Option(names = "--watch", description = "Check again whenever a file is saved, until Ctrl-C.")
    private boolean watch;

    @Option(names = "--json", description = "Print all problems as JSON.")
    private boolean json;

    /** What can be printed. */
    enum Form {
        TEXT,
        JSON,
        SARIF;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    CheckCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        if (!watch) {
            return check();
        }
        if (fix) {
            throw new WrongCommand("--watch looks whenever a file is saved, and --fix saves files: give one of them");
        }
        Watch saved = new Watch(top.library());
        try {
            while (true) {
                check();
                top.terminal().tell("Checking again when a file is saved. Ctrl-C ends it.");
                top.terminal().flush();
                saved.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitStatus.DONE;
        }
    }

    private int check() {
        Path folder = top.library();
        LocalDate day = on.orElseGet(() -> LocalDate.now(ZoneId.of("Europe/London")));
        Edition edition = new Edition.Draft(state(folder));
        if (fix) {
            Fixes.of(DiskFiles.of(folder), edition).forEach((file, text) -> {
                FileText.write(folder.resolve(file), text);
                top.terminal().tell("Mended " + file + ".");
            });
        }
        List<Problem> problems = new Check(DiskFiles.of(folder), edition, day, strict).run();
        Terminal terminal = top.terminal();
        switch (form.orElse(json ? Form.JSON : Form.TEXT)) {
            case JSON ->
                terminal.out()
                        .println(Json.items(problems.stream()
                                        .map(ProblemPrinter::json)
                                        .toList())
                                .write());
            case SARIF ->
                terminal.out().println(Sarif.write(Toolkit.version(), problems).write());
            case TEXT -> {
                problems.forEach(problem ->
                        terminal.out().println(Terminal.harmless(problem.toString()) + " (" + problem.rule() + ")"));
                terminal.tell(summary(problems));
            }
        }
        return problems.stream().anyMatch(Problem::isError) ? ExitStatus.PROBLEMS : ExitStatus.DONE;
    }

    private static LibraryState state(Path folder) {
        try (Checkout checkout = Checkout.of(folder)) {
            return checkout.state();
        }
    }

    private static String summary(List<Problem> problems) {
        long errors = problems.stream().filter(Problem::isError).count();
        long warnings = problems.size() - errors;
        return problems.isEmpty()
                ? "Nothing is wrong."
                : counted(errors, "error") + ", " + counted(warnings, "warning") + ".";
    }

    private static String counted(long count, String what) {
        return String.format(Locale.UK, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }
}
